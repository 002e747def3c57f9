package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.history.HistoryCodec;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.registry.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Brings a simulator to where a ledger left off. The same calls and facts lead to the same simulator. */
final class Recovery {
    private final World world;

    Recovery(World world) {
        this.world = world;
    }

    void accept(byte[] bytes) {
        var record = read(bytes);
        if (record.has("call")) call(record);
        else if (record.has("begin")) begin(record);
        else if (record.has("in")) happen(record);
        else throw new IllegalStateException("Expected a call, an execution or events, but found " + record);
    }

    private static JsonNode read(byte[] bytes) {
        try {
            return JsonTexts.MAPPER.readTree(bytes);
        } catch (IOException malformed) {
            throw new UncheckedIOException("Expected a record of JSON, written by this program", malformed);
        }
    }

    private void call(JsonNode record) {
        var operation = Operation.named(record.path("call").asText()).orElseThrow();
        var moment = new Moment(
                Instant.parse(record.path("at").asText()), record.path("drawn").asText());
        world.registry().again(Arguments.of(operation, (ObjectNode) record.path("arguments")), moment);
    }

    private void begin(JsonNode record) {
        var machine = world.registry()
                .was(
                        record.path("machine").asText(),
                        Optional.ofNullable(record.path("alias").textValue()));
        var identity = new Identity(
                record.path("begin").asText(),
                record.path("name").asText(),
                machine.arn(),
                machine.name(),
                machine.roleArn(),
                machine.type());
        var running = new RunningExecution(
                world, machine, identity, record.path("input").asText(), Optional.empty());
        world.executions().add(running);
        running.closed().thenAccept(ended -> world.registry().closed(machine.arn()));
    }

    /** An execution that has been forgotten since it ended is no loss. */
    private void happen(JsonNode record) {
        var events = StreamSupport.stream(record.path("events").spliterator(), false)
                .map(event -> HistoryCodec.read(event.asText()))
                .toList();
        world.executions().find(record.path("in").asText()).ifPresent(running -> running.replay(events));
    }

    /** Executions go on: timers are set again, tasks offered, what was asked of handlers is asked once more. */
    void resume() {
        world.executions().all().stream()
                .filter(running -> running.brief().isOpen())
                .forEach(RunningExecution::resume);
    }
}
