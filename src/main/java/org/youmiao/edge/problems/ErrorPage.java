package org.youmiao.edge.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youmiao.edge.ProblemReply;
import org.youmiao.kernel.Problem;

/** Where the server sends what was declined before any handler saw it: by a filter, or by the server itself. */
@Controller
class ErrorPage implements ErrorController {
    private final ProblemAnswers answers;

    ErrorPage(ProblemAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("${server.error.path:/error}")
    Object show(HttpServletRequest request) {
        Throwable failure =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        return answers.answer(declined(request, failure), path(request), request, failure);
    }

    private static Declined declined(HttpServletRequest request, @Nullable Throwable failure) {
        if (request.getAttribute(ProblemReply.ATTRIBUTE) instanceof Problem problem) {
            return Declined.of(problem);
        }
        if (failure != null) {
            return Translation.of(failure);
        }
        // Asked for directly, the error page is a page that does not exist.
        return Declined.ofStatus(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404);
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
    }
}
