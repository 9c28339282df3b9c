package org.youmiao.cases.closure;

import java.util.UUID;
import org.youmiao.kernel.Id;

/** Identifies a closure. */
public record ClosureId(UUID value) implements Id {}
