package org.youmiao.clocks.rules;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.clocks.Nature;
import org.youmiao.clocks.reckoning.RuleProblem;
import org.youmiao.clocks.reckoning.RuleSource;
import org.youmiao.clocks.reckoning.TimeLimit;
import org.youmiao.clocks.reckoning.TimeLimitRule;
import org.youmiao.clocks.reckoning.TimeLimitRule.Leeway;
import org.youmiao.clocks.reckoning.TimeLimitRule.Validity;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.kernel.Text;

/** 本地规则: a county puts its own number in the place of a suggestion, of an older rule of its own, or, with a note, of a national rule. */
@Component
public class ReplaceRule {
    private static final int LONGEST_PAUSE = 366;

    private final Rules rules;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock time;

    ReplaceRule(Rules rules, JdbcClient jdbc, Trail trail, Clock time) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.trail = trail;
        this.time = time;
    }

    /**
     * The county's version of a rule. Unit, wording, desks and escalation stay.
     *
     * @param code         the rule
     * @param version      its latest version, that the actor saw
     * @param amount       the county's number, in the rule's unit
     * @param pausable     whether running clocks may be paused
     * @param longestPause for how many days in all, where they may
     * @param extensible   by how much they may be extended in all
     * @param nature       {@code LOCAL_RULE} or {@code PRODUCT_DEFAULT}
     * @param document     title of the document that holds the number
     * @param number       its number (文号)
     * @param article      the article
     * @param note         why the county departs from a national rule, or what readers should know
     * @param from         the first day on which clocks are started under it: today or later
     */
    public record Command(
            String code,
            int version,
            int amount,
            boolean pausable,
            int longestPause,
            int extensible,
            Nature nature,
            @Nullable String document,
            @Nullable String number,
            @Nullable String article,
            @Nullable String note,
            LocalDate from) {}

    /**
     * What would be replaced.
     *
     * @throws Problem {@code not-found}
     */
    @Requires(Permission.SETTINGS_MANAGE)
    public TimeLimitRule latest(String code) {
        TimeLimitRule latest = latestOf(code);
        trail.saw(Rules.ref(code));
        return latest;
    }

    private TimeLimitRule latestOf(String code) {
        return rules.fresh().versions(code).stream().findFirst().orElseThrow(() -> Problem.notFound("clock-rule"));
    }

    /**
     * Returns the number of the new version.
     *
     * @throws RuleProblem if the county may not depart so
     * @throws Problem     {@code not-found}, {@code stale}, or {@code invalid.…} naming the field
     */
    @Requires(Permission.SETTINGS_MANAGE)
    public int replace(Command command) {
        TimeLimitRule latest = latestOf(command.code());
        if (latest.version() != command.version()) {
            throw Problem.stale("clock-rule");
        }
        TimeLimitRule own = latest.replacedBy(ownVersion(latest, command));
        write(own);
        rules.forget();
        trail.changed(Rules.ref(own.code()), "REPLACED:" + own.code() + ":" + own.version());
        return own.version();
    }

    private TimeLimitRule ownVersion(TimeLimitRule latest, Command command) {
        if (command.from().isBefore(Shanghai.today(time))
                || command.from().isBefore(latest.validity().from())) {
            throw Problem.invalid("from", "in-past");
        }
        if (command.amount() < 1
                || command.amount() > TimeLimit.GREATEST
                || !latest.limit().isAmount()) {
            throw Problem.invalid("amount", "range", 1, TimeLimit.GREATEST);
        }
        if (command.extensible() < 0 || command.extensible() > TimeLimit.GREATEST) {
            throw Problem.invalid("extensible", "range", 0, TimeLimit.GREATEST);
        }
        if (command.longestPause() < 1 || command.longestPause() > LONGEST_PAUSE) {
            throw Problem.invalid("longestPause", "range", 1, LONGEST_PAUSE);
        }
        return new TimeLimitRule(
                latest.code(),
                latest.version() + 1,
                latest.wording(),
                latest.limit().withAmount(command.amount()),
                new Leeway(
                        command.pausable(),
                        command.longestPause(),
                        latest.leeway().adjustable(),
                        command.extensible()),
                latest.handling(),
                new RuleSource(
                        command.nature(),
                        Text.required("document", command.document(), 200),
                        Text.optional("number", command.number(), 60),
                        Text.optional("article", command.article(), 60)),
                new Validity(command.from(), null),
                Text.optional("note", command.note(), 500));
    }

    /** Copies what stays in the database, so that no column is forgotten. */
    private void write(TimeLimitRule own) {
        try {
            jdbc.sql("""
                            INSERT INTO clock_rule
                                (code, version, title, starts_with, ends_with, unit, amount, fixed_on, roll, pausable, longest_pause,
                                 pause_told, adjustable, extensible, owner, deputy, nature, document, document_number, article, note, valid_from)
                            SELECT code, :version, title, starts_with, ends_with, unit, :amount, fixed_on, roll, :pausable, :longestPause,
                                   pause_told, adjustable, :extensible, owner, deputy, :nature, :document, :number, :article, :note, :from
                            FROM clock_rule WHERE code = :code AND version = :version - 1""")
                    .param("code", own.code())
                    .param("version", own.version())
                    .param("amount", own.limit().amount())
                    .param("pausable", own.leeway().pausable())
                    .param("longestPause", own.leeway().longestPause())
                    .param("extensible", own.leeway().extensible())
                    .param("nature", own.source().nature().name())
                    .param("document", own.source().document())
                    .param("number", own.source().number())
                    .param("article", own.source().article())
                    .param("note", own.note())
                    .param("from", own.validity().from())
                    .update();
        } catch (DuplicateKeyException beaten) {
            throw Problem.stale("clock-rule");
        }
        jdbc.sql("""
                        INSERT INTO clock_rule_step (code, version, ordinal, off_due, unit, desk)
                        SELECT code, :version, ordinal, off_due, unit, desk
                        FROM clock_rule_step WHERE code = :code AND version = :version - 1""").param("code", own.code()).param("version", own.version()).update();
        jdbc.sql("UPDATE clock_rule SET valid_to = :from WHERE code = :code AND version = :version - 1")
                .param("from", own.validity().from())
                .param("code", own.code())
                .param("version", own.version())
                .update();
    }
}
