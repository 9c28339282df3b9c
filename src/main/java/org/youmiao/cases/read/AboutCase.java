package org.youmiao.cases.read;

import org.youmiao.cases.CaseId;

/**
 * Which case a form is about.
 *
 * @param line    the child's name and the case's number, for the line under the title
 * @param version of the case, for If-Match
 */
public record AboutCase(CaseId id, String line, int version) {}
