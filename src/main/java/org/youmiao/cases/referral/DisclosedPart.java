package org.youmiao.cases.referral;

/** What an agency can be told of a child. Nothing else leaves the case, and of these only what the sender chose. */
public enum DisclosedPart {
    NAME,
    SEX,
    AGE,
    VILLAGE,
    SCHOOL,
    GUARDIAN_CONTACT,
    /** What the reports said that led to the case; never who reported. */
    REPORT_FACTS,
    /** Summary of the last assessment; never level or points. */
    ASSESSMENT_SUMMARY,
    /** Measures of the plan in force that are still owed. */
    PLAN_MEASURES,
    /** The last visit; never the child's own words. */
    VISIT_SUMMARY
}
