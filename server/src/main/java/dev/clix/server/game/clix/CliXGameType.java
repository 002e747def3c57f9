package dev.clix.server.game.clix;

import dev.clix.server.game.Game;
import dev.clix.server.game.GameSetup;
import dev.clix.server.game.GameType;
import dev.clix.server.game.Receipts;
import dev.clix.server.game.RoomOwner;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Games of CliX, all played by the same rules.
 *
 * @param here this server as the owner of a room, by term
 * @param receipts of this server, and of all with the same secret
 */
public record CliXGameType(Rules rules, LongFunction<RoomOwner> here, Receipts receipts) implements GameType {
    private static final long FIRST_TERM = 1;

    @Override
    public Game open(GameSetup setup, Instant now) {
        return opened(Terms.of(setup, rules, now, here.apply(FIRST_TERM)), now);
    }

    @Override
    public Optional<Game> restore(String data, Instant now) {
        return read(data).map(found -> restored(found, now));
    }

    @Override
    public Optional<RoomOwner> owner(String data) {
        return read(data).flatMap(ExecutionData::owner);
    }

    private Game restored(ExecutionData data, Instant now) {
        CliX empty = opened(data.terms(), now);
        long term = data.owner().map(RoomOwner::term).orElse(0L) + 1;
        return empty.with(data.game().orElse(empty.ledger()).ownedBy(here.apply(term)));
    }

    private static Optional<ExecutionData> read(String data) {
        try {
            return Optional.of(ExecutionData.read(data));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private CliX opened(Terms terms, Instant now) {
        PhaseState lobby = PhaseState.lobbyUntil(terms.openedAt().orElse(now).plusSeconds(terms.lobbySeconds()));
        return new CliX(terms, Ledger.opened(lobby), receipts);
    }
}
