package dev.clix.server.game.clix;

import dev.clix.server.game.Ruled;
import dev.clix.server.game.Table;
import dev.clix.server.game.clix.message.MarketCrashed;
import dev.clix.server.game.clix.message.RoundClosing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Ends rounds of a game with a market before their time, by completing the task that waits for it. A room that was made
 * anew in the round has no such task, and leaves the end to the workflow.
 */
record MarketTasks(CliXState state, Table table, Instant now) {
    /** For a look at the last sale, or at the crash. */
    static final Duration LOOK = Duration.ofSeconds(1);

    /** The task that waits for the round's end. */
    Ruled<CliXState> play() {
        if (!state.isInRound()) return Ruled.of(state);
        return state.course() == RoundCourse.CRASHED
                ? endedByCrash()
                : closing(Ruled.of(state.with(RoundCourse.AWAITED))).waiting();
    }

    /** The ruling, and the round's closing if that was all it waited for. */
    Ruled<CliXState> closing(Ruled<CliXState> ruled) {
        CliXState next = ruled.state();
        return next.isInRound() && next.course() == RoundCourse.AWAITED && next.isShipped()
                ? ruled.followedBy(closed(next))
                : ruled;
    }

    private Ruled<CliXState> closed(CliXState shipped) {
        Instant due = shipped.stage().deadline().orElseThrow();
        Instant look = now.plus(LOOK);
        Instant endsAt = look.isBefore(due) ? look : due;
        Books books = shipped.books().at(shipped.stage().closingAt(endsAt));
        return Ruled.of(shipped.with(books).with(RoundCourse.CLOSING))
                .telling(new RoundClosing(endsAt))
                .replanning();
    }

    /** The instant of the crash, or else of the round's end, if the workflow waits to be told. */
    static List<Instant> alarms(CliXState state, Table table) {
        if (!state.isInRound()) return List.of();
        return switch (state.course()) {
            case OPEN -> state.crash(table).stream().toList();
            case AWAITED ->
                state.crash(table).or(() -> state.stage().deadline()).stream().toList();
            case CLOSING -> state.stage().deadline().stream().toList();
            case CRASHED -> List.of();
        };
    }

    Ruled<CliXState> alarm() {
        if (!state.isInRound()) return Ruled.of(state);
        return switch (state.course()) {
            case OPEN -> crashed().followedBy(Ruled.of(state.with(RoundCourse.CRASHED)));
            case AWAITED ->
                completed(
                        state.crash(table).isPresent()
                                ? crashed().followedBy(endedByCrash())
                                : RoundTasks.end(state, table, now));
            case CLOSING -> completed(RoundTasks.end(state, table, now));
            case CRASHED -> Ruled.of(state);
        };
    }

    private static Ruled<CliXState> completed(Ruled<CliXState> ended) {
        return ended.completing(CliXRules.PLAY_ROUND).replanning();
    }

    private Ruled<CliXState> crashed() {
        long millis = state.crashMillis(table).orElseThrow();
        return Ruled.of(state).telling(new MarketCrashed(state.stage().round(), millis));
    }

    private Ruled<CliXState> endedByCrash() {
        return RoundTasks.settled(
                state, table, now, now.plusMillis(state.rules().pauseMillis()).plus(LOOK));
    }
}
