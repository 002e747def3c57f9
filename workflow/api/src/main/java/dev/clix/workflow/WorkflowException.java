package dev.clix.workflow;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call that has failed: Step Functions refused it, with the code and in the words of AWS where those are known, or they
 * could not be reached ({@link Code#UNAVAILABLE}). Bugs and what a program does wrong are other exceptions.
 */
public final class WorkflowException extends RuntimeException {
    private final Code code;

    public WorkflowException(Code code, String message) {
        this(code, message, null);
    }

    public WorkflowException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code);
    }

    public Code code() {
        return code;
    }

    /** The exceptions of the API; {@link #word} is the name on the wire. */
    public enum Code {
        /** The caller's credentials are missing, wrong, expired, or do not allow the call. */
        ACCESS_DENIED("AccessDeniedException"),
        ACTIVITY_ALREADY_EXISTS("ActivityAlreadyExists"),
        ACTIVITY_DOES_NOT_EXIST("ActivityDoesNotExist"),
        ACTIVITY_LIMIT_EXCEEDED("ActivityLimitExceeded"),
        ACTIVITY_WORKER_LIMIT_EXCEEDED("ActivityWorkerLimitExceeded"),
        CONFLICT("ConflictException"),
        EXECUTION_ALREADY_EXISTS("ExecutionAlreadyExists"),
        EXECUTION_DOES_NOT_EXIST("ExecutionDoesNotExist"),
        EXECUTION_LIMIT_EXCEEDED("ExecutionLimitExceeded"),
        EXECUTION_NOT_REDRIVABLE("ExecutionNotRedrivable"),
        INVALID_ARN("InvalidArn"),
        INVALID_DEFINITION("InvalidDefinition"),
        INVALID_ENCRYPTION_CONFIGURATION("InvalidEncryptionConfiguration"),
        INVALID_EXECUTION_INPUT("InvalidExecutionInput"),
        INVALID_LOGGING_CONFIGURATION("InvalidLoggingConfiguration"),
        INVALID_NAME("InvalidName"),
        INVALID_OUTPUT("InvalidOutput"),
        /** The request's signature does not fit it. */
        INVALID_SIGNATURE("InvalidSignatureException"),
        INVALID_TOKEN("InvalidToken"),
        INVALID_TRACING_CONFIGURATION("InvalidTracingConfiguration"),
        MISSING_AUTHENTICATION_TOKEN("MissingAuthenticationTokenException"),
        MISSING_REQUIRED_PARAMETER("MissingRequiredParameter"),
        RESOURCE_NOT_FOUND("ResourceNotFound"),
        /** The request is not JSON, or a value in it has another type than the API's. */
        SERIALIZATION("SerializationException"),
        SERVICE_QUOTA_EXCEEDED("ServiceQuotaExceededException"),
        STATE_MACHINE_ALREADY_EXISTS("StateMachineAlreadyExists"),
        STATE_MACHINE_DELETING("StateMachineDeleting"),
        STATE_MACHINE_DOES_NOT_EXIST("StateMachineDoesNotExist"),
        STATE_MACHINE_LIMIT_EXCEEDED("StateMachineLimitExceeded"),
        STATE_MACHINE_TYPE_NOT_SUPPORTED("StateMachineTypeNotSupported"),
        TASK_DOES_NOT_EXIST("TaskDoesNotExist"),
        TASK_TIMED_OUT("TaskTimedOut"),
        TOO_MANY_TAGS("TooManyTags"),
        UNKNOWN_OPERATION("UnknownOperationException"),
        UNRECOGNIZED_CLIENT("UnrecognizedClientException"),
        VALIDATION("ValidationException"),
        /** Too many calls; the same call may go through later. */
        THROTTLING("ThrottlingException"),
        /** Step Functions cannot be reached; the same call may go through later. */
        UNAVAILABLE("ServiceUnavailable");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
