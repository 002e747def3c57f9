package dev.clix.protocol;

import dev.clix.protocol.GameEvent.PlayEvent;
import java.util.List;
import java.util.Optional;

/** The messages of a game that nobody plays. */
final class TestMessages {
    record Click(int clicks) implements GameMove {
        Click {
            ValueChecks.range(clicks, 1, 100, "clicks");
        }
    }

    record Ship() implements GameMove {}

    record Bid(Optional<Integer> dice) implements GameMove {}

    record Progress(PlayerId player, int clicks) implements PlayEvent {}

    record Clicked(int clicks) implements MoveReply {}

    record Board(int round) implements ViewPart {}

    record Hand(List<Integer> dice, Optional<String> team) implements PlayerPart {}

    enum Rule implements Refusal {
        OUT_OF_TURN
    }

    static final GameMessages TABLE = table(List.of(Click.class, Ship.class, Bid.class));

    private TestMessages() {}

    static GameMessages table(List<Class<? extends GameMove>> moves) {
        return new GameMessages(
                "test",
                moves,
                List.of(Progress.class),
                List.of(Clicked.class),
                Board.class,
                Hand.class,
                List.of(Rule.values()),
                List.of(new BotLevel("slow"), new BotLevel("medium"), new BotLevel("fast")));
    }
}
