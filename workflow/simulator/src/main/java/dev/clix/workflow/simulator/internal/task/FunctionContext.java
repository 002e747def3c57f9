package dev.clix.workflow.simulator.internal.task;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.clix.workflow.simulator.internal.task.FunctionCode.Invocation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The context that a function is told of its call. Its logger is that of the program. */
final class FunctionContext implements Context {
    private static final Logger LOG = LoggerFactory.getLogger("dev.clix.workflow.lambda");
    private static final int MEMORY_MB = 512;
    /** The longest that a function may be given: it ends before that here, as virtual time stands meanwhile. */
    private static final int REMAINING_MILLIS = (int) Duration.ofMinutes(15).toMillis();

    private final Invocation invocation;

    FunctionContext(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public String getAwsRequestId() {
        return invocation.requestId();
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + invocation.function();
    }

    @Override
    public String getLogStreamName() {
        return "[%s]%s".formatted(invocation.version(), invocation.requestId().replace("-", ""));
    }

    @Override
    public String getFunctionName() {
        return invocation.function();
    }

    @Override
    public String getFunctionVersion() {
        return invocation.version();
    }

    @Override
    public String getInvokedFunctionArn() {
        return invocation.arn();
    }

    /** Step Functions call without one. */
    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    /** As {@link #getIdentity}. */
    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return REMAINING_MILLIS;
    }

    @Override
    public int getMemoryLimitInMB() {
        return MEMORY_MB;
    }

    @Override
    public LambdaLogger getLogger() {
        return new Logged(invocation.function());
    }

    private record Logged(String function) implements LambdaLogger {
        @Override
        public void log(String message) {
            LOG.info("{}: {}", function, message.stripTrailing());
        }

        @Override
        public void log(byte[] message) {
            log(new String(message, StandardCharsets.UTF_8));
        }
    }
}
