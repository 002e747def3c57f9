package dev.clix.server.game;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was decided.
 *
 * @param game the game from now on
 * @param told what happened, in order, for everybody in the game
 * @param ruling what the mover is told; empty for tasks
 * @param answer the task that is answered now, if one is
 * @param planned what the house's bots will do from now on, in order; nothing in most turns
 */
public record Turn(
        Game game,
        List<GameEvent> told,
        Optional<Ruling> ruling,
        Optional<TaskAnswer> answer,
        List<PlannedMove> planned) {
    public Turn {
        told = List.copyOf(told);
        planned = List.copyOf(planned);
    }

    public static Turn of(Game game) {
        return new Turn(game, List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    public static Turn refused(Game game, Refusal refusal, String message) {
        return of(game).ruled(new Ruling.Refused(refusal, message));
    }

    public Turn telling(GameEvent event) {
        List<GameEvent> all = told.isEmpty()
                ? List.of(event)
                : Stream.concat(told.stream(), Stream.of(event)).toList();
        return new Turn(game, all, ruling, answer, planned);
    }

    public Turn ruled(Ruling ruled) {
        return new Turn(game, told, Optional.of(ruled), answer, planned);
    }

    public Turn answering(TaskAnswer answered) {
        return new Turn(game, told, ruling, Optional.of(answered), planned);
    }

    public Turn planning(List<PlannedMove> moves) {
        return new Turn(game, told, ruling, answer, moves);
    }

    /** The same decision, and the game changed further. */
    public Turn leadingTo(Game next) {
        return new Turn(next, told, ruling, answer, planned);
    }
}
