package dev.clix.workflow.graph.run;

import static dev.clix.workflow.graph.run.RunStatus.ABORTED;
import static dev.clix.workflow.graph.run.RunStatus.CAUGHT;
import static dev.clix.workflow.graph.run.RunStatus.FAILED;
import static dev.clix.workflow.graph.run.RunStatus.NOT_REACHED;
import static dev.clix.workflow.graph.run.RunStatus.RETRYING;
import static dev.clix.workflow.graph.run.RunStatus.RUNNING;
import static dev.clix.workflow.graph.run.RunStatus.SUCCEEDED;
import static dev.clix.workflow.graph.run.RunStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Histories as the service writes them, and what is read in them. */
class RunOverlayTest {
    private final List<RunEvent> events = new ArrayList<>();

    @Test
    void aStateWithoutEventsWasNotReached() {
        assertThat(RunOverlay.of(List.of()).state("A").status()).isEqualTo(NOT_REACHED);
        assertThat(RunOverlay.of(List.of()).status()).isEqualTo(NOT_REACHED);
    }

    @Test
    void aTaskRunsWaitsRetriesAndIsCaught() {
        event(0, "ExecutionStarted");
        event(1, "TaskStateEntered", "Pay");
        assertThat(status("Pay")).isEqualTo(RUNNING);
        event(2, "TaskScheduled");
        event(3, "TaskStarted");
        event(4, "TaskSubmitted");
        assertThat(status("Pay")).isEqualTo(WAITING);
        failed(5, "TaskFailed", "Busy");
        assertThat(status("Pay")).isEqualTo(RETRYING);
        event(6, "TaskScheduled");
        assertThat(status("Pay")).isEqualTo(RUNNING);
        event(7, "TaskStarted");
        failed(8, "TaskFailed", "Broken");
        event(9, "TaskStateExited", "Pay");
        event(10, "SucceedStateEntered", "Refund");
        var run = overlay();
        assertThat(run.state("Pay").status()).isEqualTo(CAUGHT);
        assertThat(run.state("Pay").attempts()).isEqualTo(2);
        assertThat(run.state("Pay").retries()).isEqualTo(1);
        assertThat(run.state("Pay").error()).contains(new RunError("Broken", ""));
        assertThat(run.taken(new TakenEdge("Pay", "Refund", true))).isEqualTo(1);
        assertThat(run.taken(new TakenEdge("Pay", "Refund", false))).isZero();
        assertThat(run.upTo(5).state("Pay").status()).isEqualTo(WAITING);
        assertThat(run.upTo(6).state("Pay").status()).isEqualTo(RETRYING);
        assertThat(run.upTo(6).lastEvent()).isEqualTo(11);
    }

    /** In JSONPath an input that cannot be worked out leaves no event of its own. */
    @Test
    void aTaskThatIsLeftWithoutABeginningWasCaught() {
        event(0, "ExecutionStarted");
        event(1, "TaskStateEntered", "Pay");
        event(2, "TaskStateExited", "Pay");
        event(3, "PassStateEntered", "Refund");
        assertThat(status("Pay")).isEqualTo(CAUGHT);
        assertThat(overlay().taken(new TakenEdge("Pay", "Refund", true))).isEqualTo(1);
    }

    @Test
    void aLoopCountsVisitsAndWaysTaken() {
        event(0, "ExecutionStarted");
        var last = 1L;
        for (var i = 0; i < 3; i++) {
            last = event(last, "WaitStateEntered", "Wait");
            assertThat(status("Wait")).isEqualTo(WAITING);
            last = event(last, "WaitStateExited", "Wait");
            last = event(last, "ChoiceStateEntered", "Again?");
            last = event(last, "ChoiceStateExited", "Again?");
        }
        last = event(last, "SucceedStateEntered", "Done");
        last = event(last, "SucceedStateExited", "Done");
        event(last, "ExecutionSucceeded");
        var run = overlay();
        assertThat(run.state("Wait").visits()).isEqualTo(3);
        assertThat(run.taken(new TakenEdge("Again?", "Wait", false))).isEqualTo(2);
        assertThat(run.taken(new TakenEdge("Again?", "Done", false))).isEqualTo(1);
        assertThat(run.status()).isEqualTo(SUCCEEDED);
        assertThat(run.lastState()).isEqualTo("Done");
    }

    /** The event before an iteration's start may be the end of another iteration. */
    @Test
    void iterationsAreToldApartByTheirIndex() {
        event(0, "ExecutionStarted");
        event(1, "MapStateEntered", "Each");
        add(2, "MapStateStarted", "", OptionalLong.empty(), OptionalLong.of(2), Optional.empty());
        iteration(3, "MapIterationStarted", 0);
        event(4, "PassStateEntered", "Item");
        event(5, "PassStateExited", "Item");
        iteration(6, "MapIterationSucceeded", 0);
        iteration(7, "MapIterationStarted", 1);
        event(8, "FailStateEntered", "Item");
        assertThat(status("Item")).isEqualTo(RUNNING);
        iteration(9, "MapIterationFailed", 1);
        event(10, "MapStateFailed");
        failed(11, "ExecutionFailed", "Broken");
        var run = overlay();
        assertThat(run.state("Each").items()).isEqualTo(new ItemCounts(2, 2, 1, 1, 0));
        assertThat(run.state("Each").status()).isEqualTo(FAILED);
        assertThat(run.state("Item").status()).isEqualTo(FAILED);
        assertThat(run.state("Item").visits()).isEqualTo(2);
        assertThat(run.upTo(9).state("Each").items().running()).isEqualTo(1);
    }

