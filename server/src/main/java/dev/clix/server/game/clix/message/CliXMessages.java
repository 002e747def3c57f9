package dev.clix.server.game.clix.message;

import dev.clix.protocol.GameMessages;
import java.util.List;

/** All that players of CliX and the server say to each other beyond what any game says. */
public final class CliXMessages {
    public static final GameMessages TABLE = new GameMessages(
            "clix",
            List.of(Click.class, Ship.class, ShowReceipt.class),
            List.of(
                    GameStarted.class,
                    RoundStarted.class,
                    Progress.class,
                    ProductShipped.class,
                    MarketCrashed.class,
                    RoundClosing.class,
                    RoundEnded.class,
                    GameEnded.class),
            List.of(Clicked.class, Shipped.class),
            CliXView.class,
            CliXPlayer.class,
            List.of(CliXRefusal.values()),
            BotSpeed.LEVELS);

    private CliXMessages() {}
}
