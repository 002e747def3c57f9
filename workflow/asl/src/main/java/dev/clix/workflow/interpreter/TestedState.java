package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.history.ExecutionFact;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.history.PrivateFact;
import dev.clix.workflow.history.StateFact;
import dev.clix.workflow.interpreter.Execution.InitialState;
import dev.clix.workflow.interpreter.Inspection.Stage;
import dev.clix.workflow.interpreter.Position.Broken;
import java.util.Map;
import java.util.Optional;

/**
 * One state, entered and left by the same code as in an execution, and nothing after it ("TestState"). A Task is answered
 * by signals or mocked; the branches and iterations of a Parallel or Map never run, their result is mocked.
 */
public final class TestedState {
    private final Execution execution;
    private final Inspection inspection;
    private Optional<Broken> broken = Optional.empty();

    /**
     * @param variables the variables the state may read
     * @param context the context object, in place of one that tells of this test
     * @param retries how often the retrier that applies has tried again already
     * @param hasRole whether a role was given; the context object tells it
     * @param item the item of the iteration, for a state within a Map
     */
    public record Setting(
            Map<String, JsonNode> variables,
            Optional<ObjectNode> context,
            int retries,
            boolean hasRole,
            Optional<JsonNode> item) {}

    /** The outcome of the test. */
    public sealed interface Outcome {
        <R> R accept(Visitor<R> visitor);

        /** @param next empty at an end of the workflow */
        record Succeeded(JsonNode output, Optional<String> next) implements Outcome {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.succeeded(this);
            }
        }

