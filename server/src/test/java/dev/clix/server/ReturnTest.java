package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameView;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Reply;
import dev.clix.protocol.SeatGrace;
import dev.clix.server.game.clix.message.CliXPlayer;
import dev.clix.server.game.clix.message.CliXView;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.Clicked;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.Progress;
import dev.clix.server.game.clix.message.RoundStarted;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lost connections: back into the same seat, with exactly what was missed or a snapshot. */
class ReturnTest {
    private Playground playground = Playground.open();

    @AfterEach
    void close() {
        playground.close();
    }

    @Test
    void exactlyWhatWasMissedFollows() {
        Player ada = playground.player("Ada");
        Player bob = playground.busPlayer("Bob");
        inRound(ada, bob);
        bob.drop();
        for (int i = 1; i <= 5; i++) ada.click(1);
        ada.ship();

        Reply.Returned returned = bob.comeBack();

        assertThat(returned.recovered()).isTrue();
        assertThat(returned.game()).isEmpty();
        bob.await(message -> message instanceof GameMessage m && m.offset() == returned.offset());
        ada.click(1);
        assertThat(bob.gameMessages())
                .isEqualTo(ada.gameMessages().stream()
                        .filter(message ->
                                message.offset() >= bob.gameMessages().get(0).offset())
                        .toList());
        assertWithoutGaps(bob.gameMessages());
    }

    @Test
    void whoMissedTooMuchGetsASnapshot() {
        playground.close();
        playground = Playground.open("room: {logMessages: 3}");
        Player ada = playground.player("Ada");
        Player bob = playground.player("Bob");
        inRound(ada, bob);
        bob.drop();
        for (int i = 1; i <= 5; i++) ada.click(1);

        Reply.Returned returned = bob.comeBack();

        assertThat(returned.recovered()).isFalse();
        assertThat(returned.game()).hasValueSatisfying(game -> {
            assertThat(game.phase()).isEqualTo(CliXView.ROUND);
            assertThat(game.players())
                    .filteredOn(player -> player.id().equals(ada.id()))
                    .extracting(player -> CliXPlayer.of(player).clicks())
                    .containsExactly(5);
        });
        ada.click(1);
        assertThat(bob.awaitMessage(Progress.class).offset()).isEqualTo(returned.offset() + 1);
    }

    @Test
    void anotherEpochOrAnOffsetNeverToldGetsASnapshot() {
        Player ada = playground.player("Ada");
        Reply.Seated seated = ada.host(2);

        assertThat(ada.comeBack(Optional.of(new Epoch("other")), seated.offset())
                        .recovered())
                .isFalse();
        assertThat(ada.comeBack(Optional.of(seated.epoch()), 99).recovered()).isFalse();
        assertThat(ada.comeBack(Optional.empty(), 0).recovered()).isFalse();
        assertThat(ada.comeBack(Optional.of(seated.epoch()), seated.offset()).recovered())
                .as("also when nothing was received yet")
                .isTrue();
    }

    @Test
    void backWithinTheGraceNobodyNotices() {
        Player ada = playground.player("Ada");
        Player bob = playground.player("Bob");
        ada.host(3);
        bob.join(ada.game());
        bob.drop();
        playground.pass(Duration.ofMillis(3_900));
        bob.comeBack();
        playground.pass(Duration.ofMinutes(1));
        bob.leave();

        ada.awaitEvent(GameEvent.PlayerLeft.class);
        assertThat(ada.gameMessages()).extracting(GameMessage::event).noneMatch(GameEvent.PlayerAway.class::isInstance);
    }

    @Test
    void awayAfterTheFirstGraceAndBackAgain() {
        Player ada = playground.player("Ada");
        Player bob = playground.player("Bob");
        ada.host(3);
        bob.join(ada.game());
        lose(bob);
        playground.pass(Duration.ofSeconds(4));
        assertThat(ada.awaitEvent(GameEvent.PlayerAway.class).player()).isEqualTo(bob.id());
        bob.comeBack();
        assertThat(ada.awaitEvent(GameEvent.PlayerBack.class).player()).isEqualTo(bob.id());
    }

    @Test
    void whoTakesASeatAndWhoComesBackAreToldHowLongItIsKept() {
        SeatGrace kept = new SeatGrace(15, 600);
        Player ada = playground.player("Ada");

        assertThat(ada.host(2).kept()).isEqualTo(kept);
        lose(ada);
        assertThat(ada.comeBack().kept()).isEqualTo(kept);
    }

    /** A host who sends the link to a friend looks at another app meanwhile. */
    @Test
    void thePrivateGameOfAHostWhoIsAwayStaysOpenAndWaits() {
        Player ada = playground.player("Ada");
        Player bob = playground.player("Bob");
        ada.host(2);
        lose(ada);
        playground.pass(Duration.ofMinutes(5));
        bob.join(ada.game());
        playground.pass(Duration.ofMinutes(1));
        assertThat(bob.gameMessages()).as("full, and yet not begun").isEmpty();

        ada.comeBack();

        assertThat(bob.awaitEvent(GameEvent.PlayerBack.class).player()).isEqualTo(ada.id());
        bob.awaitEvent(GameStarted.class);
    }

