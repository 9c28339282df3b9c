package org.youmiao.administration.trail;

import java.time.Instant;
import java.util.Locale;
import org.youmiao.audit.AuditVerification;
import org.youmiao.audit.BrokenLink;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/** What recomputing the whole trail found. */
@Template("administration/verification")
public record VerificationScreen(AuditVerification.Finding finding, Instant at) implements Screen {

    /** The first broken link in words: 第 3 链第 17 条被改动过. */
    public String broken(Messages t) {
        BrokenLink link = finding.broken();
        if (link == null) {
            return "";
        }
        String key =
                "verification." + link.how().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return t.get(key, String.valueOf(link.lane()), String.valueOf(link.place()));
    }
}
