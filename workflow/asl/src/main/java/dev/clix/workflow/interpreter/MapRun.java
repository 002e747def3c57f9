package dev.clix.workflow.interpreter;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.history.MapRunFact;
import dev.clix.workflow.history.MapRunPlan;
import dev.clix.workflow.history.PrivateFact;
import dev.clix.workflow.history.ResultFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A map run under way: its items, the child executions they were handed to, and their results. */
final class MapRun {
    final String arn;
    MapRunPlan plan;
    /** The id of MapRunStarted. */
    final long started;

    JsonNode items = JsonNodeFactory.instance.arrayNode();
    List<String> keys = List.of();
    boolean ready;
    /** The sources of the items, each by the index of its first item. */
    private final TreeMap<Integer, String> sources = new TreeMap<>();

    /** The outstanding request to read or to write, 0 for none. */
    long request;
    /** The state's result, once the ResultWriter has written its files. */
    Optional<JsonNode> written = Optional.empty();

    private final Map<Long, Child> running = new HashMap<>();
    private final List<Optional<ChildResult>> results = new ArrayList<>();
    private int next;
    private long failedItems;

    private record Child(int index, String name, int items, JsonNode input, Instant started) {
        ChildResult succeeded(JsonNode output, Instant at) {
            return new ChildResult(
                    name, input, Optional.of(output), Optional.empty(), Optional.empty(), started, at, false);
        }

        ChildResult failed(Optional<String> error, Optional<String> cause, Instant at) {
            return new ChildResult(name, input, Optional.empty(), error, cause, started, at, false);
        }

        ChildResult aborted(String mapRunArn, Instant at) {
            var cause = Optional.of(ChildResult.abortion(mapRunArn));
            return new ChildResult(name, input, Optional.empty(), Optional.empty(), cause, started, at, true);
        }
    }

    /** Children a redrive has to run again: those that failed, and those that were stopped. */
    private final TreeMap<Integer, Child> toRedrive = new TreeMap<>();

    private final Map<Integer, Child> failed = new HashMap<>(0);
    private int redriveCount;
    /** Whether too much has failed: nothing is tried any more. */
    boolean hasFailed;

    /** Files with what has succeeded, and whose results are in them. */
    private final List<ResultFile> files = new ArrayList<>(0);

    private final BitSet inFiles = new BitSet(0);

    MapRun(String arn, MapRunPlan plan, long started) {
        this.arn = arn;
        this.plan = plan;
        this.started = started;
    }

    void read(PrivateFact.ItemsRead fact) {
        items = fact.items();
        keys = fact.keys();
        ready = true;
        sources.put(0, fact.source());
        var first = 0;
        for (var span : fact.spans()) {
            sources.put(first, span.source());
            first += span.items();
        }
    }

    String source(int item) {
        return sources.floorEntry(item).getValue();
    }

    int next() {
        return next;
    }

    boolean hasRoom() {
        return running.size() < plan.maxConcurrency();
    }

    boolean isComplete() {
        return ready && next == items.size() && running.isEmpty() && toRedrive.isEmpty();
    }

    /** Passing either threshold is too much ("Setting failure thresholds"); 0 is none, and without any nothing may fail. */
    boolean isIntolerable() {
        return isIntolerable(failedItems);
    }

    boolean isIntolerable(long failed) {
        var count = plan.toleratedFailureCount();
        var percentage = plan.toleratedFailurePercentage();
        if (count == 0 && percentage == 0) return failed > 0;
        return (count > 0 && failed > count) || (percentage > 0 && failed * 100.0 > percentage * items.size());
    }

    void begin(long child, PrivateFact.ChildStarted begun, Instant at) {
        running.put(child, new Child(results.size(), begun.name(), begun.items(), begun.input(), at));
        results.add(Optional.empty());
        next += begun.items();
    }

    void succeed(long child, JsonNode output, Instant at) {
        var ended = requireNonNull(running.remove(child));
        results.set(ended.index(), Optional.of(ended.succeeded(output, at)));
    }

    void fail(PrivateFact.ChildFailed fact, Instant at) {
        var ended = requireNonNull(running.remove(fact.child()));
        failed.put(ended.index(), ended);
        failedItems += ended.items();
        results.set(ended.index(), Optional.of(ended.failed(fact.error(), fact.cause(), at)));
    }

    /** The children that are still running are to be stopped. */
    void breakOff(Instant at) {
        hasFailed = true;
        for (var child : running.values()) {
            failed.put(child.index(), child);
            results.set(child.index(), Optional.of(child.aborted(arn, at)));
        }
        running.clear();
    }

    void written(PrivateFact.ResultsWritten fact) {
        written = Optional.of(fact.details());
        files.addAll(fact.succeeded());
        if (!files.isEmpty())
            for (var i = 0; i < results.size(); i++)
                if (results.get(i).flatMap(ChildResult::output).isPresent()) inFiles.set(i);
    }

    MapRunFact.MapRunRedriven redriven() {
        return new MapRunFact.MapRunRedriven(arn, redriveCount + 1);
    }

    void redrive(int count) {
        redriveCount = count;
        request = 0;
        hasFailed = false;
        written = Optional.empty();
        failedItems = 0;
        running.values().forEach(child -> toRedrive.put(child.index(), child));
        toRedrive.putAll(failed);
        running.clear();
        failed.clear();
    }

    OptionalInt nextToRedrive() {
        return toRedrive.isEmpty() ? OptionalInt.empty() : OptionalInt.of(toRedrive.firstKey());
    }

    String name(int index) {
        return requireNonNull(toRedrive.get(index)).name();
    }

    /** The input of a child to be run toRedrive. */
    JsonNode input(int index) {
        return requireNonNull(toRedrive.get(index)).input();
    }

    void redriveChild(long child, int index, String name) {
        var before = requireNonNull(toRedrive.remove(index));
        results.set(index, Optional.empty());
        running.put(child, new Child(index, name, before.items(), before.input(), before.started()));
    }

    /** @param most at once, whatever is asked for */
    PrivateFact.MapRunUpdated updated(Signal.UpdateMapRun update, int most) {
        var asked = update.maxConcurrency().orElse(plan.maxConcurrency());
        return new PrivateFact.MapRunUpdated(
                arn,
                new MapRunPlan(
                        Limits.concurrency(asked, most),
                        update.toleratedFailureCount().orElse(plan.toleratedFailureCount()),
                        update.toleratedFailurePercentage().orElse(plan.toleratedFailurePercentage()),
                        plan.batchItems()));
    }

    List<Long> running() {
        return List.copyOf(running.keySet());
    }

    /** All results that are in no file yet. */
    MapResults results(List<JsonNode> pending) {
        var untold = IntStream.range(0, results.size())
                .filter(index -> !inFiles.get(index))
                .mapToObj(results::get)
                .flatMap(Optional::stream)
                .toList();
        return new MapResults(untold, pending, redriveCount, List.copyOf(files));
    }

    /** The outputs of the children that succeeded, in the order of the items. */
    JsonNode outputs() {
        var outputs = JsonNodeFactory.instance.arrayNode(results.size());
        for (var result : results) result.flatMap(ChildResult::output).ifPresent(outputs::add);
        return outputs;
    }
}
