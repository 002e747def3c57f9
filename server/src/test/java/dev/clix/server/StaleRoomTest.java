package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.Clicked;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameOutcome;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.workflow.Activities;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that was there all the time, but could not be asked: another one has its game, and its own room must not go on with it. */
class StaleRoomTest {
    private static final String SETTINGS = """
            token: {secret: 0123456789abcdef0123456789abcdef}
            lobby: {privateSeconds: 20}
            room: {patienceSeconds: 10}
            """;
    private static final int COME_BACK_SOON = 1012;

    private final VirtualTime time = new VirtualTime();
    private final TestWorkflow workflow = TestWorkflow.on(time);
    private final Gate gate = new Gate(workflow.deployed().workers());
    private final Playground cutOff = Playground.open(
            SETTINGS + "node: {url: 'http://127.0.0.1:1'}",
            time,
            workflow.deployed().with(gate));
    private Playground other;
    private Player ada;
    private Player eve;
    private Player bob;

    @AfterEach
    void close() {
        other.close();
        cutOff.close();
        workflow.close();
    }

    /** Ada waits at the one, while Eve and Bob play the game at the other. */
    private void taken(String rounds) {
        other = Playground.open(SETTINGS + rounds, time, workflow.deployed());
        ada = cutOff.player("Ada");
        ada.host(2);
        passUntil(() -> other.metric("clix_rooms") == 1);
        eve = other.player("Eve");
        bob = other.player("Bob");
        eve.join(ada.game());
        bob.join(ada.game());
        passUntilHeard(eve, RoundStarted.class);
    }

    @Test
    void aRoomWhoseWorkflowNeverComesAsksWhoseTheGameIsAndStandsDown() {
        taken("game: {roundSeconds: 3600}");
        passUntil(() -> cutOff.metric("clix_rooms") == 0);

        assertThat(ada.awaitClose()).isEqualTo(COME_BACK_SOON);
        assertThat(((Clicked) Player.words(eve.click(1))).clicks())
                .as("the game of the room that has the tasks goes on")
                .isEqualTo(1);
        assertThat(other.metric("clix_rooms")).isEqualTo(1);
        Player back = cutOff.player("Ada");
        Reply.Refused refused = (Reply.Refused)
                back.answer(back.say(id -> new ClientMessage.Return(id, ada.token(), Optional.empty(), 0)));
        assertThat(refused.refusal()).isEqualTo(CommonRefusal.GAME_ELSEWHERE);
        assertThat(refused.playedAt()).contains("http://127.0.0.1:" + other.port());
    }

    @Test
    void aRoomThatIsGivenATaskOfALaterOneStandsDownAndPassesItOn() {
        taken("game: {roundsMax: 3}");
        gate.open();
        passUntil(() -> cutOff.metric("clix_rooms") == 0);
        passUntilHeard(eve, GameEnded.class);

        assertThat(ada.awaitClose()).isEqualTo(COME_BACK_SOON);
        assertThat(eve.awaitEvent(GameEnded.class).outcome()).isNotEqualTo(GameOutcome.ABANDONED);
        assertThat(terms(ada.game()))
                .as("one line of terms")
                .isSorted()
                .contains(2L)
                .doesNotContain(3L);
    }

    /** As the inputs of the execution's states tell them. */
    private List<Long> terms(GameId game) {
        String machine =
                workflow.deployed().stateMachineArns().values().iterator().next();
        var workflows = workflow.deployed().workflows();
        String execution = workflows
                .listExecutions(new ListExecutions(machine, Optional.empty(), 1_000, Optional.empty()))
                .toCompletableFuture()
                .join()
                .items()
                .stream()
                .filter(listed -> listed.name().equals(game.value()))
                .findFirst()
                .orElseThrow()
                .executionArn();
        return workflows
                .executionHistory(new GetExecutionHistory(execution, 1_000, false, Optional.empty(), true))
                .toCompletableFuture()
                .join()
                .items()
                .stream()
                .filter(event -> event.type().endsWith("StateEntered"))
                .map(event -> term(event.details().path("input").asText()))
                .toList();
    }

    private static long term(String input) {
        try {
            var data = new ObjectMapper().readTree(input);
            return data.at(data.at("/game/room/term").isMissingNode() ? "/room/term" : "/game/room/term")
                    .asLong();
        } catch (JsonProcessingException e) {
            throw new AssertionError("Expected the data of a game, but found " + input, e);
        }
    }

    /** A worker that Step Functions give no task until it is opened. */
    private static final class Gate implements Activities {
        private final Activities real;
        private final List<Runnable> waiting = new ArrayList<>();
        private boolean open;

        Gate(Activities real) {
            this.real = real;
        }

        synchronized void open() {
            open = true;
            waiting.forEach(Runnable::run);
        }

        @Override
        public synchronized CompletionStage<Optional<ActivityTask>> poll(String arn, Optional<String> worker) {
            if (open) return real.poll(arn, worker);
            CompletableFuture<Optional<ActivityTask>> answer = new CompletableFuture<>();
            waiting.add(() -> real.poll(arn, worker).whenComplete((task, failure) -> {
                if (failure == null) answer.complete(task);
                else answer.completeExceptionally(failure);
            }));
            return answer;
        }

        @Override
        public CompletionStage<String> createActivity(String name) {
            return real.createActivity(name);
        }

        @Override
        public CompletionStage<Void> succeed(String taskToken, String output) {
            return real.succeed(taskToken, output);
        }

        @Override
        public CompletionStage<Void> fail(String taskToken, Optional<String> error, Optional<String> cause) {
            return real.fail(taskToken, error, cause);
        }

        @Override
        public CompletionStage<Void> heartbeat(String taskToken) {
            return real.heartbeat(taskToken);
        }
    }

    private void passUntilHeard(Player player, Class<? extends GameEvent> event) {
        passUntil(() -> player.gameMessages().stream().anyMatch(message -> event.isInstance(message.event())));
    }

    /** A task that was passed on comes again after a second, and whoever is asked in vain is asked again. */
    private void passUntil(BooleanSupplier condition) {
        other.until(() -> {
            other.pass(Duration.ofMillis(500));
            return condition.getAsBoolean();
        });
    }
}
