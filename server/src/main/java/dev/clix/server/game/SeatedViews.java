package dev.clix.server.game;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerView;
import dev.clix.protocol.VerdictView;
import java.util.Optional;
import java.util.function.Predicate;

/** A game and its players as a member may see them: the engine's part, and beside it what the rules tell of their own. */
final class SeatedViews {
    private SeatedViews() {}

    static GameView of(
            SeatedGame<?, ?> game, Optional<PlayerId> viewer, Predicate<PlayerId> here, AudienceView audience) {
        Terms terms = game.terms();
        ViewParts parts = parts(game, viewer);
        GameStage stage = game.stage();
        return new GameView(
                terms.gameId(),
                game.kind(),
                terms.visibility(),
                terms.code(),
                terms.seats(),
                game.ledger().host(),
                stage.phase(),
                parts.game(),
                stage.deadline(),
                Optional.empty(),
                game.ledger().seats().stream()
                        .map(seat -> player(game, seat, parts, here))
                        .toList(),
                audience,
                Optional.empty(),
                game.verdict().filter(decided -> game.ended()).map(SeatedViews::verdict));
    }

    private static VerdictView verdict(Verdict decided) {
        return new VerdictView(decided.outcome(), decided.winner());
    }

    /** A player who is here, as everybody may see it. */
    static PlayerView of(SeatedGame<?, ?> game, TableSeat seat) {
        return player(game, seat, parts(game, Optional.empty()), player -> true);
    }

    private static <S> ViewParts parts(SeatedGame<S, ?> game, Optional<PlayerId> viewer) {
        return game.rules().view(game.ledger().state(), game.table(), viewer);
    }

    private static PlayerView player(SeatedGame<?, ?> game, TableSeat seat, ViewParts parts, Predicate<PlayerId> here) {
        boolean isHere = !seat.left() && (isNotAwaited(game, seat) || here.test(seat.id()));
        return new PlayerView(seat.id(), seat.name(), seat.bot(), parts.of(seat.id()), isHere, seat.left());
    }

    /** Bots are always there, and after the end nobody needs to be. */
    private static boolean isNotAwaited(SeatedGame<?, ?> game, TableSeat seat) {
        return !seat.isPerson() || game.ended();
    }
}
