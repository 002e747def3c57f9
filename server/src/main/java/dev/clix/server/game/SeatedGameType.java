package dev.clix.server.game;

import dev.clix.protocol.GameMove;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Games of one kind, all played by the same rules.
 *
 * @param here this server as the owner of a room, by term
 * @param secrets of this server, and of all with the same secret
 */
record SeatedGameType<S, M extends GameMove>(GameRules<S, M> rules, LongFunction<RoomOwner> here, GameSecrets secrets)
        implements GameType {
    private static final long FIRST_TERM = 1;

    @Override
    public Game open(GameSetup setup, Instant now) {
        return SeatedGame.opened(rules, secrets, Terms.of(setup, now, here.apply(FIRST_TERM), rules.variant()));
    }

    @Override
    public Optional<Game> restore(String data, Instant now) {
        try {
            return read(data).map(found -> restored(found, now));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<RoomOwner> owner(String data) {
        return read(data).flatMap(ExecutionData::owner);
    }

    private Game restored(ExecutionData<S> data, Instant now) {
        SeatedGame<S, M> empty = SeatedGame.opened(
                rules.variant(data.terms().rules()), secrets, data.terms().openedBy(now));
        long term = data.owner().map(RoomOwner::term).orElse(0L) + 1;
        return empty.with(data.game().orElse(empty.ledger()).ownedBy(here.apply(term)));
    }

    private Optional<ExecutionData<S>> read(String data) {
        try {
            return Optional.of(ExecutionData.read(rules.manifest(), secrets, data));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
