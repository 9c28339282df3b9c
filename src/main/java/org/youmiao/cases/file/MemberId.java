package org.youmiao.cases.file;

import java.util.UUID;
import org.youmiao.kernel.Id;

/** Identifies one membership of one person in one team, from a day to a day. */
public record MemberId(UUID value) implements Id {}
