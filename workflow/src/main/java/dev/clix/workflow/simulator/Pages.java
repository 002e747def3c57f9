package dev.clix.workflow.simulator;

import static dev.clix.workflow.WorkflowException.Code.INVALID_TOKEN;
import static dev.clix.workflow.WorkflowException.Code.VALIDATION;

import dev.clix.workflow.WorkflowException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How lists are cut into pages. */
final class Pages {
    private static final int USUAL = 100;
    private static final int LARGEST = 1_000;

    private Pages() {}

    /** @throws WorkflowException in AWS's words */
    static int size(int maxResults) {
        if (maxResults > LARGEST)
            throw new WorkflowException(
                    VALIDATION,
                    "1 validation error detected: Value '%s' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to %s"
                            .formatted(maxResults, LARGEST));
        return maxResults <= 0 ? USUAL : maxResults;
    }

    static String token(long position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("after:" + position).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws WorkflowException in AWS's words */
    static Optional<Long> position(Optional<String> token) {
        return token.map(Pages::position);
    }

    private static long position(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith("after:")) return Long.parseLong(text.substring("after:".length()));
        } catch (IllegalArgumentException stray) {
            throw invalid(stray);
        }
        throw invalid(null);
    }

    private static WorkflowException invalid(Throwable cause) {
        return new WorkflowException(INVALID_TOKEN, "Invalid Token: 'Invalid token'", cause);
    }
}
