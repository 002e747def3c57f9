package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.journal.FileJournal;
import dev.clix.workflow.journal.Journal;
import dev.clix.workflow.journal.JournalOptions;
import dev.clix.workflow.journal.Replay;
import dev.clix.workflow.simulator.internal.text.JsonTexts;
import dev.clix.workflow.simulator.mock.MockConfig;
import dev.clix.workflow.time.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * The surroundings of the journal in {@code old-journal.zip}: the handlers its executions need, how everything in it is
 * shown, and how executions that were running then come to their end.
 */
final class OldJournal {
    static final String ACCOUNT = "arn:aws:states:us-east-1:111111111111:";
    static final String ACTIVITY = ACCOUNT + "activity:Work";

    private static final String MOCKS = Workbench.json("""
            {'StateMachines': {'mocked': {'TestCases': {'happy': {'Ask': 'Asked', 'Again': 'Asked'}}}},
             'MockedResponses': {'Asked': {'0': {'Return': {'mocked': true}}}}}""");

    final StepFunctionsSimulator simulator;
    final VirtualTime time;

    OldJournal(Path directory, Instant now) {
        this(directory, now, JournalOptions.DEFAULT);
    }

    OldJournal(Path directory, Instant now, JournalOptions options) {
        time = new VirtualTime(now);
        simulator = StepFunctionsSimulator.builder()
                .time(time)
                .account("111111111111")
                .random(new Random(7))
                .mocks(MockConfig.parse(MOCKS))
                .journal((owners, replay) -> opened(directory, options, owners, replay))
                .build();
        simulator.handle("arn:aws:lambda:*:function:quick", call -> Map.of("quick", call.input()));
        simulator.handle("arn:aws:lambda:*:function:slow", call -> "slow");
        simulator.handle("arn:aws:lambda:*:function:busy", call -> "no longer busy");
        simulator.handle("arn:aws:states:::lambda:invoke", call -> Map.of("Payload", call.input()));
        simulator.handle("arn:aws:states:::*sqs:sendMessage", call -> Map.of("MessageId", "m"));
        simulator.handle("arn:aws:states:::*.waitForTaskToken", call -> Map.of("accepted", true));
        simulator.handle("arn:aws:states:::batch:submitJob.sync", call -> "done");
    }

