package org.youmiao.cases.read;

import java.util.List;
import java.util.Optional;
import org.youmiao.access.Permission;
import org.youmiao.cases.CaseId;

/**
 * On which page each duty about a case is done, and by whom.
 *
 * @param rule       code of the time-limit rule
 * @param action     key of the verb on the button
 * @param page       path below the case
 * @param permission who finds the button
 */
public record CaseStep(String rule, String action, String page, Permission permission) {
    private static final List<CaseStep> ALL = List.of(
            new CaseStep("FIRST_VISIT", "action.visit", "/visits/new", Permission.VISIT_RECORD),
            new CaseStep("VISIT", "action.visit", "/visits/new", Permission.VISIT_RECORD),
            new CaseStep("ASSESS", "action.assess", "/assessments/draft", Permission.CASE_WORK),
            new CaseStep("REVIEW", "action.review", "/assessments/draft", Permission.CASE_WORK),
            new CaseStep("PLAN", "action.plan", "/plan/draft", Permission.CASE_WORK),
            new CaseStep("PLAN_APPROVAL", "action.approve", "/plan/approval", Permission.CASE_APPROVE),
            new CaseStep("CLOSURE_APPROVAL", "action.approve", "/closure/approval", Permission.CASE_APPROVE),
            new CaseStep("FOLLOW_UP", "action.follow-up", "/follow-up", Permission.VISIT_RECORD));

    /** Where the duty under this rule is done. */
    public static Optional<CaseStep> of(String rule) {
        return ALL.stream().filter(step -> step.rule().equals(rule)).findFirst();
    }

    public String path(CaseId id) {
        return "/cases/" + id.value() + page;
    }
}
