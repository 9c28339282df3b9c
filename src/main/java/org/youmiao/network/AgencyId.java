package org.youmiao.network;

import java.util.UUID;
import org.youmiao.kernel.Id;

/** Identifies a member agency; people and desks name it by its code. */
public record AgencyId(UUID value) implements Id {}
