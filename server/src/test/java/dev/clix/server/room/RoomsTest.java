package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.presence.GracePeriods;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoomsTest {
    private static final GracePeriods GRACES = new GracePeriods(Duration.ofSeconds(4), Duration.ofSeconds(15));
    private static final int MAILBOX = 10;
    static final RoomSettings SETTINGS = new RoomSettings(
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
            MAILBOX,
            Duration.ofSeconds(120),
            Duration.ofSeconds(120),
            Duration.ZERO);

    private final TestRoom room = new TestRoom(SETTINGS, 3, new Random(1));
    private final TestSubscriber ada = new TestSubscriber(1);
    private final TestSubscriber bob = new TestSubscriber(2);

    /** A ghost would sit in its seat for ever: the connection is gone, and cannot say so once more. */
    @Test
    void aFullMailboxStillHearsOfLostConnections() {
        room.join(ada, "Ada");
        room.join(bob, "Bob");
        for (int i = 0; i <= MAILBOX; i++)
            room.post(new RoomMessage.Command(
                    ada.connection(), ada.player(), new ClientMessage.Move(room.nextId(), new Click(1))));
        assertThat(room.refusals).as("the mailbox is full").containsExactly(CommonRefusal.OVERLOADED);

        room.post(new RoomMessage.Disconnected(bob.connection(), bob.player(), room.time.now()));
        room.settle();
        room.pass(GRACES.seat());

        assertThat(ada.heard)
                .filteredOn(GameMessage.class::isInstance)
                .extracting(message -> ((GameMessage) message).event())
                .contains(new GameEvent.PlayerAway(bob.player(), Optional.of(ada.player())))
                .anyMatch(GameEvent.PlayerLeft.class::isInstance);
    }
}
