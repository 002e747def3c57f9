package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.game.GameTask;
import dev.clix.server.game.hands.FailingHands;
import dev.clix.server.game.hands.FailingHands.Rule;
import dev.clix.server.game.hands.HandsMessages;
import dev.clix.server.game.hands.HandsMessages.Draw;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that fail decide nothing: the asker is told so, and the game goes on as if they had not been asked. */
class FailingRulesTest implements TaskResponder {
    private static final ProtocolCodec CODEC = ProtocolCodec.of(HandsMessages.TABLE);

    private final FailingHands rules = new FailingHands();
    private final TestRoom room =
            new TestRoom(RoomsTest.SETTINGS, 2, new Random(1), rules, new TestRoom.NoSecrets(), this);
    private final TestSubscriber ada = new TestSubscriber(1, CODEC);
    private final TestSubscriber bob = new TestSubscriber(2, CODEC);
    private final List<String> answered = new ArrayList<>();
    private String data = room.input;

    FailingRulesTest() {
        room.join(ada, "Ada");
        room.join(bob, "Bob");
        task("StartGame");
    }

    @ParameterizedTest
    @EnumSource(
            value = Rule.class,
            names = {"PLAY", "EVENT"})
    void aMoveIsRefusedAndCountsWhenItComesAgain(Rule rule) {
        task("TakeTurn");
        long before = offset();
        failing(rule, () -> move());
        assertThat(room.refusals).containsExactly(CommonRefusal.INTERNAL_ERROR);
        assertThat(offset()).as("of what was told").isEqualTo(before);
        assertThat(answered).containsExactly("StartGame");

        move();
        assertThat(answered).containsExactly("StartGame", "TakeTurn");
        assertThat(offset()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Rule.class,
            names = {"PERFORM", "BOTS"})
    void aTaskIsRefusedAndDoneWhenItComesAgain(Rule rule) {
        failing(rule, () -> task("TakeTurn"));
        assertThat(room.refusals).containsExactly(CommonRefusal.INTERNAL_ERROR);

        long before = offset();
        task("TakeTurn");
        assertThat(offset()).as("the turn began").isEqualTo(before + 1);
    }

    @Test
    void aPlayerWhoMayNotLeaveIsStillInTheGame() {
        task("TakeTurn");
        ClientMessage.Leave leave = new ClientMessage.Leave(room.nextId());
        failing(Rule.LEFT, () -> room.say(ada, ada.player(), leave));
        assertThat(room.refusals).containsExactly(CommonRefusal.INTERNAL_ERROR);

        move();
        assertThat(answered).contains("TakeTurn");
        room.say(ada, ada.player(), new ClientMessage.Leave(room.nextId()));
        assertThat(ada.heard).last().isInstanceOf(Reply.Acknowledged.class);
    }

    /** Its workflow asks for nothing any more, and the rules fail at the end as well. */
    @Test
    void aGameThatCannotEndIsForgotten() {
        failing(Rule.END, () -> room.pass(Duration.ofDays(2)));

        room.tell(new RoomMessage.Command(ada.connection(), ada.player(), new ClientMessage.Leave(room.nextId())));
        assertThat(room.refusals).containsExactly(CommonRefusal.UNKNOWN_GAME);
    }

    private void failing(Rule rule, Runnable asked) {
        rules.failing = rule;
        asked.run();
        rules.failing = Rule.NONE;
    }

    private void move() {
        room.say(ada, ada.player(), new ClientMessage.Move(room.nextId(), new Draw()));
    }

    private long offset() {
        return bob.heard.stream()
                .filter(GameMessage.class::isInstance)
                .mapToLong(message -> ((GameMessage) message).offset())
                .max()
                .orElse(0);
    }

    private void task(String activity) {
        room.tell(new RoomMessage.Task(activity, new GameTask(activity, data)));
    }

    /** As the state machine does with {@code "ResultPath": "$.game"}. */
    @Override
    public void succeed(String taskToken, String output, Runnable untimely) {
        answered.add(taskToken);
        data = room.input.substring(0, room.input.length() - 1) + ",\"game\":" + output + "}";
    }

    @Override
    public void keep(String taskToken, Duration heartbeat) {}

    @Override
    public void letGo(String taskToken) {}
}
