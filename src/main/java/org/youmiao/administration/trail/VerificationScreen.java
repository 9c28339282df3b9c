package org.youmiao.administration.trail;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.youmiao.audit.AuditVerification;
import org.youmiao.audit.BrokenLink;
import org.youmiao.edge.Form;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * Offers to recompute the whole trail, and tells what that found.
 *
 * @param finding what was found; none before
 */
@Template("administration/verification")
public record VerificationScreen(Form form, AuditVerification.@Nullable Finding finding, Instant at) implements Screen {

    /** The first broken link in words: 第 3 链第 17 条被改动过; empty if none is. */
    public String broken(Messages t) {
        BrokenLink link = finding == null ? null : finding.broken();
        if (link == null) {
            return "";
        }
        String key =
                "verification." + link.how().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return t.get(key, String.valueOf(link.lane()), String.valueOf(link.place()));
    }
}
