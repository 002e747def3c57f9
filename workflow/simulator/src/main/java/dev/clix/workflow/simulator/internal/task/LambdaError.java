package dev.clix.workflow.simulator.internal.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.simulator.task.TaskFailure;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * An exception, as Lambda's Java runtime reports it: the error is the class's binary name, the cause a JSON object of {@code
 * errorMessage}, {@code errorType}, {@code stackTrace} (texts, the innermost call first) and, where the exception has
 * one, a {@code cause} of the same members.
 *
 * <p>Newer versions of the runtime leave {@code cause} out; the developer guide shows it. The frames of what calls the handler
 * are left out here as the runtime leaves out its own.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-exceptions.html">Lambda developer guide, errors in Java</a>
 * @see <a
 *     href="https://github.com/aws/aws-lambda-java-libs/tree/main/aws-lambda-java-runtime-interface-client">Lambda's Java
 *     runtime interface client: LambdaErrorConverter, UserFault</a>
 */
final class LambdaError {
    private static final String CALLER = "dev.clix.workflow.simulator.internal.";

    private LambdaError() {}

    static TaskFailure of(Throwable thrown) {
        return new TaskFailure(thrown.getClass().getName(), report(thrown).toString());
    }

    static ObjectNode report(Throwable thrown) {
        return report(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** @param reported those whose cause this is, since exceptions may go round in circles */
    private static ObjectNode report(Throwable thrown, Set<Throwable> reported) {
        reported.add(thrown);
        var type = thrown.getClass().getName();
        var message = thrown.getLocalizedMessage();
        var report = JsonNodeFactory.instance
                .objectNode()
                .put("errorMessage", message == null ? type : message)
                .put("errorType", type);
        var trace = report.putArray("stackTrace");
        for (var frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith(CALLER)) break;
            trace.add(frame.toString());
        }
        var cause = thrown.getCause();
        if (cause != null && !reported.contains(cause)) report.set("cause", report(cause, reported));
        return report;
    }
}
