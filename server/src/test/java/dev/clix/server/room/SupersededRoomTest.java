package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.CommonRefusal;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.game.GameTask;
import dev.clix.server.game.RoomOwner;
import dev.clix.server.game.clix.CliXRules;
import dev.clix.server.game.clix.Rules;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SupersededRoomTest {
    private static final RoomOwner SELF = new RoomOwner("n1", "http://192.0.2.1", 1);
    private static final RoomOwner OTHER = new RoomOwner("n2", "http://192.0.2.2", 1);
    private static final RoomOwner LATER = new RoomOwner("n2", "http://192.0.2.2", 2);

    /** The workflow wants no answer. */
    private static final TaskResponder TOO_LATE = new TaskResponder() {
        @Override
        public void succeed(String taskToken, String output, Runnable untimely) {
            untimely.run();
        }

        @Override
        public void keep(String taskToken, Duration heartbeat) {}

        @Override
        public void letGo(String taskToken) {}
    };

    private final TestRoom room =
            new TestRoom(RoomsTest.SETTINGS, 3, new Random(1), new CliXRules(Rules.CLASSIC), TOO_LATE);
    private final TestSubscriber ada = new TestSubscriber(1);

    @BeforeEach
    void join() {
        room.join(ada, "Ada");
    }

    private void task(String input) {
        room.tell(new RoomMessage.Task("token", new GameTask("CloseLobby", input)));
    }

    @Test
    void aLaterTermSupersedesAndSoDoesTheFirstToAnswerOfTwoWithTheSame() {
        assertThat(SELF.isSupersededBy(SELF)).isFalse();
        assertThat(SELF.isSupersededBy(LATER)).isTrue();
        assertThat(LATER.isSupersededBy(SELF)).isFalse();
        assertThat(SELF.isSupersededBy(OTHER)).as("it stands in the data").isTrue();
    }

    @Test
    void aTaskThatTellsOfAnotherRoomIsNotAnsweredHere() {
        task(room.input.replace("\"n1\"", "\"n2\""));

        assertThat(ada.lost).isTrue();
        assertThat(room.refusals).as("so it is passed on").containsExactly(CommonRefusal.UNKNOWN_GAME);
    }

    @Test
    void aRoomWhoseAnswerComesTooLateAsksWhoseTheGameIs() {
        room.owner = Optional.of(LATER);
        task(room.input);

        assertThat(ada.lost).isTrue();
    }

    @Test
    void aRoomThatIsStillTheOwnersStays() {
        room.owner = Optional.of(SELF);
        task(room.input);

        assertThat(ada.lost).isFalse();
    }

    @Test
    void aRoomThatIsOverdueAndCannotAskEndsTheGame() {
        room.pass(Duration.ofDays(2));

        assertThat(ada.lost).isFalse();
        assertThat(ada.seat).as("the game is over").isEmpty();
    }
}
