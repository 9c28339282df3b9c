package org.youmiao.intake.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.intake.screening.FeedbackContent;
import org.youmiao.intake.screening.FeedbackMeans;
import org.youmiao.intake.screening.FeedbackResult;
import org.youmiao.intake.screening.PoliceStep;
import org.youmiao.intake.screening.Screening;
import org.youmiao.intake.screening.ScreeningEntry;

/**
 * A report with everything that belongs to it, as far as the actor may see it. The reporter's own view holds no steps, no police
 * notices and no additions of the unit: row security leaves them out.
 *
 * @param unit     whether the actor sees it as one of those who work in its area, and not only as the reporter
 * @param names    of the accounts in it
 */
public record ReportFile(
        ReportFacts facts,
        Screening screening,
        boolean unit,
        List<Addition> additions,
        List<ScreeningEntry> steps,
        List<PoliceNotice> police,
        List<Feedback> feedback,
        Map<UUID, String> names) {

    /**
     * Facts that came later.
     *
     * @param by who added them; none for the reporter
     */
    public record Addition(
            UUID id, Instant at, String text, @Nullable UUID by) {}

    /** Something that passed between unit and police. */
    public record PoliceNotice(
            UUID id,
            PoliceStep step,
            Instant happenedAt,
            String policeUnit,
            @Nullable String receiptNumber,
            @Nullable String note,
            UUID by) {}

    /** What the reporter was told. */
    public record Feedback(
            UUID id,
            FeedbackResult result,
            @Nullable FeedbackMeans means,
            Set<FeedbackContent> said,
            Instant toldAt,
            UUID by) {}

    /** How far it is, as the reporter may know it. */
    public Progress progress() {
        return Progress.of(screening.state());
    }

    /** What people call an account; nothing for one that has no name any more. */
    public String name(@Nullable UUID account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }
}
