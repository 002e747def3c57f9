package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.history.HistoryCodec;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.journal.Journal;
import dev.clix.workflow.registry.Moment;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What has to survive, as records: calls that changed the registry, executions begun, what happened in them. {@link
 * Recovery} reads them.
 */
final class Ledger {
    private static final CompletableFuture<Void> SAFE = CompletableFuture.completedFuture(null);

    private volatile Journal journal = Journal.NONE;

    /** From here on everything is kept; what was told before is not. */
    void keepIn(Journal kept) {
        journal = kept;
    }

    CompletableFuture<Void> called(Arguments call, Moment moment) {
        if (journal == Journal.NONE) return SAFE;
        var record = JsonNodeFactory.instance.objectNode();
        record.put("call", call.operation().word())
                .put("at", moment.now().toString())
                .put("drawn", moment.drawn())
                .set("arguments", call.members());
        return append(record);
    }

    CompletableFuture<Void> begun(RunningExecution running) {
        if (journal == Journal.NONE) return SAFE;
        var machine = running.machine();
        var record = JsonNodeFactory.instance.objectNode();
        record.put("begin", running.identity().executionArn())
                .put("name", running.identity().executionName())
                .put("machine", machine.versionArn().orElse(machine.arn()))
                .put("input", running.inputText());
        machine.aliasArn().ifPresent(alias -> record.put("alias", alias));
        return append(record);
    }

    CompletableFuture<Void> happened(String executionArn, List<HistoryEvent> events) {
        if (journal == Journal.NONE) return SAFE;
        var record = JsonNodeFactory.instance.objectNode().put("in", executionArn);
        var texts = record.putArray("events");
        events.forEach(event -> texts.add(HistoryCodec.write(event)));
        return append(record);
    }

    private CompletableFuture<Void> append(ObjectNode record) {
        return journal.append(AwsJson.write(record));
    }
}
