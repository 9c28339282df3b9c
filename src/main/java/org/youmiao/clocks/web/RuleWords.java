package org.youmiao.clocks.web;

import java.util.Locale;
import org.youmiao.clocks.Desk;
import org.youmiao.clocks.LimitUnit;
import org.youmiao.clocks.reckoning.EscalationStep;
import org.youmiao.clocks.reckoning.TimeLimit;
import org.youmiao.clocks.reckoning.TimeLimitRule;
import org.youmiao.edge.Messages;

/** A rule in words. */
public final class RuleWords {
    private RuleWords() {}

    /** How much time there is: 5 个工作日. */
    public static String limit(TimeLimitRule rule, Messages t) {
        TimeLimit limit = rule.limit();
        return amount(limit.unit(), limit.amount(), t);
    }

    public static String amount(LimitUnit unit, int amount, Messages t) {
        return t.get("clock.amount." + unit.name().toLowerCase(Locale.ROOT), amount);
    }

    /** The sort of desk: 县（市、区）未成年人保护办公室. */
    public static String desk(Desk.Kind kind, Messages t) {
        return t.get("clock.desk." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** Where the number comes from: document, number and article. */
    public static String source(TimeLimitRule rule, Messages t) {
        String number = rule.source().number();
        String article = rule.source().article();
        String document = number == null
                ? rule.source().document()
                : t.get("rule.numbered", rule.source().document(), number);
        return article == null ? document : document + article;
    }

    /** When a superior is told, and which: 逾期时：县（市、区）未成年人保护办公室. */
    public static String step(EscalationStep step, Messages t) {
        String when = step.offset() == 0 && step.unit() == LimitUnit.HOUR
                ? t.get("rule.step.when-late")
                : t.get(
                        step.offset() < 0 ? "rule.step.before" : "rule.step.after",
                        amount(step.unit(), Math.abs(step.offset()), t));
        return t.get("rule.step", when, desk(step.to(), t));
    }
}
