package dev.clix.server.room;

import dev.clix.protocol.PlayerId;
import dev.clix.server.game.Move;
import dev.clix.server.presence.PresenceChange;
import java.util.function.Consumer;

/** Makes moves of the changes of players' presence: the rules decide what absence does to a game. */
record PresenceMoves(Consumer<Move> rules) implements PresenceChange.Visitor {
    @Override
    public void away(PlayerId player) {
        rules.accept(new Move.Away(player));
    }

    @Override
    public void back(PlayerId player) {
        rules.accept(new Move.Back(player));
    }

    @Override
    public void gone(PlayerId player) {
        rules.accept(new Move.Leave(player));
    }
}