    @Test
    void aBranchThatFailsAbortsItsSiblings() {
        event(0, "ExecutionStarted");
        event(1, "ParallelStateEntered", "Both");
        event(2, "ParallelStateStarted");
        event(3, "TaskStateEntered", "Slow");
        event(3, "FailStateEntered", "No");
        event(5, "ParallelStateFailed");
        event(6, "ParallelStateExited", "Both");
        event(7, "PassStateEntered", "Handled");
        assertThat(status("Slow")).isEqualTo(ABORTED);
        assertThat(status("No")).isEqualTo(FAILED);
        assertThat(status("Both")).isEqualTo(CAUGHT);
        assertThat(status("Handled")).isEqualTo(RUNNING);
        assertThat(overlay().lastState()).isEqualTo("Handled");
    }

    @Test
    void whatFailedInAnEarlierAttemptOfABlockDoesNotCount() {
        event(0, "ExecutionStarted");
        event(1, "ParallelStateEntered", "Both");
        event(2, "ParallelStateStarted");
        event(3, "TaskStateEntered", "Try");
        event(4, "TaskScheduled");
        failed(5, "TaskFailed", "Busy");
        event(6, "ParallelStateFailed");
        assertThat(status("Both")).isEqualTo(RETRYING);
        event(7, "ParallelStateStarted");
        event(8, "TaskStateEntered", "Try");
        event(9, "TaskScheduled");
        event(10, "TaskSucceeded");
        event(11, "TaskStateExited", "Try");
        event(12, "ParallelStateSucceeded");
        event(13, "ParallelStateExited", "Both");
        assertThat(status("Try")).isEqualTo(SUCCEEDED);
        assertThat(status("Both")).isEqualTo(SUCCEEDED);
        assertThat(overlay().state("Both").retries()).isEqualTo(1);
    }

    @Test
    void anExecutionThatEndsEndsAllThatIsOpen() {
        for (var end : List.of("ExecutionAborted", "ExecutionTimedOut")) {
            events.clear();
            event(0, "ExecutionStarted");
            event(1, "WaitStateEntered", "Wait");
            event(2, end);
            assertThat(status("Wait")).isEqualTo(ABORTED);
        }
    }

    @Test
    void aRedriveGoesOnWhereItFailed() {
        event(0, "ExecutionStarted");
        event(1, "TaskStateEntered", "Pay");
        event(2, "TaskScheduled");
        failed(3, "TaskFailed", "Broken");
        failed(4, "ExecutionFailed", "Broken");
        assertThat(status("Pay")).isEqualTo(FAILED);
        event(5, "ExecutionRedriven");
        assertThat(status("Pay")).isEqualTo(RUNNING);
        event(6, "TaskScheduled");
        event(7, "TaskSucceeded");
        event(8, "TaskStateExited", "Pay");
        event(9, "ExecutionSucceeded");
        assertThat(status("Pay")).isEqualTo(SUCCEEDED);
        assertThat(overlay().state("Pay").attempts()).isEqualTo(2);
    }

    @Test
    void typesThatAreNotKnownDoNoHarm() {
        event(0, "ExecutionStarted");
        event(1, "SomethingNew");
        event(2, "TaskStateEntered", "Pay");
        event(3, "TaskPondered");
        event(3, "MapIterationPondered");
        event(3, "ParallelStatePondered");
        event(99, "TaskStateExited", "Nobody");
        assertThat(status("Pay")).isEqualTo(RUNNING);
    }

    private RunStatus status(String state) {
        return overlay().state(state).status();
    }

    private RunOverlay overlay() {
        return RunOverlay.of(events);
    }

    private long event(long previous, String type) {
        return event(previous, type, "");
    }

    private long event(long previous, String type, String state) {
        return add(previous, type, state, OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
    }

    private void failed(long previous, String type, String error) {
        add(previous, type, "", OptionalLong.empty(), OptionalLong.empty(), Optional.of(new RunError(error, "")));
    }

    private void iteration(long previous, String type, long index) {
        add(previous, type, "Each", OptionalLong.of(index), OptionalLong.empty(), Optional.empty());
    }

    private long add(
            long previous,
            String type,
            String state,
            OptionalLong index,
            OptionalLong length,
            Optional<RunError> error) {
        var id = events.size() + 1L;
        var name = Optional.of(state).filter(text -> !text.isEmpty());
        events.add(new RunEvent(id, previous, type, Instant.ofEpochSecond(id), name, index, length, error));
        return id;
    }
}
