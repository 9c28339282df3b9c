package org.youmiao.clocks.reckoning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All rules of a county, with all their versions. Immutable. */
public final class Rulebook {
    private final Map<String, List<TimeLimitRule>> byCode;

    public Rulebook(Collection<TimeLimitRule> rules) {
        byCode = rules.stream()
                .sorted(Comparator.comparing(TimeLimitRule::version).reversed())
                .collect(Collectors.groupingBy(TimeLimitRule::code));
    }

    /**
     * The rule under which a clock is started on a day: the latest version valid then.
     *
     * @throws IllegalArgumentException if there is none: a room started a clock that no migration or county ever described
     */
    public TimeLimitRule on(LocalDate day, String code) {
        return versions(code).stream()
                .filter(rule -> rule.validity().covers(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no valid rule " + code + " on " + day));
    }

    /** The version that a running clock was started under, if this book has it. */
    public Optional<TimeLimitRule> version(String code, int version) {
        return versions(code).stream().filter(rule -> rule.version() == version).findFirst();
    }

    /** All versions of a rule, latest first. */
    public List<TimeLimitRule> versions(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** Versions under which clocks are started on that day or later. */
    public List<TimeLimitRule> notEndedBy(LocalDate day) {
        return byCode.values().stream()
                .flatMap(List::stream)
                .filter(rule -> {
                    LocalDate to = rule.validity().to();
                    return to == null || to.isAfter(day);
                })
                .toList();
    }
}
