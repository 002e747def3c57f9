package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.TaskState;

/** Reads Task. */
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

    /** Only where both are written as numbers ("Task State": the heartbeat "MUST be smaller"). */
    private static void checkHeartbeat(FieldReader fields) {
        var timeout = fields.object().path("TimeoutSeconds");
        var heartbeat = fields.object().path("HeartbeatSeconds");
        if (timeout.isNumber() && heartbeat.isNumber() && heartbeat.doubleValue() >= timeout.doubleValue())
            fields.problem("HeartbeatSeconds", "HeartbeatSeconds must be smaller than TimeoutSeconds");
    }
}
