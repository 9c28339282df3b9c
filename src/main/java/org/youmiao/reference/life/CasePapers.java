package org.youmiao.reference.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.assessment.Decision;
import org.youmiao.cases.assessment.Domain;
import org.youmiao.cases.plan.Measures;
import org.youmiao.cases.plan.PlanContent;
import org.youmiao.cases.plan.Responsible;
import org.youmiao.cases.plan.Voice;
import org.youmiao.reference.population.WordList;

/** What is written in a case: answers, decisions, plans. */
final class CasePapers {
    private static final List<String[]> GOALS = WordList.lines("goals").entries().stream()
            .map(line -> line.split("\\|"))
            .toList();
    private static final WordList CHILD = WordList.lines("words-child");
    private static final int QUESTIONS = 10;
    private static final String TOO_YOUNG = "年龄较小，以陪伴观察代替询问。";

    private CasePapers() {}

    /** Answers to all questions that come to about that level: of the ten of each domain so many are not the best. */
    static Map<String, String> answers(RiskLevel level, Random chance) {
        int worse = switch (level) {
            case GREEN -> 2;
            case YELLOW -> 4;
            case ORANGE -> 7;
            case RED -> 10;
        };
        Map<String, String> answers = new TreeMap<>();
        for (String domain : List.of("C", "G", "E")) {
            int from = chance.nextInt(QUESTIONS);
            for (int i = 0; i < QUESTIONS; i++) {
                boolean best = (i + from) % QUESTIONS >= worse;
                answers.put("%s%02d".formatted(domain, i + 1), best ? "A" : "B");
            }
        }
        return answers;
    }

    /** Observations by domain. */
    static Map<Domain, String> notes() {
        Map<Domain, String> notes = new EnumMap<>(Domain.class);
        notes.put(Domain.CHILD, "与孩子单独谈过，能说清一天的作息。");
        return notes;
    }

    /** Decides as such answers suggest. */
    static Decision asSuggested(RiskLevel level) {
        return new Decision(
                level,
                level == RiskLevel.GREEN ? GuardianshipGrade.NORMAL : GuardianshipGrade.INSUFFICIENT,
                level == RiskLevel.GREEN ? "儿童状态稳定，监护和环境基本正常。" : "综合儿童、监护和环境三方面情况，需要持续支持，重点是落实日常照料。",
                null);
    }

    /** Decides one level higher than such answers suggest. */
    static Decision higher(RiskLevel suggested) {
        Decision decision = asSuggested(suggested);
        return new Decision(
                RiskLevel.values()[suggested.ordinal() + 1],
                decision.grade(),
                decision.summary(),
                "照料人即将住院，照料将出现空档，按上一级关注。");
    }

    /** A plan of two or three goals; what was owed under the one before goes on in none of them. */
    static PlanContent plan(
            int age, LocalDate today, UUID lead, UUID village, List<Measures.Owed> before, Random chance) {
        List<PlanContent.Goal> goals = new ArrayList<>();
        int from = chance.nextInt(GOALS.size());
        for (int i = 0; i < 2 + chance.nextInt(2); i++) {
            String[] goal = GOALS.get((from + i * 3) % GOALS.size());
            Responsible who = switch (goal[2]) {
                case "LEAD" -> person(lead);
                case "VILLAGE" -> person(village);
                default -> new Responsible(Responsible.Kind.AGENCY, goal[2]);
            };
            goals.add(new PlanContent.Goal(
                    goal[0], List.of(new PlanContent.Line(goal[1], who, today.plusDays(30L + chance.nextInt(60))))));
        }
        Voice child =
                age >= PlanContent.AGE_TO_BE_ASKED ? new Voice(CHILD.pick(chance), null) : new Voice(null, TOO_YOUNG);
        return new PlanContent(
                goals,
                child,
                new Voice("愿意配合，希望村里和学校多帮忙看着。", null),
                before.stream()
                        .map(owed -> new PlanContent.Dropped(owed.id(), "情况已有变化，改按新计划安排。"))
                        .toList());
    }

    private static Responsible person(UUID account) {
        return new Responsible(Responsible.Kind.PERSON, account.toString());
    }
}
