package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.history.StateKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The context object, {@code $$} or {@code $states.context} ("The Context Object"). */
final class ContextObject {
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private ContextObject() {}

    static JsonNode of(Decision decision, Frame frame, Optional<String> token) {
        var tested = decision.inspection().map(Inspection::setting);
        var given = tested.flatMap(TestedState.Setting::context);
        if (given.isPresent()) return given.get().deepCopy();
        var context = JsonNodeFactory.instance.objectNode();
        execution(context, decision.execution(), decision.context().aws());
        frame.state.ifPresent(state -> state(context, frame, state));
        token.ifPresent(value -> context.putObject("Task").put("Token", value));
        item(context, frame);
        tested.ifPresent(setting -> test(context, setting));
        return context;
    }

    /** As documented ("Automatic Context population"): a state within a Map is in its first iteration. */
    private static void test(ObjectNode context, TestedState.Setting setting) {
        if (!setting.hasRole()) context.withObject("/Execution").putNull("RoleArn");
        setting.item().ifPresent(value -> item(context, value, 0, List.of()));
    }

    private static void execution(ObjectNode context, Execution execution, AwsBehaviourDate aws) {
        execution.identity.ifPresent(identity -> {
            var node = context.putObject("Execution");
            node.put("Id", identity.executionArn());
            execution.input.ifPresent(input -> node.set("Input", input));
            execution.startDate.ifPresent(start -> node.put("StartTime", format(start)));
            node.put("Name", identity.executionName());
            node.put("RoleArn", identity.roleArn());
            if (identity.tellsRedrives() && aws.contextHasRedriveCount()) redrives(node, execution);
            context.putObject("StateMachine")
                    .put("Id", identity.stateMachineArn())
                    .put("Name", identity.stateMachineName());
        });
    }

    private static void redrives(ObjectNode node, Execution execution) {
        node.put("RedriveCount", execution.redriveCount);
        execution.redriveDate.ifPresent(date -> node.put("RedriveTime", format(date)));
    }

    private static void state(ObjectNode context, Frame frame, State state) {
        var node = context.putObject("State");
        node.put("Name", state.name());
        node.put("EnteredTime", format(frame.enteredAt));
        if (canBeRetried(state)) node.put("RetryCount", frame.attempt);
    }

    private static boolean canBeRetried(State state) {
        var kind = States.kind(state);
        return kind == StateKind.TASK || kind == StateKind.PARALLEL || kind == StateKind.MAP;
    }

    /** Of the iteration the frame is in, or is in a branch of. */
    private static void item(ObjectNode context, Frame frame) {
        for (var each = Optional.of(frame); each.isPresent(); each = each.get().parent) {
            if (!Forks.isIteration(each.get())) continue;
            var fork = each.get().parentFrame().currentFork();
            var index = each.get().index;
            item(context, fork.items.get(index), index, fork.keys);
            return;
        }
    }

    static void item(ObjectNode context, JsonNode value, int index, List<String> keys) {
        var item = context.putObject("Map").putObject("Item");
        item.put("Index", index);
        item.set("Value", value);
        if (!keys.isEmpty()) item.put("Key", keys.get(index));
    }

    static String format(Instant instant) {
        return MILLISECONDS.format(instant);
    }
}
