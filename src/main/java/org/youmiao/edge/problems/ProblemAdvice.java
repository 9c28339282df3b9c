package org.youmiao.edge.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Everything that a handler throws ends here. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {
    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    @Nullable Object decline(Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            // The caller went away, or half an answer is out: there is no one to tell.
            return null;
        }
        response.resetBuffer();
        Declined declined = Translation.of(failure);
        return answers.answer(
                ProblemAnswers.isForCallers(request.getRequestURI()) ? BodyPaths.in(request, declined) : declined,
                request.getRequestURI(),
                request,
                failure);
    }
}
