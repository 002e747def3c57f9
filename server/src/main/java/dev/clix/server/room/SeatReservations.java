package dev.clix.server.room;

import dev.clix.protocol.PlayerId;
import dev.clix.server.broker.PreviousGame;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.game.Game;
import dev.clix.server.game.Move;
import dev.clix.server.game.MoveResult;
import java.time.Instant;
import java.util.Optional;

/** The seats that a room keeps, for some seconds, for those who played the game before. Belongs to the room's thread. */
final class SeatReservations {
    private final PreviousGame before;
    private final Members members;

    SeatReservations(PreviousGame before, Members members) {
        this.before = before;
        this.members = members;
    }

    /** The seat that somebody has here already, from another tab. */
    Optional<PlayerId> seatOf(PlayerId played) {
        return members.afterPlaying(played).map(Member::id);
    }

    /** @return the same, of those for whom a seat is kept; empty for a newcomer */
    Optional<PlayerId> owed(Optional<PlayerId> played) {
        return played.filter(before.players()::contains);
    }

    /** @return why somebody who wants a seat gets none yet */
    Optional<RefusalReason> objection(Optional<PlayerId> played, Game game, Instant now) {
        return owed(played).isPresent() || hasSpare(game, now) ? Optional.empty() : Optional.of(before.refusal(now));
    }

    /** @return why the host has to wait with a move */
    Optional<MoveResult> objection(Move move, Game game, Instant now) {
        boolean waits = (move instanceof Move.AddBot && !hasSpare(game, now))
                || (move instanceof Move.Start && awaited(now) > 0 && game.keepsSeats());
        if (!waits) return Optional.empty();
        RefusalReason reason = before.refusal(now);
        return Optional.of(new MoveResult.Refused(reason.refusal(), reason.message()));
    }

    private boolean hasSpare(Game game, Instant now) {
        int awaited = awaited(now);
        return awaited == 0 || game.freeSeats() > awaited;
    }

    private int awaited(Instant now) {
        return before.keepsSeats(now) ? before.players().size() - members.afterPlaying() : 0;
    }
}
