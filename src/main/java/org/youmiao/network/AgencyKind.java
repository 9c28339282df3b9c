package org.youmiao.network;

/**
 * Line of work of a member agency. The members of a county follow the national lists of the 27 departments of the joint meeting
 * on left-behind children (2016) and the six protections of 未成年人保护法 ch. 2–7; what a county calls them differs.
 */
public enum AgencyKind {
    /** 妇儿工委办 or whichever body coordinates (未成年人保护法 art. 9 as amended in 2024). */
    COORDINATION,
    /** 民政. */
    CIVIL_AFFAIRS,
    /** 公安. */
    POLICE,
    /** 检察院. */
    PROCURATORATE,
    /** 法院. */
    COURT,
    /** 司法行政. */
    JUSTICE,
    /** 教育. */
    EDUCATION,
    /** 卫生健康. */
    HEALTH,
    /** 医疗保障. */
    MEDICAL_INSURANCE,
    /** 人力资源和社会保障. */
    HUMAN_RESOURCES,
    /** 住房和城乡建设. */
    HOUSING,
    /** 农业农村. */
    AGRICULTURE,
    /** 文化旅游广电. */
    CULTURE,
    /** 市场监管. */
    MARKET_REGULATION,
    /** 应急管理. */
    EMERGENCY_MANAGEMENT,
    /** 财政. */
    FINANCE,
    /** 党委社会工作部. */
    SOCIAL_WORK,
    /** 团委. */
    YOUTH_LEAGUE,
    /** 妇联. */
    WOMEN_FEDERATION,
    /** 残联. */
    DISABLED_FEDERATION,
    /** 关工委. */
    CARE_COMMITTEE,
    /** 未成年人救助保护机构. */
    PROTECTION_CENTRE,
    /** Any other. */
    OTHER
}
