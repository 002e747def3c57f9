package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameKind;
import dev.clix.protocol.PlayerName;
import dev.clix.server.game.GameProvider;
import dev.clix.server.game.hands.HandsMessages;
import dev.clix.server.game.hands.HandsRules;
import dev.clix.server.registry.RegisteredGames;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code GET /games}: the games that can be played here, and how many of each are. */
class GameListTest {
    private final Playground playground =
            Playground.with(List.of(RegisteredGames.ALL.get(0), GameProvider.of(new HandsRules(3))));

    @AfterEach
    void close() {
        playground.close();
    }

    @Test
    void eachKindTellsItsSeatsAndItsBots() {
        assertThat(listed())
                .isEqualTo(new JsonArray()
                        .add(kind("clix", "CliX", 10, 2, List.of("slow", "medium", "fast"), new int[4]))
                        .add(kind("hands", "Hands", 4, 3, List.of("calm"), new int[4])));
    }

    @Test
    void gamesAndPeopleAreCountedByTheirKindUntilTheyLeave() {
        Player ada = playground.player("Ada");
        Player eve = playground.player("Eve").speaking(HandsMessages.TABLE);
        Player joe = playground.player("Joe").speaking(HandsMessages.TABLE);
        ada.quickMatch();
        eve.seated(eve.say(id -> new ClientMessage.HostGame(
                id, new PlayerName("Eve"), 3, Optional.empty(), Optional.of(new GameKind("hands")))));
        joe.join(eve.game());

        awaitCounts("clix", 1, 1, 1, 1);
        awaitCounts("hands", 1, 2, 0, 0);
        joe.leave();
        awaitCounts("hands", 1, 1, 0, 0);
        eve.leave();
        awaitCounts("hands", 0, 0, 0, 0);
        playground.player("Bob").join(ada.game());
        awaitCounts("clix", 1, 2, 0, 0);
    }

    @Test
    void monitorsMayAskForTheHeadAlone() throws IOException, InterruptedException {
        HttpRequest head = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + playground.port() + "/games"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(head, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=1");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    private void awaitCounts(String name, int... counts) {
        playground.until(() -> listed().stream()
                .map(JsonObject.class::cast)
                .filter(kind -> kind.getString("name").equals(name))
                .allMatch(kind -> kind.equals(counted(kind.copy(), counts))));
    }

    private JsonArray listed() {
        return new JsonObject(playground.get("/games").body()).getJsonArray("games");
    }

    private static JsonObject kind(String name, String title, int max, int open, List<String> bots, int[] counts) {
        return counted(
                new JsonObject()
                        .put("name", name)
                        .put("title", title)
                        .put(
                                "seats",
                                new JsonObject().put("min", 2).put("max", max).put("public", open))
                        .put("bots", new JsonArray(bots)),
                counts);
    }

    private static JsonObject counted(JsonObject kind, int[] counts) {
        return kind.put("playing", counts[0])
                .put("players", counts[1])
                .put("waiting", counts[2])
                .put("freeSeats", counts[3]);
    }
}
