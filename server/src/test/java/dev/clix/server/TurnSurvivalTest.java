package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Reply;
import dev.clix.server.game.dice.message.Bid;
import dev.clix.server.game.dice.message.DicePlayer;
import dev.clix.server.game.dice.message.DiceRolled;
import dev.clix.server.game.dice.message.DiceView;
import dev.clix.server.game.dice.message.TurnBegan;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/**
 * A turn outlives its server, too. In virtual time only: a workflow that is asked over a wire falls behind a clock that runs, and
 * the turn would be over.
 */
class TurnSurvivalTest {
    /** The hand and the standing bid are the execution's, so the turn that its server died in is taken elsewhere. */
    @Test
    void aTurnInWhichItsServerDiesIsTakenOnAnother() throws Exception {
        VirtualTime time = new VirtualTime();
        try (TestWorkflow workflow = TestWorkflow.on(time)) {
            String token;
            PlayerId mover;
            List<Integer> hand;
            try (Playground first = Playground.open(SurvivalTest.SECRET, time, workflow.deployed())) {
                Player ada = first.player("Ada").playing("dice");
                Player bob = first.player("Bob").playing("dice");
                bob.join(ada.host(2).game().id());
                DiceRolled adas = ada.awaitEvent(DiceRolled.class);
                DiceRolled bobs = bob.awaitEvent(DiceRolled.class);
                mover = ada.awaitEvent(TurnBegan.class).player();
                boolean isAdas = mover.equals(ada.id());
                hand = (isAdas ? adas : bobs).dice().orElseThrow();
                token = (isAdas ? ada : bob).token();
                first.until(() -> lastEntered(workflow, "dice").equals("Turn"));
            }
            assertThat(lastEntered(workflow, "dice"))
                    .as("no answer of the turn got out")
                    .isEqualTo("Turn");
            try (Playground second = Playground.open(SurvivalTest.SECRET, time, workflow.deployed())) {
                Player moving = second.player("Again").playing("dice");
                GameView found = SurvivalTest.returned(second, moving, token);
                assertThat(DiceView.of(found).turn()).contains(mover);
                assertThat(found.players())
                        .filteredOn(player -> player.id().equals(mover))
                        .allSatisfy(player ->
                                assertThat(DicePlayer.of(player).hand()).contains(hand));

                second.until(() -> {
                    second.pass(Duration.ofSeconds(1));
                    return moving.answer(moving.say(id -> new ClientMessage.Move(id, new Bid(1, 2))))
                            instanceof Reply.Acknowledged;
                });
                SurvivalTest.passUntilHeard(second, moving, TurnBegan.class);
            }
        }
    }

    private static String lastEntered(TestWorkflow workflow, String kind) {
        GameWorkflow deployed = workflow.deployed();
        ListExecutions running =
                new ListExecutions(deployed.stateMachineArn(kind), Optional.empty(), 1, Optional.empty());
        String execution = joined(deployed.workflows().listExecutions(running))
                .items()
                .get(0)
                .executionArn();
        return joined(deployed.workflows()
                        .executionHistory(new GetExecutionHistory(execution, 100, true, Optional.empty(), false)))
                .items()
                .stream()
                .filter(event -> event.type().endsWith("StateEntered"))
                .map(event -> event.details().path("name").asText())
                .findFirst()
                .orElseThrow();
    }

    private static <T> T joined(CompletionStage<T> answer) {
        return answer.toCompletableFuture().join();
    }
}
