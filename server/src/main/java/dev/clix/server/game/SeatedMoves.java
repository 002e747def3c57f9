package dev.clix.server.game;

import dev.clix.protocol.GameMove;
import java.time.Instant;
import java.util.function.Supplier;

/** Decides each kind of move by its rule. All but those that take a seat need one. */
record SeatedMoves<S, M extends GameMove>(SeatedGame<S, M> game, Instant now) implements Move.Visitor<GameDecision> {
    @Override
    public GameDecision join(Move.Join join) {
        return LobbyRules.join(game, join);
    }

    @Override
    public GameDecision sitAgain(Move.SitAgain again) {
        return LobbyRules.sitAgain(game, again);
    }

    @Override
    public GameDecision addBot(Move.AddBot addBot) {
        return seated(addBot, () -> LobbyRules.addBot(game, addBot));
    }

    @Override
    public GameDecision start(Move.Start start) {
        return seated(start, () -> LobbyRules.start(game, start));
    }

    @Override
    public GameDecision play(Move.Play play) {
        return seated(play, () -> game.ended() ? GameRefusals.ended(game) : played(play));
    }

    /** The codec of the game has read the move: it is one of its own. */
    @SuppressWarnings("unchecked")
    private GameDecision played(Move.Play play) {
        SeatedGame<S, M> moved = game.moved();
        Ruled<S> ruled =
                game.rules().play(game.ledger().state(), moved.tableOfMove(), play.player(), (M) play.move(), now);
        return moved.decided(ruled).ruled(ruled.result());
    }

    @Override
    public GameDecision leave(Move.Leave leave) {
        return seated(leave, () -> LobbyRules.leave(game, leave, now));
    }

    @Override
    public GameDecision away(Move.Away away) {
        return seated(away, () -> LobbyRules.away(game, away));
    }

    @Override
    public GameDecision back(Move.Back back) {
        return seated(back, () -> LobbyRules.back(game, back));
    }

    private GameDecision seated(Move move, Supplier<GameDecision> rule) {
        boolean seated =
                game.ledger().seat(move.player()).filter(seat -> !seat.left()).isPresent();
        return seated ? rule.get() : GameRefusals.notSeated(game);
    }
}
