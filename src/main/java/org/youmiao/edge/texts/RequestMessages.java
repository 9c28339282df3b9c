package org.youmiao.edge.texts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.youmiao.edge.Language;
import org.youmiao.edge.Messages;

/** The texts in the language of a request. */
@Component
public class RequestMessages {
    private final Bundles bundles;
    private final Clock clock;

    RequestMessages(Bundles bundles, Clock clock) {
        this.bundles = bundles;
        this.clock = clock;
    }

    public Messages of(HttpServletRequest request) {
        return new Messages(bundles, Language.of(RequestContextUtils.getLocale(request)), clock);
    }
}
