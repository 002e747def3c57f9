package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.KindCount;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.OpenGame;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Reply;
import dev.clix.protocol.RoomCode;
import dev.clix.server.game.clix.message.BotSpeed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The games as clients without a seat see them: a list that is kept up to date, and a game by its code. */
class OpenGamesTest {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Playground playground = Playground.open("lobby: {visitors: 3}\nhttp: {proxies: 127.0.0.1}");

    @AfterEach
    void close() {
        playground.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "eventbus"})
    void whoHasTheLobbyOpenSeesGamesComeFillBeginAndGo(String door) {
        Player eve = door.equals("ws") ? playground.player("Eve") : playground.busPlayer("Eve");
        assertThat(asked(eve).games()).isEmpty();
        Player ada = playground.player("Ada");
        GameId game = hosts(ada, 3, true);

        sees(eve, seen -> seen.games().equals(List.of(adas(game, 1, false))));
        playground.player("Bob").join(game);
        sees(
                eve,
                seen -> seen.games().equals(List.of(adas(game, 2, false)))
                        && seen.kinds().contains(new KindCount("clix", 1, 2))
                        && seen.visitors() == 1);
        ada.addBot(BotSpeed.SLOW);
        sees(eve, seen -> seen.games().equals(List.of(adas(game, 3, true))));
        ada.leave();
        playground.pass(Duration.ofMinutes(5));
        sees(eve, seen -> seen.games().isEmpty());
    }

    @Test
    void privateGamesAreNotSeenAndPublicOnesAre() {
        Player ada = playground.player("Ada");
        hosts(ada, 3, false);
        GameId open = playground.player("Bob").quickMatch().game().id();

        assertThat(asked(playground.player("Eve")).games())
                .containsExactly(new OpenGame(open, "clix", Optional.of(new PlayerName("Bob")), 1, 2, false));
    }

    @Test
    void nothingIsToldWhileNothingChangesNorToThoseWhoHaveASeat() {
        Player eve = playground.player("Eve");
        Player ada = playground.player("Ada");
        asked(eve);
        asked(ada);
        hosts(ada, 3, false);
        sees(eve, seen -> seen.visitors() == 1 && seen.kinds().contains(new KindCount("clix", 1, 1)));
        int heard = eve.heard().size();
        playground.pass(PAUSE.multipliedBy(5));
        assertThat(eve.heard()).hasSize(heard);
        playground.player("Bob").quickMatch();
        sees(eve, seen -> seen.games().size() == 1);

        assertThat(ada.heard())
                .noneMatch(message ->
                        message instanceof Reply.OpenGames open && !open.games().isEmpty());
        assertThat(ada.refusal(ClientMessage.ListGames::new)).isEqualTo(CommonRefusal.ALREADY_SEATED);
    }

    @Test
    void twelveGamesAreListedAndTheOthersCounted() {
        for (int i = 0; i < 14; i++) hosts(playground.player("P" + i), 2, true);

        Reply.OpenGames seen = asked(playground.player("Eve"));
        assertThat(seen.games()).hasSize(12);
        assertThat(seen.games().get(0).host()).contains(new PlayerName("P0"));
        assertThat(seen.more()).isEqualTo(2);
    }

    @Test
    void theLobbyHoldsSoManyAndWhoTakesASeatOrGoesMakesPlace() {
        Player ada = playground.player("Ada");
        Player bob = playground.player("Bob");
        Stream.of(ada, bob, playground.player("Cy")).forEach(OpenGamesTest::asked);
        Player eve = playground.player("Eve");
        assertThat(eve.refusal(ClientMessage.ListGames::new)).isEqualTo(CommonRefusal.OVERLOADED);

        ada.quickMatch();
        playground.until(() -> eve.answer(eve.say(ClientMessage.ListGames::new)) instanceof Reply.OpenGames);
        bob.drop();
        Player joe = playground.player("Joe");
        playground.until(() -> joe.answer(joe.say(ClientMessage.ListGames::new)) instanceof Reply.OpenGames);
    }

    @Test
    void aCodeLeadsToThePrivateGameUntilItIsOver() {
        Player ada = playground.player("Ada");
        GameView game = ada.host(2).game();
        RoomCode code = game.code().orElseThrow();
        Player bob = playground.player("Bob");

        assertThat(found(bob, code.value())).isEqualTo(game.id());
        bob.join(game.id());
        Player eve = playground.player("Eve");
        assertThat(found(eve, code.value())).as("to watch").isEqualTo(game.id());
        ada.leave();
        playground.pass(Duration.ofMinutes(5));
        playground.until(() -> eve.answer(find(eve, code.value())) instanceof Reply.Refused);
        assertThat(playground.player("Cy").quickMatch().game().code())
                .as("of a public game")
                .isEmpty();
    }

    @Test
    void wrongCodesAreRefusedAndThenAnyFromThatAddress() {
        String code =
                playground.player("Ada").host(2).game().code().orElseThrow().value();
        Player eve = playground.playerFrom("192.0.2.7", "Eve");
        for (int i = 0; i < 10; i++) assertThat(eve.refusal(wrong())).isEqualTo(CommonRefusal.UNKNOWN_CODE);

        Player again = playground.playerFrom("192.0.2.7", "Again");
        assertThat(again.refusal(wrong())).isEqualTo(CommonRefusal.TOO_MANY_CODES);
        assertThat(again.answer(find(again, code))).as("also the right one").isInstanceOf(Reply.Refused.class);
        Player joe = playground.playerFrom("192.0.2.8", "Joe");
        assertThat(joe.answer(find(joe, code))).isInstanceOf(Reply.GameFound.class);
        playground.pass(Duration.ofSeconds(10));
        assertThat(again.answer(find(again, code))).isInstanceOf(Reply.GameFound.class);
    }

    private static Function<MessageId, ClientMessage> wrong() {
        return id -> new ClientMessage.FindGame(id, new RoomCode("none"));
    }

    private static MessageId find(Player player, String code) {
        return player.say(id -> new ClientMessage.FindGame(id, new RoomCode(code)));
    }

    private static GameId found(Player player, String code) {
        return ((Reply.GameFound) player.answer(find(player, code))).game();
    }

    private static Reply.OpenGames asked(Player player) {
        return (Reply.OpenGames) player.answer(player.say(ClientMessage.ListGames::new));
    }

    /** Sooner or later, of its own accord. */
    private void sees(Player player, Predicate<Reply.OpenGames> wanted) {
        playground.until(() -> {
            playground.pass(PAUSE);
            return wanted.test(latest(player));
        });
    }

    private static Reply.OpenGames latest(Player player) {
        return player.heard().stream()
                .filter(Reply.OpenGames.class::isInstance)
                .map(Reply.OpenGames.class::cast)
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private static GameId hosts(Player player, int seats, boolean listed) {
        return player.seated(player.say(id -> new ClientMessage.HostGame(
                        id,
                        new PlayerName(player.toString()),
                        seats,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(listed))))
                .game()
                .id();
    }

    private static OpenGame adas(GameId game, int players, boolean begun) {
        return new OpenGame(game, "clix", Optional.of(new PlayerName("Ada")), players, 3, begun);
    }
}
