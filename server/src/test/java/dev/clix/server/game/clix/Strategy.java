package dev.clix.server.game.clix;

import dev.clix.protocol.GameId;
import dev.clix.server.game.PlannedMove;
import dev.clix.server.game.clix.message.BotSpeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A way to play a round. Those that are dumb click as fast as the house's bot of medium speed. */
enum Strategy {
    SLOW(BotSpeed.SLOW),
    MEDIUM(BotSpeed.MEDIUM),
    FAST(BotSpeed.FAST),
    /** Ships with the tenth click. */
    AT_ONCE,
    /** Never ships. */
    NEVER,
    /** Ships at the last moment. */
    AT_THE_END,
    /** Ships with the thirtieth click. */
    THIRTY_CLICKS,
    /** Ships with the fortieth click. */
    FORTY_CLICKS;

    private static final double CLICKS_PER_MILLI = 0.006;
    private static final long LAST_MILLIS = 200;

    private final Optional<BotSpeed> house;

    Strategy() {
        this.house = Optional.empty();
    }

    Strategy(BotSpeed house) {
        this.house = Optional.of(house);
    }

    boolean isDumb() {
        return house.isEmpty();
    }

    List<PlannedMove> round(GameId game, Books books, Startup startup, SplittableRandom luck) {
        return house.map(speed -> HouseBot.plan(game.hashCode(), books, startup, speed))
                .orElseGet(() -> dumb(books, startup, CLICKS_PER_MILLI * luck.nextDouble(0.85, 1.15), luck));
    }

    private List<PlannedMove> dumb(Books books, Startup startup, double clicksPerMilli, SplittableRandom luck) {
        long last = books.rules().roundMillis() - LAST_MILLIS;
        long shipsAt = Math.min(last, shipsAt(last, clicksPerMilli));
        List<PlannedMove> moves = new ArrayList<>();
        HouseBot.clicks(books, startup.id(), clicksPerMilli, shipsAt, luck, moves);
        if (this != NEVER) moves.add(HouseBot.shipped(books, startup.id(), shipsAt));
        return moves;
    }

    private long shipsAt(long last, double clicksPerMilli) {
        return switch (this) {
            case AT_ONCE -> after(MarketRules.CLICKS_MIN, clicksPerMilli);
            case THIRTY_CLICKS -> after(30, clicksPerMilli);
            case FORTY_CLICKS -> after(40, clicksPerMilli);
            default -> last;
        };
    }

    /** A breath later: the bots' clicks go in handfuls. */
    private static long after(int clicks, double clicksPerMilli) {
        return (long) (clicks / clicksPerMilli) + 500;
    }
}
