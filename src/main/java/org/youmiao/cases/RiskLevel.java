package org.youmiao.cases;

/**
 * How much a case presses, in four steps. No national scheme exists; the colours follow Sichuan's screening of 2025, the labels
 * are the county's. For workers only: neither colour nor label is ever shown to a family.
 */
public enum RiskLevel {
    /** 绿 · 低风险. */
    GREEN,
    /** 黄 · 中风险. */
    YELLOW,
    /** 橙 · 中高风险. */
    ORANGE,
    /** 红 · 高风险. */
    RED;

    /** The one that presses more. */
    public RiskLevel atLeast(RiskLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
