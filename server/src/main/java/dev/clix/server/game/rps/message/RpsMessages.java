package dev.clix.server.game.rps.message;

import dev.clix.protocol.BotLevel;
import dev.clix.protocol.GameEvent.PlayEvent;
import dev.clix.protocol.GameMessages;
import dev.clix.protocol.GameMove;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerPart;
import dev.clix.protocol.ViewPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that players of rock, paper, scissors and the server say to each other beyond what any game says. */
public final class RpsMessages {
    public enum Hand {
        ROCK,
        PAPER,
        SCISSORS
    }

    public record Throw(Hand hand) implements GameMove {}

    public record RoundBegan(int round, Instant endsAt) implements PlayEvent {}

    /** @param player one who has thrown; the hand is told once both have */
    public record HandThrown(PlayerId player) implements PlayEvent {}

    public record HandsShown(List<Shown> hands, Optional<PlayerId> winner) implements PlayEvent {}

    public record Shown(PlayerId player, Hand hand) {}

    public record GameEnded(String outcome, Optional<PlayerId> winner) implements PlayEvent {}

    public record RpsView(int round) implements ViewPart {}

    /** @param hand of this round: the viewer's own alone */
    public record RpsPlayer(int wins, boolean thrown, Optional<Hand> hand) implements PlayerPart {}

    public static final BotLevel LUCKY = new BotLevel("lucky");

    public static final GameMessages TABLE = new GameMessages(
            "rps",
            List.of(Throw.class),
            List.of(RoundBegan.class, HandThrown.class, HandsShown.class, GameEnded.class),
            List.of(), // replies to a move, other than that it is done
            RpsView.class,
            RpsPlayer.class,
            List.of(), // refusals
            List.of(LUCKY)); // levels of bots, weakest first

    private RpsMessages() {}
}
