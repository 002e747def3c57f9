package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameId;
import dev.clix.workflow.Activities;
import dev.clix.workflow.ActivityTask;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The real activities, and a note of which game's token was answered with what. */
final class EavesdroppedActivities implements Activities {
    private final Activities real;
    private final Map<String, GameId> games = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> answers = new ConcurrentHashMap<>();

    EavesdroppedActivities(Activities real) {
        this.real = real;
    }

    Set<GameId> games() {
        return Set.copyOf(games.values());
    }

    /** Every answer is a ledger, and its seats are those of the game whose task it answers. */
    void assertEveryAnswerWentToItsOwnGame(Map<GameId, Set<String>> players) {
        assertThat(answers.keySet()).isEqualTo(games.keySet());
        answers.forEach((token, ledger) -> assertThat(seats(ledger)).isEqualTo(players.get(games.get(token))));
    }

    private static Set<String> seats(JsonObject ledger) {
        return ledger.getJsonArray("seats").stream()
                .map(startup -> ((JsonObject) startup).getString("id"))
                .collect(Collectors.toSet());
    }

    @Override
    public CompletionStage<String> createActivity(String name) {
        return real.createActivity(name);
    }

    @Override
    public CompletionStage<Optional<ActivityTask>> poll(String activityArn, Optional<String> workerName) {
        CompletionStage<Optional<ActivityTask>> poll = real.poll(activityArn, workerName);
        poll.thenAccept(
                task -> task.ifPresent(found -> games.put(found.taskToken(), RoutingTest.gameOf(found.input()))));
        return poll;
    }

    @Override
    public CompletionStage<Void> succeed(String taskToken, String output) {
        answers.put(taskToken, new JsonObject(output));
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