    /** In files, and safe as soon as it is written: virtual time does not wait for a disk. */
    private static Journal opened(
            Path directory, JournalOptions options, Supplier<LongPredicate> owners, Replay replay) {
        try {
            var files = FileJournal.open(directory, options, owners, replay);
            return new Journal() {
                @Override
                public CompletableFuture<Void> append(long owner, byte[] record) {
                    files.append(owner, record).join();
                    return CompletableFuture.completedFuture(null);
                }

                @Override
                public void close() {
                    files.close();
                }
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ObjectNode call(Operation operation, String members) {
        return call(operation, (ObjectNode) Workbench.node(members));
    }

    ObjectNode call(Operation operation, ObjectNode members) {
        try {
            return simulator
                    .api()
                    .call(operation, Arguments.of(operation, members))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof WorkflowException refused ? refused : failed;
        }
    }

    /** Everything that has happened in all executions, by their ARNs. */
    Map<String, List<HistoryEvent>> facts() {
        var facts = new TreeMap<String, List<HistoryEvent>>();
        for (var arn : simulator.executionArns())
            facts.put(arn, simulator.facts(arn).toCompletableFuture().join());
        return facts;
    }

    static JsonNode json(String text) {
        return JsonTexts.parse(text, WorkflowException.Code.VALIDATION, "%s");
    }

    /** The STANDARD executions, as the API shows them. */
    ObjectNode described() {
        var described = JsonNodeFactory.instance.objectNode();
        for (var arn : simulator.executionArns())
            if (arn.contains(":execution:"))
                described
                        .putObject(arn)
                        .<ObjectNode>set("execution", call(Operation.DESCRIBE_EXECUTION, one("executionArn", arn)))
                        .<ObjectNode>set("history", call(Operation.GET_EXECUTION_HISTORY, one("executionArn", arn)))
                        .<ObjectNode>set("mapRuns", mapRuns(arn));
        return described;
    }

    /** Executions as the lists of all machines and map runs show them, by their ARNs. */
    Map<String, JsonNode> listed() {
        var listed = new LinkedHashMap<String, JsonNode>();
        for (var machine : call(Operation.LIST_STATE_MACHINES, "{}").path("stateMachines"))
            if (machine.path("type").asText().equals("STANDARD"))
                list(one("stateMachineArn", machine.path("stateMachineArn").asText()), listed);
        for (var arn : simulator.executionArns())
            if (arn.contains(":execution:"))
                for (var run :
                        call(Operation.LIST_MAP_RUNS, one("executionArn", arn)).path("mapRuns"))
                    list(one("mapRunArn", run.path("mapRunArn").asText()), listed);
        return listed;
    }

    private void list(ObjectNode of, Map<String, JsonNode> listed) {
        for (var each : call(Operation.LIST_EXECUTIONS, of).path("executions"))
            if (each.path("executionArn").asText().contains(":execution:"))
                listed.put(each.path("executionArn").asText(), json(each.toString()));
    }

    private JsonNode mapRuns(String arn) {
        var runs = JsonNodeFactory.instance.arrayNode();
        for (var run : call(Operation.LIST_MAP_RUNS, one("executionArn", arn)).path("mapRuns"))
            runs.add(call(
                    Operation.DESCRIBE_MAP_RUN,
                    one("mapRunArn", run.path("mapRunArn").asText())));
        return runs;
    }

    /** Everything that is registered, as the API shows it. */
    ObjectNode registered() {
        var registered = JsonNodeFactory.instance.objectNode();
        for (var machine : call(Operation.LIST_STATE_MACHINES, "{}").path("stateMachines"))
            registered.set(
                    machine.path("name").asText(),
                    machine(machine.path("stateMachineArn").asText()));
        var activities = registered.putArray("activities");
        for (var activity : call(Operation.LIST_ACTIVITIES, "{}").path("activities"))
            activities.add(activity(activity.path("activityArn").asText()));
        return registered;
    }

    private ObjectNode machine(String arn) {
        var shown = JsonNodeFactory.instance.objectNode();
        shown.set("machine", call(Operation.DESCRIBE_STATE_MACHINE, one("stateMachineArn", arn)));
        shown.set("tags", call(Operation.LIST_TAGS_FOR_RESOURCE, one("resourceArn", arn)));
        var versions = shown.putArray("versions");
        for (var version : call(Operation.LIST_STATE_MACHINE_VERSIONS, one("stateMachineArn", arn))
                .path("stateMachineVersions"))
            versions.add(call(
                    Operation.DESCRIBE_STATE_MACHINE,
                    one(
                            "stateMachineArn",
                            version.path("stateMachineVersionArn").asText())));
        var aliases = shown.putArray("aliases");
        for (var alias : call(Operation.LIST_STATE_MACHINE_ALIASES, one("stateMachineArn", arn))
                .path("stateMachineAliases"))
            aliases.add(call(
                    Operation.DESCRIBE_STATE_MACHINE_ALIAS,
                    one(
                            "stateMachineAliasArn",
                            alias.path("stateMachineAliasArn").asText())));
        return shown;
    }

    private ObjectNode activity(String arn) {
        return call(Operation.DESCRIBE_ACTIVITY, one("activityArn", arn))
                .setAll(call(Operation.LIST_TAGS_FOR_RESOURCE, one("resourceArn", arn)));
    }

    /**
     * Workers answer what they hold and what is on offer, and time goes on until nothing is due.
     *
     * @return the ends of all executions that were open
     */
    Map<String, JsonNode> ends(JsonNode tokens) {
        var open = open();
        simulator.resume();
        simulator.heartbeat(tokens.path("taken").asText()).toCompletableFuture().join();
        for (var token : tokens)
            simulator
                    .succeed(token.asText(), "{\"by\":\"token\"}")
                    .toCompletableFuture()
                    .join();
        work();
        while (time.skip()) work();
        var ends = new TreeMap<String, JsonNode>();
        for (var arn : open) ends.put(arn, end(arn));
        return ends;
    }

    private List<String> open() {
        return simulator.executionArns().stream()
                .filter(arn -> !simulator.whenClosed(arn).toCompletableFuture().isDone())
                .toList();
    }

    private void work() {
        while (simulator.hasTasksOnOffer()) {
            var task = simulator
                    .poll(ACTIVITY, Optional.of("late"))
                    .toCompletableFuture()
                    .join();
            task.ifPresent(taken -> simulator
                    .succeed(taken.taskToken(), "{\"by\":\"worker\"}")
                    .toCompletableFuture()
                    .join());
        }
    }

    private JsonNode end(String arn) {
        var closed = simulator.whenClosed(arn).toCompletableFuture();
        var shown = JsonNodeFactory.instance.objectNode();
        if (!closed.isDone()) return shown.put("status", "RUNNING");
        var end = closed.join();
        shown.put("status", end.status().name());
        end.output().ifPresent(text -> shown.put("output", text));
        end.error().ifPresent(text -> shown.put("error", text));
        end.cause().ifPresent(text -> shown.put("cause", text));
        return shown;
    }

    private static ObjectNode one(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }
}
