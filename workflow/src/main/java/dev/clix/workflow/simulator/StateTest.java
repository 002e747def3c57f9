package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import java.util.concurrent.CompletionStage;

/** TestState. */
final class StateTest {
    private StateTest() {}

    static CompletionStage<ObjectNode> answer(Arguments arguments) {
        throw new WorkflowException(
                Code.UNKNOWN_OPERATION,
                "%s is not simulated".formatted(arguments.operation().word()));
    }
}
