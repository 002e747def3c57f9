package dev.clix.workflow.asl.expression;

/**
 * The names of errors that Step Functions themselves raise.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html">Error names</a>
 */
public final class ErrorNames {
    /** Matches any error but {@link #DATA_LIMIT_EXCEEDED} and {@link #RUNTIME}. */
    public static final String ALL = "States.ALL";

    public static final String DATA_LIMIT_EXCEEDED = "States.DataLimitExceeded";
    public static final String EXCEED_TOLERATED_FAILURE_THRESHOLD = "States.ExceedToleratedFailureThreshold";
    public static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
    public static final String INTRINSIC_FAILURE = "States.IntrinsicFailure";
    public static final String ITEM_READER_FAILED = "States.ItemReaderFailed";
    public static final String QUERY_EVALUATION_ERROR = "States.QueryEvaluationError";
    public static final String REFERENCE_PATH_CONFLICT = "States.ReferencePathConflict";
    public static final String RESULT_WRITER_FAILED = "States.ResultWriterFailed";
    /** Neither retried nor caught. */
    public static final String RUNTIME = "States.Runtime";

    public static final String TASK_FAILED = "States.TaskFailed";
    public static final String TIMEOUT = "States.Timeout";

    private ErrorNames() {}
}
