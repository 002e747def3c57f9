package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameMessage;
import dev.clix.server.game.dice.message.Bid;
import dev.clix.server.game.dice.message.Challenge;
import dev.clix.server.game.dice.message.DiceRolled;
import dev.clix.server.game.dice.message.GameEnded;
import dev.clix.server.game.dice.message.TurnBegan;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A game as an execution, over real sockets: live, for its members alone, and without a word of its data. */
class ExecutionPageTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Playground playground = Playground.open("game: {rules: market}");
    private final List<String> sent = new ArrayList<>();

    @AfterEach
    void close() {
        playground.close();
    }

    @ParameterizedTest
    @MethodSource("dev.clix.server.Kinds#names")
    void eachKindShowsWhereItIs(String kind) throws Exception {
        Player ada = playground.player("Ada").playing(kind);
        ada.host(2);
        String link = opened(ada.token());

        JsonObject run = run(link);
        assertThat(run.getString("status")).isEqualTo("running");
        assertThat(state(run, "WaitingForPlayers")).isIn("waiting", "running");
        assertThat(state(run, "EndGame")).isEqualTo("not-reached");
        assertThat(run.getString("picture")).contains("<svg", "WaitingForPlayers", "EndGame");
        assertThat(open(run)).containsExactly("WaitingForPlayers");

        Player bob = playground.player("Bob").playing(kind);
        bob.join(ada.game());
        playground.until(() -> state(later(link), "StartGame").equals("succeeded"));
        assertThat(state(run(link), "WaitingForPlayers")).isEqualTo("succeeded");
    }

    /** Dice, names, ids, tokens and the data they stand in: none of it is in any byte that is sent of the execution. */
    @Test
    void noByteOfWhatIsSentIsOfTheGamesData() throws Exception {
        Player ada = playground.player("Adalbert").playing("dice");
        Player bob = playground.player("Bobadil").playing("dice");
        bob.join(ada.host(2).game().id());
        String link = opened(ada.token());
        List<Player> players = List.of(ada, bob);
        for (int turn = 0; turn < 300 && !isOver(ada); turn++) {
            for (Player player : players) {
                player.answer(player.say(id -> new ClientMessage.Move(id, new Challenge())));
                player.answer(player.say(id -> new ClientMessage.Move(id, new Bid(1, 2))));
            }
            playground.pass(Duration.ofSeconds(1));
            run(link);
        }
        assertThat(isOver(ada)).isTrue();
        playground.until(() -> later(link).getString("status").equals("succeeded"));

        String all = String.join("\n", sent);
        assertThat(all).contains("TakeTurn", "Deal");
        for (Player player : players) assertThat(all).doesNotContain(player.id().value(), player.token());
        assertThat(all)
                .doesNotContain(
                        "Adalbert",
                        "Bobadil",
                        ada.game().value(),
                        "\"seats\"",
                        "rolledAt",
                        "taskToken",
                        "\"input\"",
                        "\"output\"",
                        "arn:");
        ada.gameMessages().stream()
                .map(GameMessage::event)
                .filter(DiceRolled.class::isInstance)
                .map(rolled -> ((DiceRolled) rolled).dice().orElseThrow())
                .filter(dice -> dice.size() > 1)
                .forEach(dice -> assertThat(all)
                        .doesNotContain(dice.toString(), dice.toString().replace(" ", "")));
    }

    @Test
    void aTurnTellsUntilWhenItMayTake() throws Exception {
        Player ada = playground.player("Ada").playing("dice");
        Player bob = playground.player("Bob").playing("dice");
        bob.join(ada.host(2).game().id());
        long endsAt = ada.awaitEvent(TurnBegan.class).endsAt().toEpochMilli();
        String link = opened(ada.token());
        playground.until(() -> open(later(link)).contains("Turn"));

        assertThat(visits(run(link)))
                .filteredOn(visit -> !visit.containsKey("left"))
                .allSatisfy(visit -> assertThat(visit.getLong("until")).isEqualTo(endsAt));
    }

    @Test
    void aSpectatorIsAMemberToo() throws Exception {
        Player ada = playground.player("Ada");
        ada.host(2);
        Player eve = playground.player("Eve");
        eve.spectate(ada.game());
        assertThat(run(opened(eve.token())).getString("title")).isEqualTo("CliX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "bm9uc2Vuc2U.bm9uc2Vuc2U"})
    void withoutATokenOfTheGameThereIsNoLink(String token) throws Exception {
        assertThat(status("GET", opened(token) + "/run")).isEqualTo(404);
    }

    @Test
    void somethingElseThanAFormIsAWorthlessTokenToo() throws Exception {
        HttpRequest request = request("execution")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("token=x"))
                .build();
        assertThat(HTTP.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(303);
    }

    @Test
    void aLinkExpiresAndIsNeitherMadeNorChanged() throws Exception {
        Player ada = playground.player("Ada");
        ada.host(2);
        String link = opened(ada.token());
        assertThat(status("GET", link + "/run")).isEqualTo(200);
        assertThat(status("GET", link.substring(0, link.length() - 2) + "/run")).isEqualTo(404);
        assertThat(status("GET", "execution/" + ada.token() + "/run"))
                .as("a seat's token is no link")
                .isEqualTo(404);
        playground.pass(Duration.ofHours(1));
        assertThat(status("GET", link + "/run")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void aLinkIsForReadingAlone(String method) throws Exception {
        Player ada = playground.player("Ada");
        ada.host(2);
        assertThat(status(method, opened(ada.token()) + "/run")).isIn(404, 405);
    }

    @Test
    void anExecutionThatHasNotMovedIsNotSentAgain() throws Exception {
        Player ada = playground.player("Ada");
        ada.host(2);
        String link = opened(ada.token());
        HttpResponse<String> first = HTTP.send(request(link + "/run").build(), BodyHandlers.ofString());
        String etag = first.headers().firstValue("ETag").orElseThrow();

        HttpRequest again = request(link + "/run").header("If-None-Match", etag).build();
        HttpResponse<String> unchanged = HTTP.send(again, BodyHandlers.ofString());
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
    }

    private static boolean isOver(Player player) {
        return player.gameMessages().stream().anyMatch(message -> message.event() instanceof GameEnded);
    }

    private String opened(String token) throws Exception {
        HttpRequest request = request("execution")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + token))
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(303);
        String link = answer.headers().firstValue("Location").orElseThrow();
        sent.add(link);
        sent.add(HTTP.send(request(link).build(), BodyHandlers.ofString()).body());
        return link;
    }

    /** A second is the least time between two looks. */
    private JsonObject later(String link) {
        playground.pass(Duration.ofSeconds(1));
        try {
            return run(link);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("Expected an answer", e);
        }
    }

    private JsonObject run(String link) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request(link + "/run").build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        sent.add(answer.body());
        sent.add(answer.headers().map().toString());
        return new JsonObject(answer.body());
    }

    private int status(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/%s".formatted(playground.port(), path)));
    }

    private static String state(JsonObject run, String name) {
        return objects(run.getJsonArray("states")).stream()
                .filter(state -> state.getString("name").equals(name))
                .map(state -> state.getString("status"))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> visits(JsonObject run) {
        return objects(run.getJsonArray("visits"));
    }

    private static List<String> open(JsonObject run) {
        return visits(run).stream()
                .filter(visit -> !visit.containsKey("left"))
                .map(visit -> visit.getString("state"))
                .toList();
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }
}
