package dev.clix.server.game.clix;

import dev.clix.server.game.Game;
import dev.clix.server.game.GameType;
import dev.clix.server.game.Opening;
import dev.clix.server.game.TaskCall;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Games of CliX, all played by the same rules. */
public record CliXGames(Rules rules) implements GameType {
    @Override
    public Game open(Opening opening, Instant now) {
        return opened(Terms.of(opening, rules), now);
    }

    @Override
    public Optional<Game> restore(TaskCall call, Instant now) {
        try {
            ExecutionData data = ExecutionData.read(call.input());
            CliX empty = opened(data.terms(), now);
            return Optional.of(data.game().map(empty::with).orElse(empty));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static CliX opened(Terms terms, Instant now) {
        Stage lobby = Stage.lobbyUntil(now.plusSeconds(terms.lobbySeconds()));
        return new CliX(terms, Ledger.opened(lobby), Map.of(), Set.of());
    }
}
