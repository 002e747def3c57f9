package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.history.HistoryCodec;
import dev.clix.workflow.history.TaskFact;
import dev.clix.workflow.journal.JournalOptions;
import dev.clix.workflow.simulator.internal.text.JsonTexts;
import dev.clix.workflow.simulator.task.TaskFailure;
import dev.clix.workflow.simulator.task.TaskHandler;
import dev.clix.workflow.time.VirtualTime;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes a journal of today's schema for {@link OldJournalTest}, with everything in it that can be. It is run by its name, once
 * for each schema; {@code old-journals.md} tells how.
 */
class OldJournalWriting {
    private static final String ROLE = "arn:aws:iam::111111111111:role/";
    private static final String VERSIONED = OldJournal.ACCOUNT + "stateMachine:versioned";
    private static final int TORN_BYTES = 5;
    private static final int CHURN = 60;

    @TempDir
    Path directory;

    @TempDir
    Path copy;

    private JsonNode machines;
    private final ObjectNode expected = JsonNodeFactory.instance.objectNode();
    private OldJournal journal;
    private boolean isBroken = true;

    @Test
    void write() throws IOException {
        try (var stream = getClass().getResourceAsStream("golden-machines.json")) {
            machines = OldJournal.json(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
        journal = new OldJournal(directory, VirtualTime.START, new JournalOptions(48 << 10, 1L << 30));
        journal.simulator.handle("arn:aws:lambda:*:function:slow", call -> TaskHandler.NEVER);
        journal.simulator.handle("arn:aws:states:::batch:submitJob.sync", call -> TaskHandler.NEVER);
        journal.simulator.handle("arn:aws:lambda:*:function:busy", call -> {
            throw new TaskFailure("Busy", "as always");
        });
        activities();
        versions();
        goingMachines();
        broken();
        running();
        expect();
        call(Operation.TAG_RESOURCE, "{'resourceArn':'%s','tags':[{'key':'torn','value':'off'}]}", OldJournal.ACTIVITY);
        journal.simulator.close();
        tearOff();
        ends();
        zip(Path.of("target", "journal.zip"));
    }

    private ObjectNode call(Operation operation, String members, Object... values) {
        return journal.call(operation, members.formatted(values));
    }

    private void activities() {
        call(Operation.CREATE_ACTIVITY, "{'name':'Work','tags':[{'key':'a','value':'1'},{'key':'c','value':'3'}]}");
        call(Operation.CREATE_ACTIVITY, "{'name':'Work'}");
        call(
                Operation.CREATE_ACTIVITY,
                "{'name':'Locked','encryptionConfiguration':{'type':'CUSTOMER_MANAGED_KMS_KEY','kmsKeyId':'any key','kmsDataKeyReusePeriodSeconds':60}}");
        call(Operation.CREATE_ACTIVITY, "{'name':'Gone'}");
        call(Operation.DELETE_ACTIVITY, "{'activityArn':'%sactivity:Gone'}", OldJournal.ACCOUNT);
        call(Operation.TAG_RESOURCE, "{'resourceArn':'%s','tags':[{'key':'b','value':'two'}]}", OldJournal.ACTIVITY);
        call(Operation.UNTAG_RESOURCE, "{'resourceArn':'%s','tagKeys':['c','none']}", OldJournal.ACTIVITY);
    }

    private void versions() {
        var logging =
                "{'level':'ALL','includeExecutionData':true,'destinations':[{'cloudWatchLogsLogGroup':{'logGroupArn':'arn:aws:logs:us-east-1:111111111111:log-group:g:*'}}]}";
        call(
                Operation.CREATE_STATE_MACHINE,
                "{'name':'versioned','definition':%s,'roleArn':'%sr','publish':true,'versionDescription':'first','loggingConfiguration':%s,'tags':[{'key':'k','value':'v'},{'key':'l','value':'m'}]}",
                waiting(3600),
                ROLE,
                logging);
        step();
        update("'definition':%s,'publish':true,'versionDescription':'second'".formatted(waiting(7200)));
        update("'roleArn':'%sother','publish':true,'versionDescription':'third'".formatted(ROLE));
        call(Operation.PUBLISH_STATE_MACHINE_VERSION, "{'stateMachineArn':'%s'}", VERSIONED);
        update("'tracingConfiguration':{'enabled':true}");
        update("'roleArn':'%sother'".formatted(ROLE));
        call(Operation.UNTAG_RESOURCE, "{'resourceArn':'%s','tagKeys':['k']}", VERSIONED);
        alias("live", "{'stateMachineVersionArn':'%s:1','weight':100}");
        alias("gone", "{'stateMachineVersionArn':'%s:2','weight':90},{'stateMachineVersionArn':'%s:1','weight':10}");
        call(Operation.DELETE_STATE_MACHINE_ALIAS, "{'stateMachineAliasArn':'%s:gone'}", VERSIONED);
        start(VERSIONED + ":1", "by-version", "{}");
        start(VERSIONED + ":live", "by-alias", "{}");
        call(
                Operation.UPDATE_STATE_MACHINE_ALIAS,
                "{'stateMachineAliasArn':'%1$s:live','description':'one','routingConfiguration':[{'stateMachineVersionArn':'%1$s:2','weight':100},{'stateMachineVersionArn':'%1$s:3','weight':0}]}",
                VERSIONED);
        start(VERSIONED + ":live", "by-alias-later", "{}");
        start(VERSIONED, "by-machine", "{}");
        update("'roleArn':'%sfourth','publish':true".formatted(ROLE));
        call(Operation.DELETE_STATE_MACHINE_VERSION, "{'stateMachineVersionArn':'%s:4'}", VERSIONED);
        update("'loggingConfiguration':{'level':'OFF'}");
    }

    /** A definition as a text within a call. */
    private static String waiting(int seconds) {
        var states = "{'S':{'Type':'Wait','Seconds':%s,'End':true}}".formatted(seconds);
        return TextNode.valueOf(Workbench.json("{'StartAt':'S','States':%s}".formatted(states)))
                .toString();
    }

    private void update(String members) {
        call(Operation.UPDATE_STATE_MACHINE, "{'stateMachineArn':'%s',%s}", VERSIONED, members);
        step();
    }

    private void alias(String name, String routes) {
        call(
                Operation.CREATE_STATE_MACHINE_ALIAS,
                "{'name':'%s','description':'an alias','routingConfiguration':[%s]}",
                name,
                routes.replace("%s", VERSIONED));
        step();
    }

    private void step() {
        journal.time.advance(Duration.ofMillis(1_003));
    }

    private void start(String machine, String name, String input) {
        start(machine, name, JsonTexts.parse(Workbench.json(input), null, ""), Optional.empty());
    }

    private void start(String machine, String name, JsonNode input, Optional<String> trace) {
        var members = JsonNodeFactory.instance
                .objectNode()
                .put("stateMachineArn", machine)
                .put("name", name)
                .put("input", input.toString());
        trace.ifPresent(header -> members.put("traceHeader", header));
        journal.call(Operation.START_EXECUTION, members);
        step();
    }

    private String machine(String name, String type, String definition) {
        var members = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("type", type)
                .put("definition", definition)
                .put("roleArn", ROLE + "r");
        return journal.call(Operation.CREATE_STATE_MACHINE, members)
                .path("stateMachineArn")
                .asText();
    }

    /** Machines that go, and that wait for their last execution; of most nothing is left when the journal is compacted. */
    private void goingMachines() {
        var passes = Workbench.json("{'StartAt':'S','States':{'S':{'Type':'Pass','Result':'%s','End':true}}}");
        for (var i = 0; i < CHURN; i++) {
            var arn = machine("churn", "STANDARD", passes.formatted("x".repeat(500)));
            start(arn, "e", "{}");
            call(Operation.DELETE_STATE_MACHINE, "{'stateMachineArn':'%s'}", arn);
            journal.simulator.forget(OldJournal.ACCOUNT + "execution:churn:e");
        }
        var deleted = machine("deleted", "STANDARD", passes.formatted("first"));
        start(deleted, "remembered", "{'of':'the deleted'}");
        call(Operation.DELETE_STATE_MACHINE, "{'stateMachineArn':'%s'}", deleted);
        machine("deleted", "STANDARD", passes.formatted("another"));
        start(deleted, "second", "{}");
        var deleting = machine(
                "deleting",
                "STANDARD",
                Workbench.json(
                        "{'StartAt':'A','States':{'A':{'Type':'Wait','Seconds':7200,'Next':'B'},'B':{'Type':'Pass','End':true}}}"));
        start(deleting, "last", "{}");
        call(Operation.DELETE_STATE_MACHINE, "{'stateMachineArn':'%s'}", deleting);
    }

    private void golden(String name) {
        var golden = machines.path(name);
        var type = golden.path("type").asText();
        var arn = machine(name, type, golden.path("definition").toString());
        start(arn + (name.equals("mocked") ? "#happy" : ""), "e", golden.path("input"), Optional.of("Root=1-5759e988"));
    }

    /** Executions that fail, are stopped or are redriven. */
    private void broken() {
        journal.simulator.handle("arn:aws:states:::lambda:invoke", call -> {
            if (isBroken) throw new TaskFailure("Broken", "for now");
            return OldJournal.json("{\"Payload\":1}");
        });
        var first =
                List.of("failed", "broken", "timed", "answered", "redriven", "pending", "stopped", "halted", "mapped");
        first.forEach(this::golden);
        List.of("branches", "evaluated", "iterations").forEach(this::golden);
        poll();
        journal.time.advance(Duration.ofSeconds(2_000));
        isBroken = false;
        for (var name : List.of("redriven", "pending"))
            call(Operation.REDRIVE_EXECUTION, "{'executionArn':'%sexecution:%s:e'}", OldJournal.ACCOUNT, name);
        for (var name : List.of("stopped", "halted"))
            call(
                    Operation.STOP_EXECUTION,
                    "{'executionArn':'%sexecution:%s:e','error':'Stop','cause':'asked for'}",
                    OldJournal.ACCOUNT,
                    name);
        step();
    }

    private ActivityTask poll() {
        return journal.simulator
                .poll(OldJournal.ACTIVITY, Optional.of("worker"))
                .toCompletableFuture()
                .join()
                .orElseThrow();
    }

    private void running() {
        golden("child");
        machines.fieldNames().forEachRemaining(name -> {
            var arn = OldJournal.ACCOUNT + "stateMachine:" + name;
            var isNew = journal.call(Operation.LIST_STATE_MACHINES, "{}").findValuesAsText("stateMachineArn").stream()
                    .noneMatch(arn::equals);
            if (isNew) golden(name);
        });
        var run = call(Operation.LIST_MAP_RUNS, "{'executionArn':'%sexecution:distributed:e'}", OldJournal.ACCOUNT)
                .findValuesAsText("mapRunArn")
                .get(0);
        call(Operation.UPDATE_MAP_RUN, "{'mapRunArn':'%s','maxConcurrency':3}", run);
        var taken = poll();
        journal.simulator.heartbeat(taken.taskToken());
        var tokens = expected.putObject("tokens").put("taken", taken.taskToken());
        journal.facts().get(OldJournal.ACCOUNT + "execution:asked:e").stream()
                .filter(event -> event.fact() instanceof TaskFact.TaskScheduled)
                .flatMap(event -> ((TaskFact.TaskScheduled) event.fact()).token().stream())
                .forEach(token -> tokens.put("asked", token));
        step();
    }

    private void expect() {
        expected.put("now", journal.time.now().toString());
        var facts = expected.putObject("facts");
        journal.facts()
                .forEach((arn, events) -> facts.set(
                        arn, OldJournal.json(new String(HistoryCodec.writeAll(events), StandardCharsets.UTF_8))));
        expected.set("described", journal.described());
        expected.set("registered", journal.registered());
    }

    private void tearOff() throws IOException {
        try (var files = Files.list(directory)) {
            var last = files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .reduce((a, b) -> b);
            try (var file = new RandomAccessFile(last.orElseThrow().toFile(), "rw")) {
                file.setLength(file.length() - TORN_BYTES);
            }
        }
    }

    private void ends() throws IOException {
        for (var file : files()) Files.copy(file, copy.resolve(file.getFileName()));
        var again = new OldJournal(copy, journal.time.now());
        var ends = expected.putObject("ends");
        again.ends(expected.path("tokens")).forEach(ends::set);
        again.simulator.close();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    private void zip(Path to) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var file : files()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
            }
            zip.putNextEntry(new ZipEntry("expected.json"));
            zip.write(expected.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
