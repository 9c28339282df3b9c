package org.youmiao.cases.review;

/** How to go on after a review. */
public enum ReviewConclusion {
    /** 按原计划继续. */
    GO_ON("/reviews"),
    /** 再次评估. */
    NEW_ASSESSMENT("/assessments/draft"),
    /** 修改计划. */
    NEW_PLAN("/plan/draft"),
    /** 提出结案. */
    PROPOSE_CLOSURE("/closure");

    private final String page;

    ReviewConclusion(String page) {
        this.page = page;
    }

    /** Path below the case where that is done. */
    String page() {
        return page;
    }
}
