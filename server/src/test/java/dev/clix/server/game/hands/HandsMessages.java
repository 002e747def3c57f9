package dev.clix.server.game.hands;

import dev.clix.protocol.BotLevel;
import dev.clix.protocol.GameEvent.PlayEvent;
import dev.clix.protocol.GameMessages;
import dev.clix.protocol.GameMove;
import dev.clix.protocol.MoveReply;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerPart;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.ViewPart;
import java.util.List;
import java.util.Optional;

/** The words of a game with hidden cards that only tests play. */
public final class HandsMessages {
    /** Takes a card, which only its owner sees. */
    public record Draw() implements GameMove {}

    /** Shows all cards of the mover to everybody. */
    public record Show() implements GameMove {}

    /** @param card for its owner alone */
    public record Drew(String card) implements MoveReply {}

    /** @param card of the player who is told; empty for all others */
    public record Dealt(Optional<String> card) implements PlayEvent {}

    public record TurnBegan(PlayerId player) implements PlayEvent {}

    /** @param card for its owner alone; empty for all others */
    public record CardDrawn(PlayerId player, Optional<String> card) implements PlayEvent {}

    public record HandShown(PlayerId player, List<String> cards) implements PlayEvent {}

    public record HandsEnded(String how) implements PlayEvent {}

    public record TableTop(int turns) implements ViewPart {}

    /** @param cards those that the viewer may see */
    public record Hand(int size, List<String> cards) implements PlayerPart {}

    public enum HandsRefusal implements Refusal {
        OUT_OF_TURN
    }

    public static final BotLevel CALM = new BotLevel("calm");

    public static final GameMessages TABLE = new GameMessages(
            "hands",
            List.of(Draw.class, Show.class),
            List.of(Dealt.class, TurnBegan.class, CardDrawn.class, HandShown.class, HandsEnded.class),
            List.of(Drew.class),
            TableTop.class,
            Hand.class,
            List.of(HandsRefusal.values()),
            List.of(CALM));

    private HandsMessages() {}
}
