package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.TaskResource;

/** What a Task may have its work done by. */
final class ResourceCheck {
    private ResourceCheck() {}

    static TaskResource resource(StateFields state) {
        var resource = state.fields().text("Resource").orElse("");
        if (state.scope().express()) checkExpress(state.fields(), resource);
        return TaskResource.of(resource);
    }

    /** Executions of EXPRESS machines cannot wait for others. */
    private static void checkExpress(Fields fields, String resource) {
        if (TaskResource.of(resource).kind() == TaskResource.Kind.ACTIVITY)
            fields.problem("Resource", "Express state machine does not support Activity ARN");
        if (resource.endsWith(".waitForTaskToken"))
            fields.problem(
                    "Resource", "Express state machine does not support '.waitForTaskToken' service integration ");
        if (resource.endsWith(".sync") || resource.endsWith(".sync:2"))
            fields.problem("Resource", "Express state machine does not support '.sync' service integration");
    }
}
