package dev.clix.server.lobby;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameKind;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.game.GameManifest;
import dev.clix.server.game.GameTypes;
import dev.clix.server.game.SeatRange;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the kind of game that a client asks for, or refuses the request with the names there are. */
record KindChoice(GameTypes types) {
    /**
     * @param asked the kind of game; the first one's when empty
     * @return empty when the request was refused
     */
    Optional<GameManifest<?>> of(Optional<GameKind> asked, Consumer<RefusalReason> refuse) {
        Optional<GameManifest<?>> kind = types.find(asked);
        if (kind.isEmpty())
            refuse.accept(new RefusalReason(
                    CommonRefusal.UNKNOWN_KIND,
                    "Expected one of %s in 'game', but found '%s'"
                            .formatted(
                                    String.join(", ", types.kinds()),
                                    asked.map(GameKind::value).orElse(""))));
        return kind;
    }

    /** The same, for a game with this many seats. */
    Optional<GameManifest<?>> of(Optional<GameKind> asked, int seats, Consumer<RefusalReason> refuse) {
        return of(asked, refuse).filter(kind -> {
            SeatRange range = kind.seats();
            if (!range.holds(seats))
                refuse.accept(new RefusalReason(
                        CommonRefusal.INVALID_MESSAGE,
                        "Expected seats from %s to %s, but found %s".formatted(range.min(), range.max(), seats)));
            return range.holds(seats);
        });
    }
}
