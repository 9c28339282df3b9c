package org.youmiao.edge.guard;

import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** What the server itself does with requests that never reach the application. */
@Component
class ServerRules implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    /** A body that is declined is still read to its end up to this size, so that its sender gets the answer and no broken line. */
    private static final int SWALLOWED = 32 * 1024 * 1024;

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxSwallowSize(SWALLOWED);
            }
        });
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainReport.class.getName());
            }
        });
    }
}
