package org.youmiao.clocks;

/**
 * How binding a time limit is, and therefore who may change it. Screens always name it, so that a product's suggestion is never
 * taken for law.
 */
public enum Nature {
    /** 法律: a number in a law. Nobody changes it here. */
    LAW,
    /** 国家规定: a number in a document of national authorities. A county departs from it only with a note. */
    NATIONAL_RULE,
    /** 本地规则: a number that the county, or an authority above it, set for itself. */
    LOCAL_RULE,
    /** 产品默认: this product's suggestion where no document gives a number. */
    PRODUCT_DEFAULT
}
