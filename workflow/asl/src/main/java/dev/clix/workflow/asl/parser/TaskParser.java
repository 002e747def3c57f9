package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.TaskState;

/** Parses a Task state (ASL, "Task State"). */
final class TaskParser {
    private TaskParser() {}

    static State parse(StateFields state) {
        var fields = state.fields();
        var timeout = state.dialect().number(fields, NumberField.TIMEOUT_SECONDS);
        var heartbeat = state.dialect().number(fields, NumberField.HEARTBEAT_SECONDS);
        checkHeartbeat(fields);
        return new TaskState(
                state.name(),
                state.language(),
                ResourceCheck.resource(state),
                state.processing(),
                state.dialect().template(fields, "Credentials"),
                timeout,
                heartbeat,
                state.retriers(),
                state.catchers(),
                state.assign(),
                state.next());
    }

    /** Refuses a heartbeat that is not smaller than the timeout, where both are numbers (ASL, "Task State"). */
    private static void checkHeartbeat(FieldReader fields) {
        var timeout = fields.object().path("TimeoutSeconds");
        var heartbeat = fields.object().path("HeartbeatSeconds");
        if (timeout.isNumber() && heartbeat.isNumber() && heartbeat.doubleValue() >= timeout.doubleValue())
            fields.problem("HeartbeatSeconds", "HeartbeatSeconds must be smaller than TimeoutSeconds");
    }
}
