package dev.clix.server.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.protocol.GameId;
import dev.clix.server.config.ConfigReader;
import dev.clix.server.game.ChanceAlone;
import dev.clix.server.game.GameTypes;
import dev.clix.server.game.RoomOwner;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.DescribeExecution;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.Page;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.StartedExecution;
import dev.clix.workflow.StopExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.Workflows;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GameHistoriesTest {
    private static final GameId GAME = new GameId("g1");
    private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:CliX";

    private final VirtualTime time = new VirtualTime();
    private final Recorded workflow = new Recorded();
    private final GameHistories histories = new GameHistories(
            new GameExecutions(workflow, game -> MACHINE, arn -> {}),
            new GameTypes(
                    new ConfigReader().read().games(),
                    term -> new RoomOwner("n1", "http://192.0.2.1", term),
                    new ChanceAlone(1)),
            time);

    @Test
    void aHistoryIsReadOnceASecondHoweverManyLookAndFromWhereItWasKnown() {
        workflow.grow(1_200);
        for (int looks = 0; looks < 100; looks++) assertThat(ids()).hasSize(1_200);
        assertThat(workflow.asked).as("two pages").hasSize(2);

        workflow.grow(150);
        assertThat(ids()).hasSize(1_200);
        time.advance(Duration.ofSeconds(1));
        assertThat(ids())
                .isEqualTo(
                        IntStream.rangeClosed(1, 1_350).mapToObj(Long::valueOf).toList());
        assertThat(workflow.asked.subList(2, workflow.asked.size()))
                .as("the newest, in small pages")
                .hasSize(2)
                .allMatch(GetExecutionHistory::reverseOrder);
    }

    @Test
    void noQuestionAsksForData() {
        workflow.grow(3);
        ids();
        time.advance(Duration.ofSeconds(1));
        ids();
        assertThat(workflow.asked).hasSize(2).noneMatch(GetExecutionHistory::includeExecutionData);
    }

    @Test
    void ofAnExecutionThatHasEndedNothingMoreIsRead() {
        workflow.grow(3);
        workflow.add("ExecutionSucceeded");
        ids();
        time.advance(Duration.ofMinutes(1));
        assertThat(ids()).hasSize(4);
        assertThat(workflow.asked).hasSize(1);
    }

    @Test
    void manyGamesAreReadInTurn() {
        workflow.grow(3);
        for (int game = 0; game < 100; game++) histories.look(new GameId("g" + game));
        assertThat(workflow.asked).hasSizeBetween(5, 10);
    }

    @Test
    void aWorkflowThatDoesNotAnswerLeavesTheHistoryAsItWas() {
        assertThat(ids()).isEmpty();
        workflow.grow(3);
        time.advance(Duration.ofSeconds(1));
        assertThat(ids()).hasSize(3);
        workflow.isGone = true;
        time.advance(Duration.ofSeconds(1));
        assertThat(ids()).hasSize(3);
    }

    @Test
    void aGameOfNoKindThatIsPlayedHereIsNotAskedFor() {
        assertThat(histories.look(new GameId("chess_1")).toCompletableFuture()).isCompletedWithValue(List.of());
        assertThat(workflow.asked).isEmpty();
    }

    private List<Long> ids() {
        return histories.look(GAME).toCompletableFuture().join().stream()
                .map(ExecutionEvent::id)
                .toList();
    }

    /** A history that grows as the test likes, in pages as AWS makes them. */
    private static final class Recorded implements Workflows {
        final List<GetExecutionHistory> asked = new ArrayList<>();
        private final List<ExecutionEvent> events = new ArrayList<>();
        boolean isGone;

        void grow(int by) {
            for (int event = 0; event < by; event++) add("PassStateEntered");
        }

        void add(String type) {
            events.add(new ExecutionEvent(
                    events.size() + 1, events.size(), Instant.EPOCH, type, JsonNodeFactory.instance.objectNode()));
        }

        @Override
        public CompletionStage<Page<ExecutionEvent>> executionHistory(GetExecutionHistory request) {
            asked.add(request);
            if (isGone || events.isEmpty())
                return CompletableFuture.failedFuture(
                        new WorkflowException(WorkflowException.Code.UNAVAILABLE, "Expected by this test"));
            int from = request.nextToken().map(Integer::parseInt).orElse(0);
            int to = Math.min(events.size(), from + request.maxResults());
            List<ExecutionEvent> page = IntStream.range(from, to)
                    .mapToObj(place -> events.get(request.reverseOrder() ? events.size() - 1 - place : place))
                    .toList();
            return CompletableFuture.completedFuture(
                    new Page<>(page, to < events.size() ? Optional.of(Integer.toString(to)) : Optional.empty()));
        }

        @Override
        public CompletionStage<String> createStateMachine(CreateStateMachine request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<StartedExecution> startExecution(StartExecution request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<Instant> stopExecution(StopExecution request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<ExecutionDescription> describeExecution(DescribeExecution request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<Page<ExecutionSummary>> listExecutions(ListExecutions request) {
            throw new UnsupportedOperationException();
        }
    }
}
