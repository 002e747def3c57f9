package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.broker.Arrival;
import dev.clix.server.broker.JoinRoute;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.presence.ConnectionId;
import dev.clix.server.presence.GracePeriods;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A player without a place any more is told so. */
class JoinHandlerTest {
    private static final GracePeriods GRACES = new GracePeriods(Duration.ofSeconds(4), Duration.ofSeconds(15));
    private static final Duration MINUTES = Duration.ofMinutes(2);
    private static final RoomSettings SETTINGS = new RoomSettings(
            GRACES,
            GRACES,
            300,
            64,
            10,
            100,
            Duration.ofMillis(500),
            10,
            100,
            Duration.ZERO,
            1_000,
            MINUTES,
            MINUTES,
            Duration.ZERO);

    private final TestRoom room = new TestRoom(SETTINGS, 3, new Random(1));
    private final TestSubscriber ada = new TestSubscriber(1);
    private final TestSubscriber bob = new TestSubscriber(2);

    @Test
    void aRequestRepeatedByOneWhoLeftIsRefused() {
        room.join(ada, "Ada");
        room.join(bob, "Bob");
        PlayerId left = bob.player();
        leave(bob);
        room.tell(new RoomMessage.Repeat(bob.connection(), left, room.nextId()));
        assertThat(room.refusals).containsExactly(CommonRefusal.NOT_SEATED);
    }

    @Test
    void oneWhoLeftTheLobbyIsRefusedTheEnd() {
        room.join(ada, "Ada");
        PlayerId left = ada.player();
        leave(ada);
        room.comeBack(
                bob,
                left,
                new SeatClaim(new PlayerName("Ada"), 0),
                0,
                new ClientMessage.Return(room.nextId(), "0", Optional.empty(), 0));
        assertThat(room.refusals).containsExactly(CommonRefusal.NOT_SEATED);
    }

    @Test
    void theTokenOfOneWhoLeftIsNotRenewed() {
        room.join(ada, "Ada");
        room.join(bob, "Bob");
        PlayerId left = bob.player();
        leave(bob);
        int heard = bob.heard.size();
        room.tell(new RoomMessage.Renew(left));
        assertThat(bob.heard).hasSize(heard);
    }

    /** The loss is told to the room once: a ghost would sit there for ever otherwise. */
    @Test
    void aConnectionThatIsGoneBeforeItsSeatIsGivenCountsAsLost() {
        room.join(ada, "Ada");
        var gone = new Arrival(
                new ConnectionId(9), room.nextRequest(), new PlayerName("Eve"), Optional.empty(), Optional.empty());
        room.tell(new RoomMessage.Join(gone, new JoinRoute.Link()));
        room.pass(GRACES.away());
        room.pass(GRACES.seat());
        assertThat(ada.heard)
                .filteredOn(GameMessage.class::isInstance)
                .extracting(
                        message -> ((GameMessage) message).event().getClass().getSimpleName())
                .containsExactly("PlayerJoined", "PlayerAway", "PlayerLeft");
    }

    private void leave(TestSubscriber subscriber) {
        room.say(subscriber, subscriber.player(), new ClientMessage.Leave(room.nextId()));
    }
}
