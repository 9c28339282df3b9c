package org.youmiao.cases.closure;

import java.util.UUID;
import org.youmiao.kernel.Id;

/** Identifies a follow-up. */
public record FollowUpId(UUID value) implements Id {}
