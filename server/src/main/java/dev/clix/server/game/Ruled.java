package dev.clix.server.game;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.MoveReply;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decision of a game's rules: the next state, and what follows from it.
 *
 * @param told the events, in order
 * @param result the answer to the mover; that it is done, unless something else was said
 * @param verdict how the game ends, if that is decided now
 * @param waits whether the task that was asked for is left waiting for a move
 * @param completed the activity whose waiting task is answered now
 * @param replans whether the bots' moves and the alarms are asked for anew
 */
public record Ruled<S>(
        S state,
        List<ToldEvent> told,
        MoveResult result,
        Optional<Verdict> verdict,
        boolean waits,
        Optional<String> completed,
        boolean replans) {
    public Ruled {
        told = List.copyOf(told);
    }

    public static <S> Ruled<S> of(S state) {
        return new Ruled<>(state, List.of(), new MoveResult.Done(), Optional.empty(), false, Optional.empty(), false);
    }

    /** @param message the expected value and the one that came, for people */
    public static <S> Ruled<S> refused(S state, Refusal refusal, String message) {
        return of(state).resulting(new MoveResult.Refused(refusal, message));
    }

    /** Told to everybody. */
    public Ruled<S> telling(GameEvent event) {
        return telling(event, Map.of());
    }

    /** @param ownForms of players who may know more of it than the others, or less */
    public Ruled<S> telling(GameEvent event, Map<PlayerId, GameEvent> ownForms) {
        List<ToldEvent> more = List.of(new ToldEvent(event, ownForms));
        return new Ruled<>(state, ToldEvent.concat(told, more), result, verdict, waits, completed, replans);
    }

    public Ruled<S> replying(MoveReply reply) {
        return resulting(new MoveResult.Replied(reply));
    }

    /**
     * The workflow finds it at {@code $.game.verdict}, and is to ask for EndGame next: a task that waits is completed. The
     * first one decided stands.
     */
    public Ruled<S> deciding(Verdict decided) {
        return new Ruled<>(state, told, result, Optional.of(decided), waits, completed, replans);
    }

    /** The task is answered by a later ruling that {@link #completing completes} it, or not at all, if it times out. */
    public Ruled<S> waiting() {
        return new Ruled<>(state, told, result, verdict, true, completed, replans);
    }

    /** @param activity the one with the task that waits, or is about to be asked for */
    public Ruled<S> completing(String activity) {
        return new Ruled<>(state, told, result, verdict, waits, Optional.of(activity), replans);
    }

    /** The plan of moves and alarms is replaced by that of the new state. */
    public Ruled<S> replanning() {
        return new Ruled<>(state, told, result, verdict, waits, completed, true);
    }

    /** This ruling and what followed from it; the mover is answered as this one says. */
    public Ruled<S> followedBy(Ruled<S> next) {
        return new Ruled<>(
                next.state,
                ToldEvent.concat(told, next.told),
                result,
                next.verdict.or(() -> verdict),
                waits || next.waits,
                next.completed.or(() -> completed),
                replans || next.replans);
    }

    private Ruled<S> resulting(MoveResult next) {
        return new Ruled<>(state, told, next, verdict, waits, completed, replans);
    }
}
