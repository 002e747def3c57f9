package dev.clix.server.game;

import dev.clix.protocol.GameMove;
import dev.clix.protocol.PlayerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a kind of game: functions of its state, which is data, and of their other arguments. They have no effects,
 * read no clock, and draw lots by {@link Table#random}.
 *
 * <p>The engine seats the players, keeps the lobby, and does the tasks JoinGame, CloseLobby, StartGame and EndGame of the
 * game's workflow. All other tasks are the rules' own.
 *
 * @param <S> the state; the part of it that outlives the room is written with each answer to the workflow, see {@link
 *     StateFormat}
 * @param <M> the moves, a sealed interface of records
 */
public interface GameRules<S, M extends GameMove> {
    GameManifest<S> manifest();

    /**
     * The state before the game begins. Made anew whenever a player takes or gives up a seat, so it should hold nothing
     * that depends on chance.
     */
    S setup(Table table);

    /** The lobby is closed, the seats are taken: the game begins. */
    default Ruled<S> begin(S state, Table table, Instant now) {
        return Ruled.of(state);
    }

    /** @param mover has a seat; before the beginning moves may come as well */
    Ruled<S> play(S state, Table table, PlayerId mover, M move, Instant now);

    /**
     * A task of the game's workflow, one of {@link GameManifest#activities}. It is answered at once unless the ruling {@link
     * Ruled#waiting waits}; a later move then {@link Ruled#completing completes} it.
     */
    Ruled<S> perform(S state, Table table, String activity, Instant now);

    /** A player has given up the seat while the game runs; the table says so already. */
    Ruled<S> left(S state, Table table, PlayerId player, Instant now);

    /** The game is over, as decided by a ruling or because it is abandoned, at any time after {@link #setup}. */
    Ruled<S> end(S state, Table table, Verdict verdict, Instant now);

    /** @param viewer a player of the game; empty for a member who may know only what everybody knows */
    ViewParts view(S state, Table table, Optional<PlayerId> viewer);

    /** The phase the game is in, and its end; asked for from the beginning to the end. */
    GameStage stage(S state);

    /**
     * The moves of the house's bots in the phase that runs, from its beginning: asked for after each task, after a ruling
     * that {@link Ruled#replanning plans anew}, and by a room that was made in the middle of it.
     */
    List<PlannedMove> bots(S state, Table table);

    /** The instants at which the phase that runs goes on by itself, as {@link #alarm} decides; asked for with {@link #bots}. */
    default List<Instant> alarms(S state, Table table) {
        return List.of();
    }

    /** One of the {@link #alarms} has come, or has come again in a room that was made anew. */
    default Ruled<S> alarm(S state, Table table, Instant now) {
        return Ruled.of(state);
    }

    /** The word for these rules, where their kind has several: the game's execution is told it as the game is opened. */
    default Optional<String> variant() {
        return Optional.empty();
    }

    /**
     * The rules for a game that was opened by perhaps others of the kind.
     *
     * @param told the word its execution was told; empty for a game that is older than there are several rules
     * @throws IllegalArgumentException for a word that is none of the kind's
     */
    default GameRules<S, M> variant(Optional<String> told) {
        return this;
    }

    /** Whether what players have done lately is known to themselves alone, if the room was made after they did it. */
    default boolean reliesOnReceipts(S state) {
        return false;
    }
}
