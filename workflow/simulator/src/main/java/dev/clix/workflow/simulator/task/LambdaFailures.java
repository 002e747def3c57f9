package dev.clix.workflow.simulator.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Locale;

/**
 * The failures of Lambda that are not the function's own doing, in AWS's names and words: to be thrown by handlers, and
 * answered by mocks.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html">Errors in Step Functions</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-retries.html">Lambda, error handling</a>
 */
public final class LambdaFailures {
    /** Requests have ids, but who reads a test's history looks for no request. */
    private static final String REQUEST_ID = "00000000-0000-0000-0000-000000000000";

    private LambdaFailures() {}

    /** The function did not answer within its timeout: {@code Sandbox.Timedout}. */
    public static TaskFailure timedOut(Duration timeout) {
        var seconds = String.format(Locale.ROOT, "%.2f", timeout.toMillis() / 1_000.0);
        return reported(
                "Sandbox.Timedout",
                "RequestId: %s Error: Task timed out after %s seconds".formatted(REQUEST_ID, seconds));
    }

    /** The function's process ended, as it does out of memory: {@code Runtime.ExitError}. */
    public static TaskFailure exited() {
        return reported(
                "Runtime.ExitError",
                "RequestId: %s Error: Runtime exited with error: signal: killed".formatted(REQUEST_ID));
    }

    /** The function failed without saying how: {@code Lambda.Unknown}. */
    public static TaskFailure unknown() {
        return new TaskFailure(
                "Lambda.Unknown", "The cause could not be determined because Lambda did not return an error type.");
    }

    /** More calls than may run at a time: {@code Lambda.TooManyRequestsException}. */
    public static TaskFailure tooManyRequests() {
        return ofService("Lambda.TooManyRequestsException", "Rate Exceeded.", 429);
    }

    /** Lambda itself has failed: {@code Lambda.ServiceException}. */
    public static TaskFailure serviceException() {
        return ofService("Lambda.ServiceException", "Service exception.", 500);
    }

    private static TaskFailure reported(String error, String message) {
        var report =
                JsonNodeFactory.instance.objectNode().put("errorType", error).put("errorMessage", message);
        return new TaskFailure(error, report.toString());
    }

    private static TaskFailure ofService(String error, String message, int status) {
        return new TaskFailure(
                error, "%s (Service: Lambda, Status Code: %s, Request ID: %s)".formatted(message, status, REQUEST_ID));
    }
}
