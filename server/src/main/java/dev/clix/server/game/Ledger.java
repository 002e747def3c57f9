package dev.clix.server.game;

import dev.clix.protocol.PlayerId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The part of a game that outlives a phase: the answer of every task, and with it part of the execution's data.
 *
 * @param course how far it has come
 * @param done how many tasks of the game's course were done, so that a task's data tell whether it was done already
 * @param closed the lobby takes nobody in any more
 * @param verdict once decided
 * @param seats in the order they were taken
 * @param room which server has the game's room, where it is no longer the one the game was opened on
 * @param state the rules'
 * @param moves how many rulings on what players did there were since the last task was done; not written, as what they changed
 *     within a phase is not
 */
record Ledger<S>(
        Course course,
        int done,
        boolean closed,
        Optional<PlayerId> host,
        Optional<Verdict> verdict,
        List<TableSeat> seats,
        Optional<RoomOwner> room,
        S state,
        int moves) {
    enum Course {
        LOBBY,
        PLAY,
        OVER
    }

    Ledger {
        seats = List.copyOf(seats);
    }

    static <S> Ledger<S> opened(S state) {
        return new Ledger<>(
                Course.LOBBY, 0, false, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), state, 0);
    }

    Optional<TableSeat> seat(PlayerId player) {
        for (TableSeat seat : seats) if (seat.id().equals(player)) return Optional.of(seat);
        return Optional.empty();
    }

    /** Those who have a seat, bots aside. */
    List<PlayerId> people() {
        return seats.stream()
                .filter(seat -> seat.isPerson() && !seat.left())
                .map(TableSeat::id)
                .toList();
    }

    /** Grows with every task done; after the end all of them are. */
    int step() {
        return course == Course.OVER ? Integer.MAX_VALUE : done;
    }

    Ledger<S> with(S next) {
        return new Ledger<>(course, done, closed, host, verdict, seats, room, next, moves);
    }

    /** The game goes on from here, or has come to its end. */
    Ledger<S> in(Course next) {
        return new Ledger<>(next, done, true, host, verdict, seats, room, state, moves);
    }

    Ledger<S> moved() {
        return new Ledger<>(course, done, closed, host, verdict, seats, room, state, moves + 1);
    }

    Ledger<S> taskDone() {
        return new Ledger<>(course, done + 1, closed, host, verdict, seats, room, state, 0);
    }

    Ledger<S> lobbyClosed() {
        return new Ledger<>(course, done, true, host, verdict, seats, room, state, moves);
    }

    Ledger<S> hostedBy(Optional<PlayerId> next) {
        return new Ledger<>(course, done, closed, next, verdict, seats, room, state, moves);
    }

    Ledger<S> decided(Verdict decision) {
        return new Ledger<>(course, done, true, host, Optional.of(decision), seats, room, state, moves);
    }

    Ledger<S> ownedBy(RoomOwner owner) {
        return new Ledger<>(course, done, closed, host, verdict, seats, Optional.of(owner), state, moves);
    }

    Ledger<S> withSeats(List<TableSeat> next) {
        return new Ledger<>(course, done, closed, host, verdict, next, room, state, moves);
    }

    Ledger<S> withSeat(PlayerId player, UnaryOperator<TableSeat> change) {
        return withSeats(seats.stream()
                .map(seat -> seat.id().equals(player) ? change.apply(seat) : seat)
                .toList());
    }
}
