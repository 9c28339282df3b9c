package org.youmiao.reference.life;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.CaseId;
import org.youmiao.intake.NewReport;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildId;

/**
 * A report to be.
 *
 * @param at       when it comes
 * @param reporter who sends it
 * @param report   what it says
 * @param lives    where the child really lives
 * @param child    whom it is about
 * @param fate     what becomes of it
 * @param police   whether, and how far, the police have to do with it
 * @param told     whether the reporter is told in the end
 * @param joins    the case that it joins
 * @param opened   what goes on once it has become a case
 */
record ReportScript(
        Instant at,
        UUID reporter,
        NewReport report,
        AreaCode lives,
        ChildId child,
        Fate fate,
        Police police,
        boolean told,
        @Nullable Supplier<UUID> joins,
        Consumer<CaseId> opened) {

    /** How far it is with the police. */
    enum Police {
        NONE,
        /** They accepted the matter and have not answered. */
        SILENT,
        ANSWERED
    }
}
