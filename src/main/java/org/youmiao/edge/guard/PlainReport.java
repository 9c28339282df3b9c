package org.youmiao.edge.guard;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * The last resort: an address that is no address at all is declined by the server before the application sees it. The server's
 * own report would name itself and repeat what was sent; this one says the status.
 */
public final class PlainReport extends ErrorReportValve {
    private static final String BODY = """
            {"type":"/problems/%s","title":"%s","status":%d}
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            response.getReporter()
                    .write(
                            status < 500
                                    ? BODY.formatted("request", "无法识别的请求 Malformed request", status)
                                            .strip()
                                    : BODY.formatted("unexpected", "系统未能完成这一步 Unexpected failure", status)
                                            .strip());
            response.finishResponse();
        } catch (IOException gone) {
            // The caller does not listen any more.
        }
    }
}
