package org.youmiao.reference.life;

import java.util.List;
import java.util.random.RandomGenerator;
import org.youmiao.intake.Answer;
import org.youmiao.intake.ReportSituation;
import org.youmiao.reference.population.WordList;

/**
 * What a reporter may tell, in words that fit a child of some age.
 *
 * @param text {@code {name}} stands for the child
 */
record Account(ReportSituation situation, Answer danger, int fromAge, int toAge, String text) {
    private static final List<Account> ALL =
            WordList.lines("reports").entries().stream().map(Account::parse).toList();

    private static Account parse(String line) {
        String[] cells = line.split("\\|");
        Answer danger = switch (cells[1]) {
            case "Y" -> Answer.YES;
            case "N" -> Answer.NO;
            default -> Answer.UNKNOWN;
        };
        return new Account(
                ReportSituation.numbered(Integer.parseInt(cells[0])),
                danger,
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                cells[4]);
    }

    /** One that may be told of a child of that age; not one of acute danger unless it is asked for. */
    static Account of(int age, boolean acute, RandomGenerator random) {
        List<Account> fitting = ALL.stream()
                .filter(account -> account.fromAge <= age && age <= account.toAge)
                .filter(account -> acute == (account.danger == Answer.YES))
                .toList();
        return fitting.isEmpty() ? ALL.get(random.nextInt(3)) : fitting.get(random.nextInt(fitting.size()));
    }
}
