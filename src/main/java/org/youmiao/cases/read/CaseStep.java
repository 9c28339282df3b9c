package org.youmiao.cases.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youmiao.access.Permission;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.CaseState;
import org.youmiao.cases.file.CaseProcess;
import org.youmiao.cases.file.CaseProcess.Verb;

/**
 * On which page each duty about a case is done, and by whom.
 *
 * @param rule       code of the time-limit rule
 * @param action     key of the verb on the button
 * @param page       path below the case
 * @param permission who finds the button
 * @param verb       what it does to the case, and must be possible in the case's state; none for what is possible in any
 */
public record CaseStep(
        String rule,
        String action,
        String page,
        Permission permission,
        @Nullable Verb verb) {
    private static final List<CaseStep> ALL = List.of(
            new CaseStep("FIRST_VISIT", "action.visit", "/visits/new", Permission.VISIT_RECORD, null),
            new CaseStep("FIRST_VISIT_URGENT", "action.visit", "/visits/new", Permission.VISIT_RECORD, null),
            new CaseStep("VISIT", "action.visit", "/visits/new", Permission.VISIT_RECORD, null),
            new CaseStep("ASSESS", "action.assess", "/assessments/draft", Permission.CASE_WORK, Verb.ASSESS),
            new CaseStep("REVIEW", "action.review", "/reviews/new", Permission.CASE_WORK, Verb.PUT_PLAN_IN_FORCE),
            new CaseStep("PLAN", "action.plan", "/plan/draft", Permission.CASE_WORK, Verb.PUT_PLAN_IN_FORCE),
            new CaseStep(
                    "PLAN_APPROVAL",
                    "action.approve",
                    "/plan/approval",
                    Permission.CASE_APPROVE,
                    Verb.PUT_PLAN_IN_FORCE),
            new CaseStep(
                    "CLOSURE_APPROVAL", "action.approve", "/closure/approval", Permission.CASE_APPROVE, Verb.CLOSE),
            new CaseStep("LATER_FACTS", "action.later-facts", "/later-facts", Permission.CASE_WORK, null),
            new CaseStep("LATER_FACTS_URGENT", "action.later-facts", "/later-facts", Permission.CASE_WORK, null),
            new CaseStep("FOLLOW_UP", "action.follow-up", "/follow-up", Permission.VISIT_RECORD, null));

    /** Where the duty under this rule is done, if it can be done in this state: while a closure waits, no plan is written. */
    public static Optional<CaseStep> of(String rule, CaseState state) {
        return ALL.stream()
                .filter(step -> step.rule().equals(rule))
                .filter(step -> step.verb() == null || CaseProcess.allows(state, step.verb()))
                .findFirst();
    }

    /** Whether it decides what somebody else put forward. */
    public boolean isSecondPersons() {
        return permission == Permission.CASE_APPROVE;
    }

    public String path(CaseId id) {
        return "/cases/" + id.value() + page;
    }
}
