package org.youmiao.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.youmiao.kernel.Problem;

/** Lets a filter, which stands before every handler, decline a request in the same words and shapes as a handler would. */
public final class ProblemReply {
    /** The request attribute under which the problem waits for the error page. */
    public static final String ATTRIBUTE = ProblemReply.class.getName();

    private ProblemReply() {}

    /** Ends the request with this problem: as problem+json or as a page, whichever the address asks for. */
    public static void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        request.setAttribute(ATTRIBUTE, problem);
        response.sendError(Statuses.of(problem.kind()));
    }
}
