package dev.clix.workflow.simulator.internal.execution;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.Stages;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.history.HistoryCodec;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.journal.Journal;
import dev.clix.workflow.simulator.internal.registry.RegistryCodec;
import dev.clix.workflow.simulator.internal.registry.RegistryEvent;
import dev.clix.workflow.simulator.internal.spec.Origin;
import dev.clix.workflow.time.TimeSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Writes everything that has to survive, as records of JSON: events of one decision are an array, an execution that begins is an
 * object. {@code Recovery} reads them.
 *
 * <p>A record of an execution belongs to the execution's number, above zero; one of the registry to that of the machine or
 * activity it is about, below zero.
 */
public final class JournalWriter {
    static final CompletableFuture<Void> SAFE = CompletableFuture.completedFuture(null);

    private final Executor afterwards;
    private final TimeSource time;
    private volatile Journal journal = Journal.NONE;

    /** @param afterwards where things go on that have waited for the journal: it has one thread, and needs that itself */
    public JournalWriter(Executor afterwards, TimeSource time) {
        this.afterwards = afterwards;
        this.time = time;
    }

    /**
     * Journals everything from here on, and nothing from before.
     *
     * @param schema of what is in the journal already
     */
    public void keepIn(Journal kept, int schema) {
        journal = kept;
        if (isKept() && schema < Schema.CURRENT) keep(kept.append(Journal.NOBODY, Schema.record()));
    }

    /** A record that cannot be kept is not told of here: those after it are not kept either, and their callers are told. */
    private static void keep(CompletableFuture<Void> record) {
        var unused = record;
    }

    public boolean isKept() {
        return journal != Journal.NONE;
    }

    /** Why nothing new should be begun, if that is so. */
    public Optional<String> refusal() {
        return journal.refusal();
    }

    /** @throws WorkflowException when nothing new should be begun */
    void checkOpen() {
        refusal().ifPresent(reason -> {
            throw new WorkflowException(WorkflowException.Code.UNAVAILABLE, reason);
        });
    }

    /** Everything up to here is safe when this returns; nothing more is kept. */
    public void close() {
        journal.close();
    }

    /** @param subject the number of the machine or activity it is about */
    CompletableFuture<Void> changed(long subject, List<RegistryEvent> events) {
        return journal.append(subject, RegistryCodec.writeAll(events));
    }

    /** Before anything happens in it. */
    void begun(RunningExecution running) {
        if (!isKept()) return;
        var record = JsonNodeFactory.instance.objectNode();
        if (running.spec().origin().orElse(null) instanceof Origin.MapRun run)
            record.put("items", run.request()).put("of", run.execution());
        else begun(record, running);
        keep(append(running.number(), record));
    }

    private static void begun(ObjectNode record, RunningExecution running) {
        var machine = running.machine();
        record.put("begin", running.identity().executionArn())
                .put("name", running.identity().executionName())
                .put("machine", machine.versionArn().orElse(machine.arn()))
                .put("input", running.spec().inputText());
        machine.aliasArn().ifPresent(alias -> record.put("alias", alias));
        if (!running.identity().tellsRedrives()) record.put("sync", true);
        running.spec().traceHeader().ifPresent(trace -> record.put("trace", trace));
        running.spec().mocks().ifPresent(mocks -> record.put("testCase", mocks.name()));
        if (running.spec().origin().orElse(null) instanceof Origin.Task task)
            record.put("task", task.task()).put("of", task.execution()).put("awaited", task.awaited());
    }

    /** @param execution its number */
    CompletableFuture<Void> appendEvents(long execution, List<HistoryEvent> events) {
        return isKept() ? journal.append(execution, HistoryCodec.writeAll(events)) : SAFE;
    }

    private CompletableFuture<Void> append(long owner, ObjectNode record) {
        return journal.append(owner, AwsJson.write(record));
    }

    /** An answer that is given once what led to it is safe, and that is refused when it cannot be kept. */
    <T> CompletableFuture<T> once(CompletableFuture<Void> safe, T answer) {
        var told = new CompletableFuture<T>();
        onceSafe(safe, told, () -> told.complete(answer), Runnable::run);
        return told;
    }

    /**
     * Tells of something once what led to it is safe, and that it is not when it cannot be kept. Time does not go on
     * meanwhile: an execution may be waiting for it.
     *
     * @param told fails if it cannot be kept
     * @param atOnce where it is told when it is safe already
     */
    void onceSafe(CompletableFuture<Void> safe, CompletableFuture<?> told, Runnable telling, Executor atOnce) {
        if (safe.isDone() && !safe.isCompletedExceptionally()) {
            atOnce.execute(telling);
            return;
        }
        var hold = time.hold("the journal");
        Stages.onceDone(
                safe,
                (kept, failure) -> {
                    try (hold) {
                        if (failure == null) telling.run();
                        else told.completeExceptionally(notKept(failure));
                    }
                },
                afterwards);
    }

    private static WorkflowException notKept(Throwable failure) {
        return new WorkflowException(
                WorkflowException.Code.UNAVAILABLE,
                "The journal cannot keep what was asked for: %s; nothing is kept until it can and there is a new start"
                        .formatted(failure.getMessage()),
                failure);
    }
}
