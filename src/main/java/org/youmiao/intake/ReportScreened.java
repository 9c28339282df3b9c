package org.youmiao.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.CountyCode;
import org.youmiao.people.ChildId;

/**
 * A report was screened to its end.
 *
 * @param state what became of it
 * @param child the child that it is about, where one was found or registered
 * @param actor who decided
 */
public record ReportScreened(
        CountyCode county,
        ReportId report,
        ScreeningState state,
        @Nullable ChildId child,
        UUID actor) {}