        record Caught(Optional<String> error, Optional<String> cause, JsonNode output, String next) implements Outcome {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.caught(this);
            }
        }

        record Retried(Optional<String> error, Optional<String> cause) implements Outcome {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.retried(this);
            }
        }

        record Failed(Optional<String> error, Optional<String> cause) implements Outcome {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.failed(this);
            }
        }

        interface Visitor<R> {
            R succeeded(Succeeded outcome);

            R caught(Caught outcome);

            R retried(Retried outcome);

            R failed(Failed outcome);
        }
    }

    /** @param machine starts at the state and may lack all the others */
    private TestedState(StateMachine machine, Limits limits, Inspection inspection) {
        var setting = inspection.setting();
        this.execution = new Execution(machine, limits, new InitialState(setting.variables(), setting.retries()));
        this.inspection = inspection;
    }

    /** Enters the state that the machine starts at, as far as it goes without an answer. */
    public static TestedState enter(
            StateMachine machine,
            Limits limits,
            JsonNode input,
            Identity identity,
            Setting setting,
            DecisionContext context) {
        var tested = new TestedState(machine, limits, new Inspection(setting));
        var decision = tested.decision(context);
        decision.begin(new ExecutionFact.ExecutionStarted(input, identity));
        var state = tested.state();
        decision.write(tested.frame(), new StateFact.StateEntered(States.kind(state), state.name(), input));
        tested.move(decision);
        return tested;
    }

    private Decision decision(DecisionContext context) {
        return new Decision(execution, context, Optional.of(inspection));
    }

    private Frame frame() {
        return execution.root.orElseThrow(() -> new IllegalStateException("Expected a state that has been entered"));
    }

    /** Moves within the state only: its next state may not exist, and the branches of a fork are not to run. */
    private void move(Decision decision) {
        var frame = frame();
        while (isInside(frame) && decision.move(frame))
            if (frame.position instanceof Broken error) broken = Optional.of(error);
    }

    private boolean isInside(Frame frame) {
        if (frame.position instanceof Broken error) broken = Optional.of(error);
        var forked = frame.position instanceof Position.Forked || frame.position instanceof Position.Distributing;
        return !execution.isClosed() && frame.state.isPresent() && !forked;
    }

    /** The execution of the state, whose commands ({@link Execution#drainChanges}) the caller carries out. */
    public Execution execution() {
        return execution;
    }

    public State state() {
        var block = execution.machine().block();
        return block.state(block.startAt());
    }

    public Inspection inspection() {
        return inspection;
    }

    /** The variables after the state. */
    public Map<String, JsonNode> variables() {
        return frame().variables;
    }

    /** Passes on a signal from the caller. */
    public void receive(Signal signal, DecisionContext context) {
        if (execution.isClosed()) return;
        var decision = decision(context);
        Interpreter.receive(decision, signal);
        move(decision);
    }

    /** How many iterations a Map is about to run, 0 for any other state. */
    public int iterations() {
        if (!(state() instanceof MapState)) return 0;
        return frame().mapRun
                .map(run -> run.items.size())
                .or(() -> frame().fork.map(Fork::size))
                .orElse(0);
    }

    /**
     * Answers for the task, the branches or the iterations.
     *
     * @param failures how many items of a distributed Map have failed: more than it tolerates fail it
     */
    public void succeed(JsonNode result, int failures, DecisionContext context) {
        var decision = decision(context);
        var frame = frame();
        if (frame.position instanceof Position.Tasking task)
            Interpreter.receive(decision, new Signal.TaskSucceeded(task.task(), result));
        else {
            inspectItems(decision, frame);
            if (isIntolerable(frame, failures)) DistributedMap.failIntolerable(decision, frame);
            else decision.write(frame, new PrivateFact.StateAnswered(result));
        }
        move(decision);
    }

    /** As recorded: unless the state says what it tolerates, it is taken to tolerate what was mocked. */
    private static boolean isIntolerable(Frame frame, int failures) {
        return frame.mapRun
                .filter(run -> run.plan.isTolerant() && run.isIntolerable(failures))
                .isPresent();
    }

    /** Fails the task, the branches or the iterations. */
    public void fail(Optional<String> error, Optional<String> cause, DecisionContext context) {
        var decision = decision(context);
        var frame = frame();
        if (frame.position instanceof Position.Tasking task)
            Interpreter.receive(decision, new Signal.TaskFailed(task.task(), error, cause));
        else {
            inspectItems(decision, frame);
            decision.write(frame, new PrivateFact.StateFailed(error, cause));
        }
        move(decision);
    }

    private void inspectItems(Decision decision, Frame frame) {
        if (!(state() instanceof MapState map)) return;
        if (map.itemSelector().isPresent())
            inspection.saw(Stage.AFTER_ITEM_SELECTOR, MapItems.selected(decision, frame, map));
        frame.mapRun.ifPresent(run -> inspectRun(decision, frame, map, run));
    }

    private void inspectRun(Decision decision, Frame frame, MapState map, MapRun run) {
        var distribution = map.distribution().orElseThrow();
        if (distribution
                .itemReader()
                .filter(reader -> reader.readerConfig().has("ItemsPointer"))
                .isPresent()) inspection.saw(Stage.AFTER_ITEMS_POINTER, run.items);
        if (distribution.itemBatcher().isPresent())
            inspection.saw(Stage.AFTER_ITEM_BATCHER, batches(decision, frame, map, run));
    }

    private static JsonNode batches(Decision decision, Frame frame, MapState map, MapRun run) {
        return JsonNodeFactory.instance.arrayNode().addAll(MapItems.pending(decision, frame, map, run));
    }

    /** @return empty as long as an answer is missing */
    public Optional<Outcome> outcome() {
        if (execution.isClosed()) return Optional.of(new Outcome.Failed(execution.error(), execution.cause()));
        var position = frame().position;
        if (position instanceof Position.Retrying)
            return broken.map(error -> new Outcome.Retried(error.error(), error.cause()));
        if (position instanceof Position.Moving moving)
            return Optional.of(left(moving.input(), Optional.of(moving.next())));
        if (position instanceof Position.Done done) return Optional.of(left(done.output(), Optional.empty()));
        return Optional.empty();
    }

    private Outcome left(JsonNode output, Optional<String> next) {
        if (broken.isEmpty()) return new Outcome.Succeeded(output, next);
        var error = broken.get();
        return new Outcome.Caught(error.error(), error.cause(), output, next.orElseThrow());
    }
}
