package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.clix.workflow.Uuids;
import dev.clix.workflow.asl.Distribution;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.history.MapFact;
import dev.clix.workflow.history.MapRunFact;
import dev.clix.workflow.history.MapRunPlan;
import dev.clix.workflow.history.PrivateFact;
import dev.clix.workflow.interpreter.Inspection.Stage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Map in DISTRIBUTED mode: a map run, whose items are child executions ("Map State", Distributed mode). */
final class DistributedMap {

    private DistributedMap() {}

    /** @return whether the frame may be able to move on */
    static boolean act(Decision decision, Frame frame, MapState state, Distribution distribution) {
        var flow = new DataFlow(decision, frame);
        var environment = flow.environment(flow.input());
        var read = distribution.itemReader().isPresent();
        var items = read ? MapItems.NONE : MapItems.of(decision, state, environment);
        decision.write(frame, new MapFact.MapStateStarted(items.values().size(), MapItems.NONE.values(), List.of(), 0));
        exporting(distribution).ifPresent(writer -> checkBucket(decision, writer, environment));
        var plan = plan(decision, state, distribution, environment);
        var request = distribution.itemReader().map(reader -> request(reader, environment));
        decision.write(frame, new MapRunFact.MapRunStarted(arn(decision, state, distribution), plan));
        decision.write(
                frame,
                request.isPresent()
                        ? request.get()
                        : new PrivateFact.ItemsRead(items.values(), items.keys(), "STATE_DATA", List.of()));
        return true;
    }

    private static Optional<Distribution.ResultWriter> exporting(Distribution distribution) {
        return distribution.resultWriter().filter(writer -> writer.resource().isPresent());
    }

    /** AWS writes a manifest for a trial before anything else. */
    private static void checkBucket(Decision decision, Distribution.ResultWriter writer, Environment environment) {
        var bucket = arguments(writer, environment).path("Bucket").asText();
        decision.context().bucketRefusals().apply(bucket).ifPresent(refusal -> {
            throw new EvaluationException(
                    ErrorNames.RESULT_WRITER_FAILED,
                    "Failed to write a test manifest into the specified output bucket. " + refusal,
                    Optional.empty());
        });
    }

