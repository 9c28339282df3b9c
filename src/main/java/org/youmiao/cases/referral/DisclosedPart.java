package org.youmiao.cases.referral;

/** What an agency can be told of a child. Nothing else leaves the case, and of these only what the sender chose. */
public enum DisclosedPart {
    NAME,
    SEX,
    AGE,
    VILLAGE,
    SCHOOL,
    GUARDIAN_CONTACT,
    /** What others reported; never who reported, and never a report of a visit, which holds the child's own words. */
    REPORT_FACTS,
    /** Summary of the last assessment; never level or points. */
    ASSESSMENT_SUMMARY,
    /** Measures of the plan in force that are still owed. */
    PLAN_MEASURES,
    /** The last visit; never the child's own words. */
    VISIT_SUMMARY
}
