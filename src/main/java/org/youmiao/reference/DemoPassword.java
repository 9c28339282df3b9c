package org.youmiao.reference;

/** The password of everyone in the reference county; shown openly. */
final class DemoPassword {
    static final String TEXT = "Youmiao-2026";

    private DemoPassword() {}
}
