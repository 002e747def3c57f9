package dev.clix.workflow.simulator;

import static dev.clix.workflow.simulator.Workbench.get;
import static dev.clix.workflow.simulator.Workbench.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.WorkflowException.Code;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tasks done by workers that poll. */
class ActivityTaskTest {
    private final Workbench bench = new Workbench();
    private final String join = bench.activity("JoinGame");

    private String waiting(String fields) {
        return bench.run(
                "{'StartAt':'Wait','States':{'Wait':{'Type':'Task','Resource':'%s','End':true%s}}}"
                        .formatted(join, fields),
                "{'gameId':'g1'}");
    }

    @Test
    void anExecutionLivesAYearAtMost() {
        var asleep = bench.run(
                "{'StartAt':'W','States':{'W':{'Type':'Wait','TimestampPath':'$.then','End':true}}}",
                "{'then':'2095-01-01T00:00:00Z'}");
        assertThat(bench.time.skip()).isTrue();
        var timedOut = bench.describe(asleep);
        assertThat(timedOut.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
        assertThat(timedOut.stopDate()).contains(timedOut.startDate().plus(Duration.ofDays(365)));

        var unanswered = waiting("");
        assertThat(bench.time.skip()).as("the year is waited for").isFalse();
        bench.time.advance(Duration.ofDays(365));
        assertThat(bench.describe(unanswered).status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    }

    @Test
    void aWorkerTakesTheTaskAndAnswersIt() {
        var execution = waiting("");
        var task = bench.take(join);
        assertThat(task.input()).isEqualTo("{\"gameId\":\"g1\"}");
        get(bench.simulator.succeed(task.taskToken(), "{\"players\":2}"));
        assertThat(bench.describe(execution).output()).contains("{\"players\":2}");
        assertThat(bench.types(execution))
                .containsExactly(
                        "ExecutionStarted",
                        "TaskStateEntered",
                        "ActivityScheduled",
                        "ActivityStarted",
                        "ActivitySucceeded",
                        "TaskStateExited",
                        "ExecutionSucceeded");
    }

    @Test
    void aWorkerThatPollsFirstGetsTheTaskWhenItComes() {
        var poll = bench.poll(join);
        assertThat(poll.toCompletableFuture()).isNotDone();
        waiting("");
        assertThat(get(poll)).isPresent();
    }

    @Test
    void workersAreServedInTheOrderTheyCame() {
        var first = bench.poll(join);
        var second = bench.poll(join);
        waiting("");
        assertThat(first.toCompletableFuture()).isDone();
        assertThat(second.toCompletableFuture()).isNotDone();
    }

    @Test
    void aCancelledPollGivesItsPlaceBack() {
        var first = bench.poll(join);
        var second = bench.poll(join);
        first.toCompletableFuture().cancel(false);
        waiting("");
        assertThat(get(second)).isPresent();
    }

    @Test
    void aPollEndsAfterAMinuteWithoutATask() {
        var poll = bench.poll(join);
        bench.advance(59);
        assertThat(poll.toCompletableFuture()).isNotDone();
        bench.advance(1);
        assertThat(get(poll)).isEmpty();
    }

    @Test
    void theExecutionFailsWhenNobodyAnswersInTime() {
        var execution = waiting(",'TimeoutSeconds':20");
        bench.time.advance(Duration.ofMillis(19_999));
        assertThat(bench.describe(execution).status()).isEqualTo(ExecutionStatus.RUNNING);
        bench.time.advance(Duration.ofMillis(1));
        assertThat(bench.describe(execution).status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(bench.describe(execution).error()).contains("States.Timeout");
        assertThat(bench.types(execution)).contains("ActivityTimedOut");
    }

    @Test
    void aTaskThatTimedOutIsNoLongerHandedOut() {
        waiting(",'TimeoutSeconds':20");
        bench.advance(20);
        assertThat(bench.poll(join).toCompletableFuture()).isNotDone();
    }

    @Test
    void heartbeatsAreCountedFromTheStartAndFromEachOther() {
        var execution = waiting(",'TimeoutSeconds':60,'HeartbeatSeconds':5");
        bench.advance(30);
        var task = bench.take(join);
        bench.advance(4);
        get(bench.simulator.heartbeat(task.taskToken()));
        bench.advance(4);
        assertThat(bench.describe(execution).status()).isEqualTo(ExecutionStatus.RUNNING);
        bench.advance(1);
        assertThat(bench.describe(execution).status()).isEqualTo(ExecutionStatus.FAILED);
    }

    @Test
    void heartbeatsDoNotPutOffTheTimeout() {
        var execution = waiting(",'TimeoutSeconds':8,'HeartbeatSeconds':5");
        var task = bench.take(join);
        bench.advance(4);
        get(bench.simulator.heartbeat(task.taskToken()));
        bench.advance(4);
        assertThat(bench.describe(execution).error()).contains("States.Timeout");
        assertThat(refusal(bench.simulator.heartbeat(task.taskToken())).code()).isEqualTo(Code.TASK_TIMED_OUT);
    }

    @Test
    void aTokenAnswersOnce() {
        waiting("");
        var task = bench.take(join);
        get(bench.simulator.succeed(task.taskToken(), "1"));
        var refused = refusal(bench.simulator.fail(task.taskToken(), Optional.empty(), Optional.empty()));
        assertThat(refused.code()).isEqualTo(Code.TASK_TIMED_OUT);
        assertThat(refused).hasMessage("Task Timed Out: 'Provided task does not exist anymore'");
    }

    @Test
    void aStrayTextIsNoToken() {
        assertThat(refusal(bench.simulator.succeed("guess", "1")).code()).isEqualTo(Code.INVALID_TOKEN);
    }

    @Test
    void anAnswerMustBeJson() {
        waiting("");
        var task = bench.take(join);
        assertThat(refusal(bench.simulator.succeed(task.taskToken(), "{")).code())
                .isEqualTo(Code.INVALID_OUTPUT);
        get(bench.simulator.succeed(task.taskToken(), "{}"));
    }

    @Test
    void retriesWaitLongerEachTimeAndThenItIsCatchsTurn() {
        var execution = bench.run("""
                {'StartAt':'Join','States':{
                  'Join':{'Type':'Task','Resource':'%s','End':true,
                    'Retry':[{'ErrorEquals':['Busy'],'IntervalSeconds':2,'BackoffRate':3,'MaxAttempts':2}],
                    'Catch':[{'ErrorEquals':['States.ALL'],'ResultPath':'$.why','Next':'Sorry'}]},
                  'Sorry':{'Type':'Pass','End':true}}}""".formatted(join), "{'n':1}");
        for (var wait : new int[] {0, 2, 6}) {
            if (wait > 0) {
                bench.advance(wait - 1);
                assertThat(bench.types(execution).stream().filter("ActivityFailed"::equals))
                        .hasSize(wait == 2 ? 1 : 2);
                bench.advance(1);
            }
            get(bench.simulator.fail(bench.take(join).taskToken(), Optional.of("Busy"), Optional.of("later")));
        }
        assertThat(bench.describe(execution).output())
                .contains("{\"n\":1,\"why\":{\"Error\":\"Busy\",\"Cause\":\"later\"}}");
    }

    @Test
    void anActivityThatDoesNotExistFailsTheExecution() {
        var arn = join.replace("JoinGame", "Nowhere");
        var execution = bench.run(
                "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'%s','End':true}}}".formatted(arn), "{}");
        assertThat(bench.describe(execution).cause())
                .contains("An error occurred while executing the state 'T' (entered at the event id #2). The activity "
                        + arn + " does not exist.");
    }

    @Test
    void stoppingTakesTheTaskBack() {
        var execution = waiting("");
        var task = bench.take(join);
        get(bench.simulator.stopExecution(execution, Optional.of("Enough"), Optional.empty()));
        assertThat(bench.describe(execution).status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(refusal(bench.simulator.succeed(task.taskToken(), "1")).code())
                .isEqualTo(Code.TASK_TIMED_OUT);
    }
}
