package org.youmiao.intake.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.intake.Answer;
import org.youmiao.intake.ScreeningState;
import org.youmiao.intake.screening.FeedbackContent;
import org.youmiao.intake.screening.FeedbackMeans;
import org.youmiao.intake.screening.FeedbackResult;
import org.youmiao.intake.screening.PoliceStep;
import org.youmiao.intake.screening.Screening;
import org.youmiao.intake.screening.ScreeningEntry;
import org.youmiao.kernel.AreaCode;

/**
 * A report with everything that belongs to it, as far as the actor may see it. The reporter's own view holds no steps, no police
 * notices and no additions of the unit: row security leaves them out.
 *
 * @param unit   whether the actor sees it as one of those who work in its area, and not only as the reporter
 * @param owed   whether the reporter is still to be told what became of it
 * @param names  of the accounts in it
 * @param places what people call the areas in it
 */
public record ReportFile(
        ReportFacts facts,
        Screening screening,
        boolean unit,
        boolean owed,
        List<Addition> additions,
        List<ScreeningEntry> steps,
        List<PoliceNotice> police,
        List<Feedback> feedback,
        Map<UUID, String> names,
        Map<AreaCode, String> places) {

    /**
     * Facts that came later.
     *
     * @param at           when; the reporter's by the day only, for others than the unit that screens and the reporter
     * @param dangerNow    whether the child was in danger at that moment
     * @param policeCalled whether the police were called; asked where there was danger
     * @param by           who added them; none for the reporter
     */
    public record Addition(
            UUID id,
            Instant at,
            String text,
            boolean dangerNow,
            @Nullable Answer policeCalled,
            @Nullable UUID by) {}

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

    /** Whether it is to be said why the police were not told: there is danger, or what is told is a crime. */
    public boolean asksForPolice() {
        return police.isEmpty() && (screening.urgent() || facts.situation().isCrime());
    }

    /** Whether another county or agency has it and has not confirmed so. */
    public boolean awaitsReceipt() {
        return screening.state() == ScreeningState.HANDED_OVER
                && steps.stream()
                        .map(ScreeningEntry::handed)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .filter(handed -> handed.receipt() == null)
                        .isPresent();
    }

    /** How far it is, as the reporter may know it. */
    public Progress progress() {
        return Progress.of(screening.state());
    }

    /** What people call an area; nothing for none. */
    public String place(@Nullable AreaCode area) {
        return area == null ? "" : places.getOrDefault(area, area.value());
    }

    /** What people call an account; nothing for one that has no name any more. */
    public String name(@Nullable UUID account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }
}