    @Test
    void whoIsAwayWhenTheDoorsCloseHasTheGraceFromThenOn() {
        Player ada = playground.player("Ada");
        Player bob = playground.player("Bob");
        Player eve = playground.player("Eve");
        ada.host(4);
        bob.join(ada.game());
        eve.join(ada.game());
        lose(bob);
        playground.pass(Duration.ofSeconds(100));
        ada.start();
        playground.pass(Duration.ofSeconds(14));
        ada.click(1);
        assertThat(ada.gameMessages()).extracting(GameMessage::event).noneMatch(GameEvent.PlayerLeft.class::isInstance);
        playground.pass(Duration.ofSeconds(1));

        assertThat(ada.awaitEvent(GameEvent.PlayerLeft.class).player()).isEqualTo(bob.id());
    }

    @Test
    void afterTheSecondGraceTheSeatOfAPublicGameIsFree() {
        Player ada = playground.player("Ada");
        Player bob = playground.player("Bob");
        ada.quickMatch();
        lose(ada);
        playground.pass(Duration.ofSeconds(10));
        bob.quickMatch();
        playground.pass(Duration.ofSeconds(5));

        assertThat(bob.awaitEvent(GameEvent.PlayerLeft.class).player()).isEqualTo(ada.id());
        ada.reconnect();
        assertThat(ada.refusal(id -> new ClientMessage.Return(id, ada.token(), Optional.empty(), 0)))
                .isEqualTo(CommonRefusal.NOT_SEATED);
    }

    @Test
    void onePlayerHoweverManyTabs() {
        Player ada = playground.player("Ada");
        Player bob = playground.player("Bob");
        Player tab = playground.busPlayer("Tab");
        ada.host(3);
        bob.join(ada.game());
        Reply.Returned second = (Reply.Returned)
                tab.answer(tab.say(id -> new ClientMessage.Return(id, bob.token(), Optional.empty(), 0)));
        assertThat(second.player()).isEqualTo(bob.id());
        assertThat(second.game().orElseThrow().players()).hasSize(2);

        lose(bob);
        playground.pass(Duration.ofMinutes(1));
        Player eve = playground.player("Eve");
        eve.join(ada.game());

        tab.awaitEvent(GameStarted.class);
        assertThat(ada.gameMessages())
                .extracting(GameMessage::event)
                .noneMatch(event -> event instanceof GameEvent.PlayerAway || event instanceof GameEvent.PlayerLeft);
    }

    @Test
    void aCommandThatComesAgainIsAppliedOnceAndAnsweredTheSame() {
        Player ada = playground.player("Ada");
        Player bob = playground.player("Bob");
        inRound(ada, bob);
        ClientMessage click = new ClientMessage.Move(new MessageId("once"), new Click(3));
        ada.sayAgain(click);
        Reply first = ada.answer(click.id());
        ada.drop();
        ada.comeBack();
        ada.sayAgain(click);

        assertThat(ada.answer(click.id())).isEqualTo(first).isEqualTo(new Reply.Moved(click.id(), new Clicked(3)));
        assertThat(Player.words(ada.click(1))).isEqualTo(new Clicked(4));
    }

    @Test
    void aSeatAskedForTwiceIsOneSeat() {
        Player ada = playground.player("Ada");
        ClientMessage match = new ClientMessage.HostGame(new MessageId("once"), new PlayerName("Ada"), 3);
        ada.sayAgain(match);
        Reply.Seated first = (Reply.Seated) ada.answer(match.id());
        ada.sayAgain(match);

        assertThat(((Reply.Seated) ada.answer(match.id())).player()).isEqualTo(first.player());
    }

    @Test
    void theEndCanBeLookedAtForAWhile() {
        Player ada = playground.player("Ada");
        ada.quickMatch();
        playground.pass(Duration.ofSeconds(20));
        ada.awaitEvent(GameEnded.class);
        ada.drop();
        assertThat(ada.comeBack(Optional.empty(), 0).game())
                .hasValueSatisfying(game -> assertThat(game.phase()).isEqualTo(GameView.ENDED));
        assertThat(ada.quickMatch().game().phase()).as("and left").isEqualTo(GameView.LOBBY);
        playground.pass(Duration.ofSeconds(121));

        Player late = playground.player("Late");
        assertThat(late.refusal(id -> new ClientMessage.JoinGame(
                        id, new PlayerName("Late"), ada.gameMessages().get(0).game())))
                .isEqualTo(CommonRefusal.UNKNOWN_GAME);
    }

    private void inRound(Player ada, Player bob) {
        ada.host(2);
        bob.join(ada.game());
        bob.awaitEvent(GameStarted.class);
        playground.roundStarted(ada);
        bob.awaitEvent(RoundStarted.class);
        playground.pass(Duration.ofSeconds(1));
    }

    /** The server has seen that the connection is gone. */
    private void lose(Player player) {
        int before = playground.sockets();
        player.drop();
        playground.until(() -> playground.sockets() < before);
    }

    private static void assertWithoutGaps(List<GameMessage> messages) {
        for (int i = 1; i < messages.size(); i++)
            assertThat(messages.get(i).offset()).isEqualTo(messages.get(i - 1).offset() + 1);
    }
}
