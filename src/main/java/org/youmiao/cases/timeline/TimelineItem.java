package org.youmiao.cases.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that happened in a case.
 *
 * @param at     when; for a visit, when it was, not when it was recorded
 * @param kind   what
 * @param id     of the record that it stands in
 * @param by     name of who did it; none for who reported, which is sealed
 * @param detail what a line of text about it says; its fields depend on the kind
 */
public record TimelineItem(
        Instant at, TimelineKind kind, UUID id, @Nullable String by, JsonNode detail) {}
