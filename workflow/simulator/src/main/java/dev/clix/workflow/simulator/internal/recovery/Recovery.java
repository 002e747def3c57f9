package dev.clix.workflow.simulator.internal.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.AcceptedJson;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.fact.UnknownFactException;
import dev.clix.workflow.history.HistoryCodec;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.interpreter.Command;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.journal.Journal;
import dev.clix.workflow.journal.NewerJournalException;
import dev.clix.workflow.simulator.internal.execution.ExecutionStarter;
import dev.clix.workflow.simulator.internal.execution.RunningExecution;
import dev.clix.workflow.simulator.internal.execution.Schema;
import dev.clix.workflow.simulator.internal.execution.SimulatorContext;
import dev.clix.workflow.simulator.internal.registry.CallContext;
import dev.clix.workflow.simulator.internal.registry.RegistryCodec;
import dev.clix.workflow.simulator.internal.spec.ExecutionSpec;
import dev.clix.workflow.simulator.internal.spec.Origin;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings a simulator to where a journal left off. The same facts lead to the same simulator. */
public final class Recovery {
    private final SimulatorContext context;
    private final ExecutionStarter starter;
    private final Map<Long, RunningExecution> begun = new HashMap<>();
    private Instant last = Instant.EPOCH;
    private int schema = Schema.FIRST;

    public Recovery(SimulatorContext context) {
        this.context = context;
        this.starter = new ExecutionStarter(context);
    }

    /**
     * @param owner its owner, as {@code JournalWriter} says
     * @throws NewerJournalException when this version does not know what is in it
     */
    public void accept(long owner, byte[] record) {
        try {
            if (record.length == 0 || record[0] != '[') accept(owner, AcceptedJson.read(record));
            else if (owner < Journal.NOBODY) context.registry().restore(owner, RegistryCodec.readAll(record));
            else happen(owner, record);
        } catch (UnknownFactException unknown) {
            throw NewerJournalException.unknown("fact '%s'".formatted(unknown.name()));
        }
    }

    private void accept(long owner, JsonNode record) {
        if (record.has("begin")) begin(owner, beginning(record));
        else if (record.has("items")) begin(owner, items(record));
        else if (record.has("call")) call(owner, record);
        else if (Schema.isTold(record)) schema = Schema.read(record);
        else
            throw NewerJournalException.unknown(
                    "record '%s'".formatted(record.fieldNames().next()));
    }

    /** Of the records up to here. */
    public int schema() {
        return schema;
    }

    /** Journals of the first schema have calls where there are facts today. */
    private void call(long subject, JsonNode record) {
        var operation = Operation.named(record.path("call").asText()).orElseThrow();
        var moment = new CallContext(
                Instant.parse(record.path("at").asText()), record.path("drawn").asText());
        context.registry()
                .restore(subject, Arguments.recalled(operation, (ObjectNode) record.path("arguments")), moment);
    }

    private ExecutionSpec beginning(JsonNode record) {
        var machine = context.registry()
                .machineBegunWith(
                        record.path("machine").asText(),
                        Optional.ofNullable(record.path("alias").textValue()));
        var identity = new Identity(
                record.path("begin").asText(),
                record.path("name").asText(),
                machine.arn(),
                machine.name(),
                machine.roleArn(),
                machine.type(),
                !record.path("sync").asBoolean());
        return new ExecutionSpec(
                machine,
                identity,
                record.path("input").asText(),
                Optional.ofNullable(record.path("trace").textValue()),
                Optional.ofNullable(record.path("testCase").textValue())
                        .map(testCase -> starter.mockedBefore(machine, testCase)),
                origin(record));
    }

    private static Optional<Origin> origin(JsonNode record) {
        if (!record.has("task")) return Optional.empty();
        return Optional.of(new Origin.Task(
                record.path("of").asLong(),
                record.path("task").asLong(),
                record.path("awaited").asBoolean()));
    }

    /** The spec of a child execution, out of its parent's history. */
    private ExecutionSpec items(JsonNode record) {
        var parent = find(record.path("of").asLong());
        var request = record.path("items").asLong();
        if (parent.state().requested(request).orElse(null) instanceof Command.RunChild command)
            return parent.child(command);
        throw new IllegalStateException("Expected %s to run a child for fact %s, but it does not"
                .formatted(parent.identity().executionArn(), request));
    }

    private void begin(long number, ExecutionSpec beginning) {
        var running = new RunningExecution(context, beginning);
        begun.put(number, running);
        context.executions().restore(running, number);
    }

    private void happen(long number, byte[] record) {
        var events = HistoryCodec.readAll(record);
        find(number).replay(events);
        last = events.get(events.size() - 1).timestamp();
    }

    /** When the last thing happened before; long ago if nothing did. */
    public Instant last() {
        return last;
    }

    private RunningExecution find(long number) {
        return Optional.ofNullable(begun.get(number))
                .orElseThrow(() -> new IllegalStateException(
                        "Expected execution %s to have begun, but no record says so".formatted(number)));
    }

    /** Executions go on: timers are set again, tasks offered, what was asked of handlers is asked once more. */
    public void resume() {
        var open = context.executions().all().stream()
                .filter(running -> running.snapshot().isOpen())
                .toList();
        begun.values().forEach(this::tellTask);
        var children = open.stream().flatMap(this::children).collect(Collectors.toSet());
        var orphans =
                open.stream().filter(running -> isOrphan(running, children)).toList();
        open.forEach(RunningExecution::askMocksAgain);
        open.forEach(RunningExecution::resume);
        orphans.forEach(orphan -> orphan.signal(new Signal.Stop(Optional.empty(), Optional.empty())));
        begun.clear();
    }

    private void tellTask(RunningExecution running) {
        if (running.spec().origin().orElse(null) instanceof Origin.Task task && isAwaited(task))
            context.registry().rememberBegun(task, running);
    }

    private boolean isAwaited(Origin.Task task) {
        return Optional.ofNullable(begun.get(task.execution()))
                .filter(asking -> asking.snapshot().isOpen() && asking.state().awaits(task.task()))
                .isPresent();
    }

    /** The children an execution wants, by their ARNs. */
    private Stream<String> children(RunningExecution parent) {
        return parent.state().commands().stream()
                .filter(Command.RunChild.class::isInstance)
                .map(command ->
                        parent.child((Command.RunChild) command).identity().executionArn());
    }

    /** Whether the parent has gone on without this execution, but the process ended before it was stopped. */
    private boolean isOrphan(RunningExecution running, Set<String> children) {
        var origin = running.spec().origin().orElse(null);
        if (origin instanceof Origin.MapRun)
            return !children.contains(running.identity().executionArn());
        // A redriven execution has no parent any more.
        return origin instanceof Origin.Task task
                && task.awaited()
                && !isAwaited(task)
                && running.snapshot().redriveCount() == 0;
    }
}
