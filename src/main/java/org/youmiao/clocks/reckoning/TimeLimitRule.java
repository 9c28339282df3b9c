package org.youmiao.clocks.reckoning;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youmiao.clocks.Desk.Kind;
import org.youmiao.clocks.Nature;

/**
 * A duty's time limit, as data. A version is never edited: a change is a new version, and a running clock keeps the version it was
 * started under.
 *
 * @param code     short and stable, such as {@code SCREEN_URGENT}; never used again for something else
 * @param version  from one
 * @param wording  what people read
 * @param limit    how long it may take
 * @param leeway   what may be granted on a running clock
 * @param handling who does it and who is told
 * @param source   where the number comes from
 * @param validity when clocks may be started under this version
 * @param note     why a county departs from a national rule, or what readers should know
 */
public record TimeLimitRule(
        String code,
        int version,
        Wording wording,
        TimeLimit limit,
        Leeway leeway,
        Handling handling,
        RuleSource source,
        Validity validity,
        @Nullable String note) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    /**
     * What people read, in Chinese.
     *
     * @param title  the duty, as a verb: 对紧急报告作初筛
     * @param starts what starts the clock
     * @param ends   what ends it
     */
    public record Wording(String title, String starts, String ends) {}

    /**
     * What may be granted on a running clock, with consent on record.
     *
     * @param pausable     whether it may be paused
     * @param longestPause for how many days in all, if so
     * @param adjustable   whether the room that starts it may set another amount (the rhythm of visits follows the level)
     * @param extensible   by how much it may be extended in all, in the limit's unit; zero for not at all
     */
    public record Leeway(boolean pausable, int longestPause, boolean adjustable, int extensible) {}

    /**
     * Who does it and who is told.
     *
     * @param owner      the desk whose duty it is
     * @param deputy     the desk that sees the duty from its last day on, in case the owner is away
     * @param escalation steps in the order of their time
     * @param pauseTold  the desk before which each pause is put, if any
     */
    public record Handling(
            Kind owner,
            @Nullable Kind deputy,
            List<EscalationStep> escalation,
            @Nullable Kind pauseTold) {
        public Handling {
            escalation = List.copyOf(escalation);
        }
    }

    /**
     * When clocks may be started under a version.
     *
     * @param from the first day
     * @param to   the first day no more, if it has been replaced or withdrawn
     */
    public record Validity(LocalDate from, @Nullable LocalDate to) {
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    public TimeLimitRule {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code of a rule: " + code);
        }
        if (!limit.isAmount() && (leeway.pausable() || leeway.adjustable() || leeway.extensible() > 0)) {
            throw new IllegalArgumentException("a fixed date leaves no leeway: " + code);
        }
    }

    /**
     * Checks a county's own version of this rule.
     *
     * @param local the county's version
     * @return the county's version
     * @throws RuleProblem.LawIsFixed    if it changes the number of a law
     * @throws RuleProblem.NoteMissing   if it departs from a national rule without saying why
     * @throws RuleProblem.NatureClaimed if it gives its own number the standing of the document that it departs from
     */
    public TimeLimitRule replacedBy(TimeLimitRule local) {
        if (!local.code.equals(code) || local.version <= version) {
            throw new IllegalArgumentException("not a later version of " + code);
        }
        boolean sameNumber = local.limit.equals(limit) && local.leeway.equals(leeway);
        if (sameNumber && local.source.equals(source)) {
            return local; // only who does it and who is told: the county's own affair under any rule
        }
        if (source.nature() == Nature.LAW) {
            throw new RuleProblem.LawIsFixed();
        }
        if (local.source.nature() == Nature.LAW || local.source.nature() == Nature.NATIONAL_RULE) {
            throw new RuleProblem.NatureClaimed();
        }
        if (source.nature() == Nature.NATIONAL_RULE && (local.note == null || local.note.isBlank())) {
            throw new RuleProblem.NoteMissing();
        }
        return local;
    }
}
