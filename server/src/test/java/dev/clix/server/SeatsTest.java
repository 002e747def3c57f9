package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientKey;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.GameStarted;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seats are taken atomically and never oversold. */
class SeatsTest {
    private static final int CLIENTS = 500;

    @ParameterizedTest
    @MethodSource("dev.clix.server.Kinds#names")
    void hundredsOfClientsForFewSeats(String kind) {
        int free = Kinds.rules(kind).manifest().seats().max() - 1;
        try (Playground playground = Playground.open()) {
            Player host = playground.player("Host").playing(kind);
            host.host(free + 1);
            Map<Player, MessageId> asked = new LinkedHashMap<>();
            for (int i = 0; i < CLIENTS; i++) {
                Player player = playground.player("p" + i).playing(kind);
                asked.put(player, player.askFor(host.game()));
            }

            List<Reply> answers = asked.entrySet().stream()
                    .map(ask -> ask.getKey().answer(ask.getValue()))
                    .toList();

            assertThat(answers).filteredOn(Reply.Seated.class::isInstance).hasSize(free);
            assertThat(answers)
                    .filteredOn(Reply.Refused.class::isInstance)
                    .extracting(answer -> ((Reply.Refused) answer).refusal())
                    .hasSize(CLIENTS - free)
                    .as("full, and soon begun")
                    .isSubsetOf(CommonRefusal.GAME_FULL, CommonRefusal.GAME_STARTED);
            host.awaitEvent(GameEvent.PlayEvent.class);
            assertThat(host.gameMessages())
                    .filteredOn(message -> message.event() instanceof GameEvent.PlayerJoined)
                    .hasSize(free);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.clix.server.Kinds#names")
    void quickMatchesFillOneGameAfterTheOther(String kind) {
        try (Playground playground = Playground.open("lobby: {publicSeats: 4}\ngame: {dice: {publicSeats: 4}}")) {
            Map<Player, MessageId> asked = new LinkedHashMap<>();
            for (int i = 0; i < 100; i++) {
                Player player = playground.player("p" + i).playing(kind);
                asked.put(player, player.askForAny());
            }
            Set<Integer> seats = new HashSet<>();
            asked.forEach((player, id) -> seats.add(player.seated(id).game().seats()));
            playground.everybody(List.copyOf(asked.keySet()), GameEvent.PlayEvent.class);

            assertThat(seats).hasSize(1);
            assertThat(asked.keySet().stream().map(Player::game).distinct())
                    .hasSize(100 / seats.iterator().next());
        }
    }

    @Test
    void aSeatThatWasGivenUpIsTakenByTheNext() {
        try (Playground playground = Playground.open("lobby: {publicSeats: 3}")) {
            Player ada = playground.player("Ada");
            Player bob = playground.player("Bob");
            Player eve = playground.player("Eve");
            ada.quickMatch();
            bob.quickMatch();
            bob.leave();
            ada.awaitEvent(GameEvent.PlayerLeft.class);

            assertThat(eve.quickMatch().game().id()).isEqualTo(ada.game());
            assertThat(bob.quickMatch().game().id()).isEqualTo(ada.game());
            ada.awaitEvent(GameStarted.class);
        }
    }

    @Test
    void everyTabOfAPlayerHearsThatItLeft() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada");
            Player eve = playground.player("Eve");
            Player adasOther = playground.busPlayer("Ada again");
            ada.host(4);
            eve.join(ada.game());
            adasOther.answer(adasOther.say(id -> new ClientMessage.Return(id, ada.token(), Optional.empty(), 0)));

            ada.leave();

            adasOther.awaitEvent(GameEvent.PlayerLeft.class);
            eve.awaitEvent(GameEvent.PlayerLeft.class);
            assertThat(adasOther.refusal(ClientMessage.StartGame::new)).isEqualTo(CommonRefusal.NOT_SEATED);
        }
    }

    @Test
    void everyTabOfASpectatorHearsThatItLeft() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada");
            Player eve = playground.player("Eve");
            Player evesOther = playground.player("Eve again");
            ada.host(4);
            eve.spectate(ada.game());
            evesOther.answer(evesOther.say(id -> new ClientMessage.Return(id, eve.token(), Optional.empty(), 0)));

            eve.leave();

            evesOther.awaitEvent(GameEvent.SpectatorLeft.class);
        }
    }

    /** A closed tab and a stranger who comes a moment later: the game does not begin with nobody. */
    @Test
    void whoeverClosedTheTabIsReplacedBeforeTheGameBegins() {
        try (Playground playground = Playground.open("lobby: {publicSeats: 2}")) {
            Player ada = playground.player("Ada");
            Player bob = playground.player("Bob");
            Player eve = playground.player("Eve");
            ada.quickMatch();
            int before = playground.sockets();
            ada.drop();
            playground.until(() -> playground.sockets() < before);

            assertThat(bob.quickMatch().game().id()).isEqualTo(ada.game());
            assertThat(bob.gameMessages()).noneMatch(message -> message.event() instanceof GameStarted);
            assertThat(eve.quickMatch().game().id()).isEqualTo(ada.game());
            bob.awaitEvent(GameStarted.class);
            eve.awaitEvent(GameStarted.class);
        }
    }

    /** The answer was lost with its connection: asked again on another one, it is the same seat. */
    @ParameterizedTest
    @MethodSource("requests")
    void aRequestThatComesAgainOnAnotherConnectionIsGivenTheSameSeat(
            BiFunction<MessageId, GameId, ClientMessage> request) {
        try (Playground playground = Playground.open("lobby: {publicSeats: 3}")) {
            Player host = playground.player("Host");
            host.host(5);
            Player ada = playground.player("Ada");
            MessageId asked = ada.say(id -> request.apply(id, host.game()));
            Reply.Seated first = ada.seated(asked);
            ada.drop();

            Player again = playground.busPlayer("Ada");
            again.sayAgain(request.apply(asked, host.game()));
            Reply.Seated second = again.seated(asked);

            assertThat(second.player()).isEqualTo(first.player());
            assertThat(second.game().id()).isEqualTo(first.game().id());
            assertThat(second.game().players().size())
                    .isEqualTo(first.game().players().size());
            assertThat(again.leave()).isInstanceOf(Reply.Acknowledged.class);
        }
    }

    static List<BiFunction<MessageId, GameId, ClientMessage>> requests() {
        PlayerName name = new PlayerName("Ada");
        Optional<ClientKey> key = Optional.of(new ClientKey("adas-own-key-0001"));
        return List.of(
                (id, game) -> new ClientMessage.QuickMatch(id, name, key, Optional.empty()),
                (id, game) -> new ClientMessage.HostGame(id, name, 4, key, Optional.empty()),
                (id, game) -> new ClientMessage.JoinGame(id, name, game, key),
                (id, game) -> new ClientMessage.Spectate(id, name, game, key));
    }

    @Test
    void anotherClientsRequestOfTheSameIdIsAnother() {
        try (Playground playground = Playground.open()) {
            Player host = playground.player("Host");
            host.host(5);
            Player ada = playground.player("Ada");
            Player eve = playground.player("Eve");
            MessageId id = new MessageId("m1");
            for (Player player : List.of(ada, eve))
                player.sayAgain(new ClientMessage.JoinGame(
                        id, new PlayerName("A"), host.game(), Optional.of(new ClientKey(player + "-key-0123456789"))));

            assertThat(ada.seated(id).player()).isNotEqualTo(eve.seated(id).player());
        }
    }
}
