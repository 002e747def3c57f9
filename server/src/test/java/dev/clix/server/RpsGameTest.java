package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameKind;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.PlayerView;
import dev.clix.protocol.Reply;
import dev.clix.server.game.GameProvider;
import dev.clix.server.game.clix.CliXProvider;
import dev.clix.server.game.rps.RpsRules;
import dev.clix.server.game.rps.message.RpsMessages;
import dev.clix.server.game.rps.message.RpsMessages.GameEnded;
import dev.clix.server.game.rps.message.RpsMessages.Hand;
import dev.clix.server.game.rps.message.RpsMessages.HandThrown;
import dev.clix.server.game.rps.message.RpsMessages.HandsShown;
import dev.clix.server.game.rps.message.RpsMessages.RoundBegan;
import dev.clix.server.game.rps.message.RpsMessages.RpsPlayer;
import dev.clix.server.game.rps.message.RpsMessages.Shown;
import dev.clix.server.game.rps.message.RpsMessages.Throw;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The game of docs/your-own-game.md over real sockets, by the workflow made around its course, on virtual time. */
class RpsGameTest {
    private final Playground playground = Playground.with(List.of(new CliXProvider(), GameProvider.of(new RpsRules())));

    @AfterEach
    void close() {
        playground.close();
    }

    @Test
    void theFirstToWinThreeRoundsWins() {
        Player ada = rps("Ada");
        Player bob = rps("Bob");
        bob.join(host(ada));
        Player eve = watching(ada);
        for (int round = 1; round <= 3; round++) {
            toss(ada, Hand.PAPER);
            assertThat(eve.awaitEvent(HandThrown.class).player()).isEqualTo(ada.id());
            toss(bob, Hand.ROCK);
            assertThat(eve.awaitEvent(HandsShown.class)).isEqualTo(shown(ada, Hand.PAPER, bob, Hand.ROCK, ada));
        }
        assertThat(eve.awaitEvent(GameEnded.class)).isEqualTo(new GameEnded("bestOfFive", Optional.of(ada.id())));
    }

    @Test
    void itsTasksAreCountedApartFromThoseOfOtherGames() {
        Player ada = rps("Ada");
        Player bob = rps("Bob");
        bob.join(host(ada));
        bob.awaitEvent(RoundBegan.class);

        assertThat(playground.metric("clix_tasks_taken_total{activity=\"StartGame\",game=\"rps\"}"))
                .isEqualTo(1);
        assertThat(playground.metric("clix_tasks_taken_total{activity=\"StartGame\",game=\"clix\"}"))
                .isZero();
    }

    @Test
    void aHandIsItsOwnersAloneUntilBothHaveThrown() {
        Player ada = rps("Ada");
        Player bob = rps("Bob");
        bob.join(host(ada));
        bob.awaitEvent(RoundBegan.class);
        toss(ada, Hand.SCISSORS);
        bob.awaitEvent(HandThrown.class);
        assertThat(handOf(ada, bob)).isEmpty();
        assertThat(handOf(ada, ada)).contains(Hand.SCISSORS);
    }

    @Test
    void aRoundThatTakesTooLongIsThrownByChance() {
        Player ada = rps("Ada");
        Player bob = rps("Bob");
        bob.join(host(ada));
        bob.awaitEvent(RoundBegan.class);
        toss(ada, Hand.ROCK);
        playground.pass(Duration.ofSeconds(10));
        assertThat(bob.awaitEvent(HandsShown.class).hands().get(0)).isEqualTo(new Shown(ada.id(), Hand.ROCK));
        assertThat(bob.awaitEvent(RoundBegan.class).round()).isEqualTo(2);
    }

    @Test
    void thePlayerWhoStaysWins() {
        Player ada = rps("Ada");
        Player bob = rps("Bob");
        bob.join(host(ada));
        bob.awaitEvent(RoundBegan.class);
        ada.leave();
        assertThat(bob.awaitEvent(GameEnded.class)).isEqualTo(new GameEnded("walkover", Optional.of(bob.id())));
    }

    @Test
    void aBotThrowsInEveryRound() {
        Player ada = rps("Ada");
        host(ada);
        ada.answer(ada.say(id -> new ClientMessage.AddBot(id, RpsMessages.LUCKY)));
        ada.awaitEvent(RoundBegan.class);
        Player eve = watching(ada);
        for (int round = 1; round <= 3; round++) {
            if (round > 1) eve.awaitEvent(RoundBegan.class);
            playground.pass(Duration.ofSeconds(2));
            eve.awaitEvent(HandThrown.class);
            toss(ada, Hand.ROCK);
            eve.awaitEvent(HandsShown.class);
        }
    }

    private Player watching(Player player) {
        Player eve = rps("Eve");
        eve.spectate(player.game());
        return eve;
    }

    private Player rps(String name) {
        return playground.player(name).speaking(RpsMessages.TABLE);
    }

    private static GameId host(Player host) {
        Optional<GameKind> kind = Optional.of(new GameKind("rps"));
        return host.seated(host.say(
                        id -> new ClientMessage.HostGame(id, new PlayerName("Host"), 2, Optional.empty(), kind)))
                .game()
                .id();
    }

    private static void toss(Player player, Hand hand) {
        assertThat(player.answer(player.say(id -> new ClientMessage.Move(id, new Throw(hand)))))
                .isInstanceOf(Reply.Acknowledged.class);
    }

    private static HandsShown shown(Player one, Hand first, Player other, Hand second, Player winner) {
        return new HandsShown(
                List.of(new Shown(one.id(), first), new Shown(other.id(), second)), Optional.of(winner.id()));
    }

    private static Optional<Hand> handOf(Player player, Player viewer) {
        PlayerId of = player.id();
        viewer.drop();
        for (PlayerView view :
                viewer.comeBack(Optional.empty(), 0).game().orElseThrow().players())
            if (view.id().equals(of)) return ((RpsPlayer) view.part()).hand();
        throw new AssertionError("Expected %s among the players".formatted(of));
    }
}
