package dev.clix.server.game;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * The decision of the rules about a move or a task: the next state, and its effects for the room to carry out.
 *
 * @param game the game from now on
 * @param told the events, in order, for everybody in the game
 * @param moveResult the answer to the mover; empty for tasks
 * @param answer the task that is answered now, if one is
 * @param planned the moves of the house's bots and the alarms from now on, in order, in place of those planned before; empty in most
 *     decisions, which leave the plan as it is
 * @param supersededBy the owner of a later room of the game, when a task tells of one: nothing follows from it here
 */
public record GameDecision(
        Game game,
        List<ToldEvent> told,
        Optional<MoveResult> moveResult,
        Optional<GameTaskAnswer> answer,
        Optional<List<Planned>> planned,
        Optional<RoomOwner> supersededBy) {
    public GameDecision {
        told = List.copyOf(told);
        planned = planned.map(List::copyOf);
    }

    public static GameDecision of(Game game) {
        return new GameDecision(
                game, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The game is played in a later room than this one. */
    static GameDecision superseded(Game game, RoomOwner later) {
        return new GameDecision(
                game, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(later));
    }

    public static GameDecision refused(Game game, Refusal refusal, String message) {
        return of(game).ruled(new MoveResult.Refused(refusal, message));
    }

    public GameDecision telling(GameEvent event) {
        return telling(ToldEvent.toAll(event));
    }

    public GameDecision telling(ToldEvent event) {
        return telling(List.of(event));
    }

    GameDecision telling(List<ToldEvent> events) {
        return new GameDecision(game, ToldEvent.concat(told, events), moveResult, answer, planned, supersededBy);
    }

    /** This decision and one that was made after it. */
    GameDecision followedBy(GameDecision next) {
        return new GameDecision(
                next.game,
                ToldEvent.concat(told, next.told),
                next.moveResult,
                next.answer,
                next.planned.or(() -> planned),
                supersededBy);
    }

    public GameDecision ruled(MoveResult ruled) {
        return new GameDecision(game, told, Optional.of(ruled), answer, planned, supersededBy);
    }

    public GameDecision answering(GameTaskAnswer answered) {
        return new GameDecision(game, told, moveResult, Optional.of(answered), planned, supersededBy);
    }

    public GameDecision planning(List<Planned> moves) {
        return new GameDecision(game, told, moveResult, answer, Optional.of(moves), supersededBy);
    }

    /** The same decision, and the game changed further. */
    public GameDecision leadingTo(Game next) {
        return new GameDecision(next, told, moveResult, answer, planned, supersededBy);
    }
}