    private static JsonNode arguments(Distribution.ResultWriter writer, Environment environment) {
        return writer.arguments()
                .map(template -> template.evaluate(environment))
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static PrivateFact.ItemsRequested request(Distribution.ItemReader reader, Environment environment) {
        var none = JsonNodeFactory.instance.objectNode();
        return new PrivateFact.ItemsRequested(
                reader.arguments().map(a -> a.evaluate(environment)).orElse(none),
                DataFlow.whole(reader.maxItems(), environment));
    }

    private static MapRunPlan plan(
            Decision decision, MapState state, Distribution distribution, Environment environment) {
        var most = decision.execution().limits().distributedConcurrency();
        var asked = DataFlow.whole(state.maxConcurrency(), environment).orElse(0);
        decision.saw(Stage.MAX_CONCURRENCY, LongNode.valueOf(asked));
        var count = DataFlow.whole(distribution.toleratedFailureCount(), environment);
        count.ifPresent(items -> decision.saw(Stage.TOLERATED_FAILURE_COUNT, LongNode.valueOf(items)));
        var percentage = distribution
                .toleratedFailurePercentage()
                .map(e -> e.evaluate(environment).doubleValue());
        percentage.ifPresent(share -> decision.saw(Stage.TOLERATED_FAILURE_PERCENTAGE, DoubleNode.valueOf(share)));
        return new MapRunPlan(
                Limits.concurrency(asked, most),
                count.orElse(0),
                percentage.orElse(0.0),
                MapItems.batchItems(distribution, environment));
    }

    private static String arn(Decision decision, MapState state, Distribution distribution) {
        var machine = decision.execution().machineArn();
        // A state without a label has one all the same, and always the same one.
        var label = distribution
                .label()
                .orElseGet(() -> UUID.nameUUIDFromBytes((machine + "/" + state.name()).getBytes(StandardCharsets.UTF_8))
                        .toString());
        return "%s/%s:%s".formatted(machine.replace(":stateMachine:", ":mapRun:"), label, uuid(decision));
    }

    private static UUID uuid(Decision decision) {
        return Uuids.random(decision.context().random());
    }

    /** Starts as many children as there is room for; ends the run when all is done or too much has failed. */
    static boolean advance(Decision decision, Frame frame, MapState state) {
        var run = frame.currentMapRun();
        if (run.hasFailed || run.isIntolerable()) return breakOff(decision, frame, state, run);
        while (run.hasRoom() && run.nextToRedrive().isPresent())
            decision.write(
                    frame,
                    childRedriven(decision, state, run, run.nextToRedrive().getAsInt()));
        while (run.hasRoom() && run.next() < run.items.size()) {
            var batch = MapItems.batch(decision, frame, state, run);
            decision.write(
                    frame, new PrivateFact.ChildStarted(uuid(decision).toString(), batch.items(), batch.input()));
        }
        return run.isComplete() && finish(decision, frame, state, run);
    }

    /** EXPRESS executions cannot be redriven: another one begins in their place. */
    private static PrivateFact.ChildRedriven childRedriven(Decision decision, MapState state, MapRun run, int index) {
        var isExpress = state.distribution().filter(Distribution::express).isPresent();
        return new PrivateFact.ChildRedriven(index, isExpress ? uuid(decision).toString() : run.name(index));
    }

    /** The frame within which a map run is under way. */
    static Optional<Frame> running(Frame frame, String arn) {
        if (frame.position instanceof Position.Distributing
                && frame.mapRun.filter(run -> run.arn.equals(arn)).isPresent()) return Optional.of(frame);
        return frame.fork.stream()
                .flatMap(fork -> Arrays.stream(fork.children))
                .filter(Objects::nonNull)
                .flatMap(child -> running(child, arn).stream())
                .findFirst();
    }

    private static boolean finish(Decision decision, Frame frame, MapState state, MapRun run) {
        var writer = state.distribution().flatMap(Distribution::resultWriter);
        if (writer.isPresent() && run.written.isEmpty()) return gather(decision, frame, writer.get(), List.of(), false);
        decision.write(frame, new MapRunFact.MapRunSucceeded());
        var exit = new DataFlow(decision, frame).answered(run.written.orElseGet(run::outputs));
        decision.write(frame, new MapFact.MapStateSucceeded());
        var follows = decision.context().aws().mapExitFollowsRunStart() ? run.started : frame.chain;
        States.exit(decision, frame, follows, exit, frame.currentState().next());
        return true;
    }

    /** The run fails without any further try, but its results are written first where they are exported. */
    private static boolean breakOff(Decision decision, Frame frame, MapState state, MapRun run) {
        var writer = state.distribution().flatMap(DistributedMap::exporting);
        return (writer.isPresent() && run.written.isEmpty())
                ? gather(decision, frame, writer.get(), MapItems.pending(decision, frame, state, run), true)
                : failIntolerable(decision, frame);
    }

    /** The execution is about to end: the results the map run has so far are to be written. */
    static void abandon(Decision decision, Frame frame) {
        var run = frame.currentMapRun();
        if (!run.ready || !(frame.currentState() instanceof MapState state)) return;
        state.distribution()
                .flatMap(DistributedMap::exporting)
                .ifPresent(
                        writer -> gather(decision, frame, writer, MapItems.pending(decision, frame, state, run), true));
    }

    /** @return false: the state goes on once the results are written */
    private static boolean gather(
            Decision decision, Frame frame, Distribution.ResultWriter writer, List<JsonNode> pending, boolean failed) {
        var run = frame.currentMapRun();
        var flow = new DataFlow(decision, frame);
        var arguments = arguments(writer, flow.environment(flow.input()));
        if (run.request == 0) decision.write(frame, new PrivateFact.ResultsGathered(arguments, pending, failed));
        return false;
    }

    static boolean failIntolerable(Decision decision, Frame frame) {
        return fail(
                decision,
                frame,
                ErrorNames.EXCEED_TOLERATED_FAILURE_THRESHOLD,
                "The specified tolerated failure threshold was exceeded");
    }

    static boolean fail(Decision decision, Frame frame, String error, String cause) {
        decision.write(frame, new MapRunFact.MapRunFailed(Optional.of(error), Optional.of(cause)));
        decision.write(frame, new PrivateFact.StateFailed(Optional.of(error), Optional.of(cause)));
        return true;
    }
}
