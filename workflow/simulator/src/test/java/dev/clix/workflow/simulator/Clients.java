package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The calls of clients, and how long after the beginning they come: the same in every life of a simulator. All of them they may
 * call again when they were not told of the answer.
 */
final class Clients {
    private static final String ACCOUNT = "arn:aws:states:us-east-1:111111111111:";
    private static final String PARENT = machine("parent");
    private static final String LIVE = PARENT + ":live";
    private static final int STARTS = 3;

    /** @param made the call, or several of which one needs the other's answer */
    record Call(Duration after, Function<StepFunctionsSimulator, CompletionStage<?>> made) {}

    private final List<Call> calls = new ArrayList<>();

    /** @param later the definition that the parent is updated to while executions run */
    Clients(ObjectNode child, ObjectNode parent, ObjectNode later) {
        call(0, Operation.CREATE_ACTIVITY, "{'name':'Work','tags':[{'key':'made','value':'first'}]}");
        create("child", child);
        create("parent", parent);
        create("doomed", child);
        call(1, Operation.PUBLISH_STATE_MACHINE_VERSION, "{'stateMachineArn':'%s'}".formatted(PARENT));
        call(2, Operation.CREATE_STATE_MACHINE_ALIAS, "{'name':'live',%s}".formatted(routing(1)));
        start(10, PARENT, "e0");
        start(11, machine("doomed"), "d0");
        start(1_710, LIVE, "e1");
        change(later);
        start(3_410, LIVE, "e2");
        call(5_001, Operation.DELETE_STATE_MACHINE, "{'stateMachineArn':'%s'}".formatted(machine("doomed")));
        for (var i = 0; i < STARTS; i++) trouble(i);
    }

    private void change(ObjectNode later) {
        tag(2_001, PARENT, "{'key':'a','value':'1'},{'key':'b','value':'2'}");
        call(2_003, Operation.UPDATE_STATE_MACHINE, with("stateMachineArn", PARENT, "definition", later.toString()));
        call(2_005, Operation.PUBLISH_STATE_MACHINE_VERSION, "{'stateMachineArn':'%s'}".formatted(PARENT));
        call(
                2_007,
                Operation.UPDATE_STATE_MACHINE_ALIAS,
                "{'stateMachineAliasArn':'%s',%s}".formatted(LIVE, routing(2)));
        call(7_003, Operation.UNTAG_RESOURCE, "{'resourceArn':'%s','tagKeys':['a']}".formatted(PARENT));
        tag(7_005, RandomWorkflows.ACTIVITY, "{'key':'made','value':'anew'}");
    }

    private void trouble(int i) {
        var execution = ACCOUNT + "execution:parent:e" + i;
        for (var after : List.of(5_011, 9_011, 25_011)) limitMapRuns(after + i, execution, 1 + i);
        if (i == 1) call(19_013, Operation.STOP_EXECUTION, with("executionArn", execution, "error", "Enough"));
        for (var after : List.of(31_017, 77_017, 211_017))
            call(
                    after + i,
                    Operation.REDRIVE_EXECUTION,
                    with("executionArn", execution, "clientToken", "redrive-" + after));
    }

    List<Call> calls() {
        return calls;
    }

    /** All that there is at the end, but for names that are drawn anew in every life. */
    static List<String> registered(StepFunctionsSimulator simulator) {
        return Stream.of(
                        made(simulator, Operation.DESCRIBE_STATE_MACHINE, with("stateMachineArn", PARENT)),
                        made(simulator, Operation.DESCRIBE_STATE_MACHINE, with("stateMachineArn", PARENT + ":1")),
                        made(simulator, Operation.DESCRIBE_STATE_MACHINE_ALIAS, with("stateMachineAliasArn", LIVE)),
                        made(simulator, Operation.LIST_STATE_MACHINE_VERSIONS, with("stateMachineArn", PARENT)),
                        made(simulator, Operation.LIST_STATE_MACHINES, with()),
                        made(simulator, Operation.LIST_TAGS_FOR_RESOURCE, with("resourceArn", PARENT)),
                        made(
                                simulator,
                                Operation.LIST_TAGS_FOR_RESOURCE,
                                with("resourceArn", RandomWorkflows.ACTIVITY)))
                .map(answer -> Workbench.get(answer).toString().replaceAll("\"revisionId\":\"[^\"]*\"", "REVISION"))
                .toList();
    }

    static String machine(String name) {
        return ACCOUNT + "stateMachine:" + name;
    }

    private void create(String name, ObjectNode definition) {
        var members = with("name", name, "definition", definition.toString(), "roleArn", "arn:aws:iam::1:role/r");
        call(0, Operation.CREATE_STATE_MACHINE, members);
    }

    private void start(long millis, String machine, String name) {
        var input = Workbench.json("{'n':'%s','items':[1,2,3]}".formatted(name));
        call(millis, Operation.START_EXECUTION, with("stateMachineArn", machine, "name", name, "input", input));
    }

    private void tag(long millis, String arn, String tags) {
        call(millis, Operation.TAG_RESOURCE, "{'resourceArn':'%s','tags':[%s]}".formatted(arn, tags));
    }

    /** Limits the map runs that the execution has then, if any. */
    private void limitMapRuns(long millis, String execution, int concurrency) {
        calls.add(new Call(Duration.ofMillis(millis), simulator -> {
            var listed = made(simulator, Operation.LIST_MAP_RUNS, with("executionArn", execution));
            return listed.thenCompose(runs ->
                    CompletableFuture.allOf(runs.path("mapRuns").findValuesAsText("mapRunArn").stream()
                            .map(run -> with("mapRunArn", run).put("maxConcurrency", concurrency))
                            .map(update -> made(simulator, Operation.UPDATE_MAP_RUN, update)
                                    .toCompletableFuture())
                            .toArray(CompletableFuture[]::new)));
        }));
    }

    private void call(long millis, Operation operation, String members) {
        call(millis, operation, (ObjectNode) Workbench.node(members));
    }

    private void call(long millis, Operation operation, ObjectNode members) {
        calls.add(new Call(Duration.ofMillis(millis), simulator -> made(simulator, operation, members)));
    }

    private static CompletionStage<ObjectNode> made(
            StepFunctionsSimulator simulator, Operation operation, ObjectNode members) {
        return simulator.api().call(operation, Arguments.of(operation, members));
    }

    private static String routing(int version) {
        return "'routingConfiguration':[{'stateMachineVersionArn':'%s:%s','weight':100}]".formatted(PARENT, version);
    }

    private static ObjectNode with(String... members) {
        var node = (ObjectNode) Workbench.node("{}");
        for (var i = 0; i < members.length; i += 2) node.put(members[i], members[i + 1]);
        return node;
    }
}
