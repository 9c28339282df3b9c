package org.youmiao.cases.file;

/** As what someone is on the team of a case. */
public enum TeamDuty {
    /** 主责: answers for the case; exactly one. */
    LEAD,
    /** 协同: a colleague who works along. */
    CO_WORKER,
    /** 村（社区）联系人: the director of the child's village. */
    VILLAGE,
    /** 社工机构的社工. */
    PROVIDER,
    /** 佑苗员. */
    MENTOR
}
