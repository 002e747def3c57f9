package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.history.ExecutionFact;
import dev.clix.workflow.history.Fact;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.MapFact;
import dev.clix.workflow.history.StateFact;
import dev.clix.workflow.interpreter.Position.Done;
import dev.clix.workflow.interpreter.Position.Moving;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One decision under way: the frames that can still move, one after the other, without recursion. */
final class Decision {
    private final Execution execution;
    private final DecisionContext context;
    private final Optional<Inspection> inspection;
    private final List<HistoryEvent> events = new ArrayList<>(24);
    private final ArrayDeque<Frame> movable = new ArrayDeque<>(4);

    Decision(Execution execution, DecisionContext context) {
        this(execution, context, Optional.empty());
    }

    Decision(Execution execution, DecisionContext context, Optional<Inspection> inspection) {
        this.execution = execution;
        this.context = context;
        this.inspection = inspection;
    }

    Execution execution() {
        return execution;
    }

    DecisionContext context() {
        return context;
    }

    /** The inspection of a state that is tested alone (TestState); empty in an execution. */
    Optional<Inspection> inspection() {
        return inspection;
    }

    void saw(Inspection.Stage stage, JsonNode value) {
        if (inspection.isPresent()) inspection.get().saw(stage, value);
    }

    List<HistoryEvent> events() {
        return events;
    }

    void write(Frame frame, Fact fact) {
        write(frame.id, frame.chain, fact);
    }

    void write(Frame frame, long previous, Fact fact) {
        write(frame.id, previous, fact);
    }

    /** Writes a fact and lives it at once, so that the decision can build on its own first half. */
    private void write(int frame, long previous, Fact fact) {
        var isPublic = !fact.isPrivate();
        if (isPublic && execution.publicId + 1 >= execution.eventsMax && !(fact instanceof ExecutionFact))
            throw new HistoryLimitReached();
        var event = new HistoryEvent(
                execution.sequence + 1,
                isPublic ? execution.publicId + 1 : 0,
                isPublic ? previous : 0,
                context.now(),
                frame,
                fact);
        execution.evolve(event);
        events.add(event);
    }

    void begin(ExecutionFact.ExecutionStarted started) {
        write(0, 0, started);
        execution.root.ifPresent(this::later);
    }

    void redrive(ExecutionFact.ExecutionRedriven redriven) {
        write(0, execution.publicId, redriven);
        execution.root.ifPresent(root -> RedrivePlan.goOn(this, root));
    }

    /** AWS's last event of an aborted or timed out execution follows none. */
    void close(ExecutionFact fact) {
        write(0, 0, fact);
    }

    void failForHistoryLimit() {
        failWhole("The execution reached the maximum number of history events (%s)."
                .formatted(execution.publicEvents() + 1));
    }

    void failForBug(Throwable bug) {
        if (!execution.isClosed()) failWhole("The simulator failed: " + bug);
    }

    private void failWhole(String cause) {
        var chain = execution.root.map(frame -> frame.chain).orElse(0L);
        write(0, chain, new ExecutionFact.ExecutionFailed(Optional.of(ErrorNames.RUNTIME), Optional.of(cause)));
    }

    void later(Frame frame) {
        movable.add(frame);
    }

    void run() {
        for (var frame = movable.poll(); frame != null && !execution.isClosed(); frame = movable.poll()) {
            while (frame.isLive && !execution.isClosed() && move(frame)) {}
            if (!frame.isLive) frame.parent.ifPresent(this::later);
        }
    }

    /** @return whether the frame may be able to move on */
    boolean move(Frame frame) {
        return attempt(frame, () -> frame.position.move(this, frame));
    }

    /** An expression that cannot be evaluated during the step fails the state the frame is in. */
    boolean attempt(Frame frame, BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (EvaluationException unable) {
            Failures.unable(this, frame, unable);
            return true;
        }
    }

    boolean enter(Frame frame, Moving moving) {
        var kind = States.kind(frame.named(moving.next()).orElseThrow());
        write(frame, new StateFact.StateEntered(kind, moving.next(), moving.input()));
        return true;
    }

    boolean end(Frame frame, Done done) {
        if (frame.parent.isEmpty()) write(frame, new ExecutionFact.ExecutionSucceeded(done.output()));
        else write(frame, new MapFact.MapIterationSucceeded(Forks.name(frame), frame.index));
        return false;
    }
}
