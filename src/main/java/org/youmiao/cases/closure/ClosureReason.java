package org.youmiao.cases.closure;

/** Why a case can be closed. */
public enum ClosureReason {
    /** 目标已达成. */
    GOALS_REACHED,
    /** 风险已消除. */
    RISK_ENDED,
    /** 监护已落实. */
    GUARDIANSHIP_SETTLED,
    /** 评估后认为不需要服务. */
    NO_NEED_FOUND,
    /** 已满十八周岁. */
    CAME_OF_AGE,
    /** 已迁出本县. */
    MOVED_AWAY,
    /** 已由其他单位接续. */
    TAKEN_OVER,
    /** 儿童已去世. */
    DECEASED,
    /** Another one, told in the summary. */
    OTHER
}
