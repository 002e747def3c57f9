package dev.clix.server.game;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import java.util.Optional;
import java.util.SplittableRandom;

/** Chance that follows from a number, for games that need no other secret. */
public record ChanceAlone(long secret) implements GameSecrets {
    @Override
    public String receipt(GameId game, PlayerId player, String text) {
        throw new AssertionError("Expected a game without receipts, but it gives one");
    }

    @Override
    public Optional<String> text(GameId game, PlayerId player, String receipt) {
        throw new AssertionError("Expected a game without receipts, but it reads one");
    }

    @Override
    public String sealed(GameId game, String text) {
        throw new AssertionError("Expected a state that is open, but it is sealed");
    }

    @Override
    public Optional<String> opened(GameId game, String sealed) {
        throw new AssertionError("Expected a state that is open, but it was sealed");
    }

    @Override
    public long seed(GameId game, int step, int move) {
        return new SplittableRandom(secret * 31 + step + 1_000_003L * move).nextLong();
    }
}
