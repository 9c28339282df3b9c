package org.youmiao.people;

import java.util.UUID;
import org.youmiao.kernel.Id;

/** Identifies a child of the county. */
public record ChildId(UUID value) implements Id {}
