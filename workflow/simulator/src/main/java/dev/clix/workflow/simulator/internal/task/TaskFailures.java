package dev.clix.workflow.simulator.internal.task;

import dev.clix.workflow.Causes;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.integration.FunctionName;
import dev.clix.workflow.asl.integration.LambdaInvoke;
import dev.clix.workflow.interpreter.Command.OfferTask;
import dev.clix.workflow.interpreter.FailureText;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.simulator.task.TaskFailure;
import java.util.Optional;

/** The failures of handlers as signals, in words of AWS. */
public final class TaskFailures {
    private TaskFailures() {}

    /** States.Runtime, so that no Catch or Retry hides it. */
    public static Signal unhandled(OfferTask task) {
        var cause =
                "No handler for the task of state '%s': expected one registered with %shandle(\"%s\", call -> …) or a pattern that matches it, or --tasks or --mocks of ./clix simulate"
                        .formatted(task.state(), function(task), task.resource().arn());
        return new Signal.TaskFailed(task.id(), Optional.of(ErrorNames.RUNTIME), Optional.of(cause));
    }

    private static String function(OfferTask task) {
        if (LambdaInvoke.isOne(task.resource()))
            return "lambda(\"%s\", …), "
                    .formatted(LambdaInvoke.function(task.input()).name());
        return task.resource().kind() == TaskResource.Kind.LAMBDA
                ? "lambda(\"%s\", …), "
                        .formatted(FunctionName.of(task.resource().arn()).name())
                : "";
    }

    public static Signal failed(long task, Throwable failure) {
        var thrown = thrown(failure);
        var told = thrown instanceof TaskFailure named ? named : LambdaError.of(thrown);
        return new Signal.TaskFailed(task, FailureText.error(told.error()), FailureText.cause(told.description()));
    }

    static Throwable thrown(Throwable failure) {
        return Causes.unwrapped(failure);
    }
}
