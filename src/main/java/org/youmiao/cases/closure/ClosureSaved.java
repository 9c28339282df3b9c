package org.youmiao.cases.closure;

import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;

/**
 * A case after a step of its closing.
 *
 * @param id      identifies the closure
 * @param caseId  identifies the case
 * @param state   of the case
 * @param version of the case, for If-Match
 */
public record ClosureSaved(ClosureId id, CaseId caseId, CaseState state, int version) {}
