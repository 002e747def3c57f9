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
 */
public record Turn(Game game, List<GameEvent> told, Optional<Ruling> ruling, Optional<TaskAnswer> answer) {
    public Turn {
        told = List.copyOf(told);
    }

    public static Turn of(Game game) {
        return new Turn(game, List.of(), Optional.empty(), Optional.empty());
    }

    public static Turn refused(Game game, Refusal refusal, String message) {
        return of(game).ruled(new Ruling.Refused(refusal, message));
    }

    public Turn telling(GameEvent event) {
        return new Turn(game, Stream.concat(told.stream(), Stream.of(event)).toList(), ruling, answer);
    }

    public Turn ruled(Ruling ruled) {
        return new Turn(game, told, Optional.of(ruled), answer);
    }

    public Turn answering(TaskAnswer answered) {
        return new Turn(game, told, ruling, Optional.of(answered));
    }
}
