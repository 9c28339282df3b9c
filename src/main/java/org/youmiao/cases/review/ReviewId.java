package org.youmiao.cases.review;

import java.util.UUID;
import org.youmiao.kernel.Id;

/** Identifies a review. */
public record ReviewId(UUID value) implements Id {}
