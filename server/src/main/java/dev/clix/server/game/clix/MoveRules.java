package dev.clix.server.game.clix;

import dev.clix.server.game.GameDecision;
import dev.clix.server.game.Move;
import dev.clix.server.game.clix.message.CliXMove;
import java.time.Instant;
import java.util.function.Function;

/** Decides each kind of move by its rule. All but those that take a seat need one. */
record MoveRules(CliX game, Instant now) implements Move.Visitor<GameDecision> {
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
        return seated(addBot, mover -> LobbyRules.addBot(game, addBot));
    }

    @Override
    public GameDecision start(Move.Start start) {
        return seated(start, mover -> LobbyRules.start(game, start));
    }

    @Override
    public GameDecision play(Move.Play play) {
        return seated(play, mover -> ((CliXMove) play.move()).accept(new RoundRules(game, mover, now)));
    }

    @Override
    public GameDecision leave(Move.Leave leave) {
        return seated(leave, mover -> LobbyRules.leave(game, leave));
    }

    @Override
    public GameDecision away(Move.Away away) {
        return seated(away, mover -> LobbyRules.away(game, away));
    }

    @Override
    public GameDecision back(Move.Back back) {
        return seated(back, mover -> LobbyRules.back(game, back));
    }

    private GameDecision seated(Move move, Function<Startup, GameDecision> rule) {
        return game.ledger()
                .startup(move.player())
                .filter(startup -> !startup.left())
                .map(rule)
                .orElseGet(() -> CliXRefusals.notSeated(game));
    }
}
