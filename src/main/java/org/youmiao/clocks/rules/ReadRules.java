package org.youmiao.clocks.rules;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.clocks.reckoning.TimeLimitRule;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;

/** 时限规则: by which rules the county's duties run, for everyone who works here. */
@Component
public class ReadRules {
    private final Rules rules;
    private final Trail trail;
    private final Clock time;

    ReadRules(Rules rules, Trail trail, Clock time) {
        this.rules = rules;
        this.trail = trail;
        this.time = time;
    }

    /** The rules in force today and those that will be, by code and version. */
    @Requires(Permission.DIRECTORY_READ)
    public List<TimeLimitRule> all() {
        List<TimeLimitRule> all = rules.book().notEndedBy(Shanghai.today(time)).stream()
                .sorted(Comparator.comparing(TimeLimitRule::code).thenComparing(TimeLimitRule::version))
                .toList();
        trail.listed("clock-rule", all.size());
        return all;
    }

    /**
     * One rule with everything that it ever was, the latest version first.
     *
     * @throws Problem {@code not-found}
     */
    @Requires(Permission.DIRECTORY_READ)
    public List<TimeLimitRule> versions(String code) {
        List<TimeLimitRule> versions = rules.book().versions(code);
        if (versions.isEmpty()) {
            throw Problem.notFound("clock-rule");
        }
        trail.saw(Rules.ref(code));
        return versions;
    }
}
