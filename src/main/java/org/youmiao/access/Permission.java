package org.youmiao.access;

/**
 * Everything that can be done. An act declares one of these with {@link Requires}; {@link Role} says who has which, and by which
 * {@link Way}. The name is what row policies see as {@code shared.power()}: renaming one needs a migration.
 */
public enum Permission {
    /** See one's own account, password, deputies; sign out. */
    OWN_ACCOUNT,
    /** See one's duties. */
    WORKLIST_READ,
    /** See areas and agencies. */
    DIRECTORY_READ,

    /** Report that a minor may be harmed. */
    REPORT_MAKE,
    /** See reports: one's own, or those that one's station screens. */
    REPORT_READ,
    /** Add later facts to a report: one's own, or those that one's station screens. */
    REPORT_ADD,
    /** Screen a report, see who reported, give feedback. */
    REPORT_SCREEN,
    /** Confirm, as the second person, that a report needs no further action. */
    SCREENING_CONFIRM,

    /** See children and guardians. */
    CHILD_READ,
    /** Register and correct children and guardians. */
    CHILD_WORK,

    /** See a case and everything in it. */
    CASE_READ,
    /** Open, assess, plan, review, propose closure. */
    CASE_WORK,
    /** Approve plans and closures of others, reopen. */
    CASE_APPROVE,
    /** Take a case up from a station for the county office. */
    CASE_ELEVATE,
    /** Record a visit. */
    VISIT_RECORD,
    /** Say that a measure of a plan was done: any measure of whose cases one works on, else one's own. */
    MEASURE_SETTLE,

    /** Send a referral to an agency, withdraw it. */
    REFERRAL_SEND,
    /** See referrals: those one sent, or those sent to one's agency. */
    REFERRAL_READ,
    /** Accept, decline, report on and complete a referral for one's agency. */
    REFERRAL_ANSWER,

    /** See a running clock and how its date came about. */
    CLOCK_READ,
    /** Pause or extend a clock, with consent on record. */
    CLOCK_EXTEND,

    /** Open a record beyond one's grants in an emergency. */
    BREAK_GLASS,
    /** Look into an emergency opening. */
    BREAK_GLASS_REVIEW,

    /** Make accounts, give and end grants. */
    ACCOUNT_MANAGE,
    /** Settings: areas, agencies, calendar, rules. */
    SETTINGS_MANAGE,
    /** Search and verify the audit trail. */
    AUDIT_READ
}
