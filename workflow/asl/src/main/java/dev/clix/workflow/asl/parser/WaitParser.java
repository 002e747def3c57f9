package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.WaitState;
import dev.clix.workflow.asl.WaitState.Delay;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.Unreadable;

/** Parses a Wait state (ASL, "Wait State"). */
final class WaitParser {
    private WaitParser() {}

    static State parse(StateFields state) {
        return new WaitState(
                state.name(), state.language(), state.processing(), delay(state), state.assign(), state.next());
    }

    private static Delay delay(StateFields state) {
        var fields = state.fields();
        if (!fields.exactlyOneOf("SecondsPath", "Seconds", "TimestampPath", "Timestamp"))
            return new Delay.Seconds(unreadable());
        if (fields.has("Timestamp") || fields.has("TimestampPath"))
            return new Delay.Timestamp(state.dialect().timestamp(fields).orElseGet(WaitParser::unreadable));
        return new Delay.Seconds(
                state.dialect().number(fields, NumberField.SECONDS).orElseGet(WaitParser::unreadable));
    }

    private static Expression unreadable() {
        return new Unreadable("Expected one of SecondsPath, Seconds, TimestampPath and Timestamp");
    }
}
