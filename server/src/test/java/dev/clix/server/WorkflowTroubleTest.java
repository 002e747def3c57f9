package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.PlayerName;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameOutcome;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Games go on when the workflow has its days, or end with a word. */
class WorkflowTroubleTest {
    private static final int FOR_EVER = Integer.MAX_VALUE;

    private final VirtualTime time = new VirtualTime();
    private final TestWorkflow local = TestWorkflow.on(time);
    private final TroubledWorkflow workflow = new TroubledWorkflow(local.deployed());
    private final Playground playground = Playground.open("room: {patienceSeconds: 60}", time, workflow.deployed());
    private final Player ada = playground.player("Ada");
    private final Player bob = playground.player("Bob");

    @AfterEach
    void close() {
        playground.close();
        local.close();
    }

    @Test
    void aGameWithoutAWorkflowIsRefused() {
        workflow.failingStarts.set(1);

        assertThat(ada.refusal(id -> new ClientMessage.HostGame(id, new PlayerName("Ada"), 2)))
                .isEqualTo(CommonRefusal.WORKFLOW_UNAVAILABLE);
        assertThat(ada.host(2).player()).as("the next one is opened").isNotNull();
        assertThat(playground.metric("clix_rooms")).isEqualTo(1);
    }

    @Test
    void aLostAnswerIsAskedForAgainAndToldOnce() {
        inFirstRound();
        workflow.lostAnswers.set(1);
        playground.pass(Duration.ofSeconds(10));
        ada.awaitEvent(RoundEnded.class);

        secondsPassUntil(() -> hasHeard(2));

        assertThat(ada.gameMessages())
                .extracting(GameMessage::event)
                .filteredOn(RoundEnded.class::isInstance)
                .extracting(event -> ((RoundEnded) event).round())
                .startsWith(1)
                .doesNotHaveDuplicates();
    }

    @Test
    void aThrottledAnswerIsDeliveredAgain() {
        inFirstRound();
        workflow.throttledAnswers.set(2);
        playground.pass(Duration.ofSeconds(10));
        ada.awaitEvent(RoundEnded.class);
        secondsPassUntil(() -> hasHeard(2));

        assertThat(workflow.throttledAnswers.get()).isZero();
    }

    @Test
    void pollingGoesOnWhenItCanAgain() {
        workflow.failingPolls.set(100);
        ada.host(2);
        bob.join(ada.game());
        secondsPassUntil(() -> workflow.failingPolls.get() == 0);

        secondsPassUntil(() -> hasHeard(1));
    }

    @Test
    void aWorkflowThatNeverComesBackEndsTheGame() {
        inFirstRound();
        workflow.lostAnswers.set(FOR_EVER);
        playground.pass(Duration.ofSeconds(10));
        assertThat(ada.awaitEvent(RoundEnded.class).nextRoundAt()).isPresent();
        for (int i = 0; i < 63; i++) playground.pass(Duration.ofSeconds(1));

        assertThat(ada.awaitEvent(GameEnded.class).outcome()).isEqualTo(GameOutcome.ABANDONED);
        playground.until(() -> executions().get(0).status() == ExecutionStatus.ABORTED);
    }

    private void inFirstRound() {
        ada.host(2);
        bob.join(ada.game());
        ada.awaitEvent(GameStarted.class);
        playground.pass(Duration.ofSeconds(3));
        ada.awaitEvent(RoundStarted.class);
    }

    private void secondsPassUntil(BooleanSupplier condition) {
        playground.until(() -> {
            playground.pass(Duration.ofSeconds(1));
            return condition.getAsBoolean();
        });
    }

    private boolean hasHeard(int round) {
        return ada.gameMessages().stream()
                .anyMatch(message -> message.event() instanceof RoundStarted started && started.round() == round);
    }

    private List<ExecutionSummary> executions() {
        return workflow.listExecutions(new ListExecutions(
                        workflow.deployed().stateMachineArn("clix"), Optional.empty(), 10, Optional.empty()))
                .toCompletableFuture()
                .join()
                .items();
    }
}
