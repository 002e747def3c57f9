package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.Causes;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer in AWS JSON 1.0, however it travels: its body is of {@link AwsJson#CONTENT_TYPE}, and who carries it gives it a request id.
 *
 * @param status of HTTP
 */
public record WireAnswer(int status, byte[] body) {
    /** The header of the request id. */
    public static final String REQUEST_ID = "x-amzn-requestid";

    private static final Logger LOG = LoggerFactory.getLogger(WireAnswer.class);

    /** As many bytes a whole request may have: AWS's quota. */
    public static final int REQUEST_MAX = 1_048_576;

    /** A call's answer; one that cannot be written is a failure. */
    public static WireAnswer of(ObjectNode members) {
        try {
            return new WireAnswer(200, AwsJson.write(members));
        } catch (UncheckedIOException unwritable) {
            return of(unwritable);
        }
    }

    /** A refusal in its own words; anything else is a bug, which is logged and answered as well, since its caller waits. */
    public static WireAnswer of(Throwable failure) {
        var cause = Causes.unwrapped(failure);
        if (cause instanceof WorkflowException refusal)
            return new WireAnswer(AwsJson.status(refusal.code()), AwsJson.write(AwsJson.error(refusal)));
        LOG.error("A call failed without a reason of Step Functions' own", cause);
        return named(500, "InternalFailure", new WorkflowException(Code.UNAVAILABLE, "The call failed: " + cause));
    }

    /** The answer to a request of more than {@link #REQUEST_MAX} bytes. */
    public static WireAnswer tooLarge() {
        var refusal = new WorkflowException(
                Code.VALIDATION, "Request size exceeds the maximum of %s bytes".formatted(REQUEST_MAX));
        return named(413, "com.amazon.coral.service#RequestEntityTooLargeException", refusal);
    }

    private static WireAnswer named(int status, String type, WorkflowException error) {
        return new WireAnswer(status, AwsJson.write(AwsJson.error(error).put("__type", type)));
    }
}
