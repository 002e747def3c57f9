package dev.clix.server.game.dice.message;

import dev.clix.protocol.GameMessages;
import java.util.List;

/** All that players of Liar's Dice and the server say to each other beyond what any game says. */
public final class DiceMessages {
    public static final GameMessages TABLE = new GameMessages(
            "dice",
            List.of(Bid.class, Challenge.class),
            List.of(
                    DiceRolled.class,
                    TurnBegan.class,
                    TurnMissed.class,
                    BidMade.class,
                    DiceShown.class,
                    GameEnded.class),
            List.of(),
            DiceView.class,
            DicePlayer.class,
            List.of(DiceRefusal.values()),
            DiceLevel.LEVELS);

    private DiceMessages() {}
}
