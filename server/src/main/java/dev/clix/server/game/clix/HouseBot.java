package dev.clix.server.game.clix;

import dev.clix.protocol.PlayerId;
import dev.clix.server.game.PlannedMove;
import dev.clix.server.game.Table;
import dev.clix.server.game.clix.message.BotSpeed;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.Ship;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A bot that plays for the house. Its moves in a round follow from the server's secret, the game, the tasks that were done,
 * and what everybody knows, so nothing about it has to be kept: any node can play it on, and no player can foresee it.
 */
final class HouseBot {
    private HouseBot() {}

    /** The moves that the bots have yet to make in the round that runs, in order. */
    static List<PlannedMove> plan(CliXState state, Table table) {
        Books books = state.books();
        long chance = table.secrets().seed(table.game(), table.step());
        return books.contenders().stream()
                .flatMap(startup -> table.seat(startup.id()).bot().stream()
                        .flatMap(level -> plan(chance, books, startup, BotSpeed.of(level)).stream()))
                .filter(planned -> isAhead(planned, state.product(planned.bot())))
                .sorted(Comparator.comparing(PlannedMove::at))
                .toList();
    }

    private static boolean isAhead(PlannedMove planned, Product product) {
        return product.sale().isEmpty()
                && planned.at().isAfter(product.allowance().at());
    }

    /**
     * The sale comes last.
     *
     * @param chance the round's
     */
    static List<PlannedMove> plan(long chance, Books books, Startup startup, BotSpeed speed) {
        SplittableRandom luck = luck(chance, startup.id(), books.stage().round());
        return books.stage()
                .market()
                .map(market -> MarketBot.plan(books, startup, market.weather(), speed, luck))
                .orElseGet(() -> plan(books, startup.id(), speed, luck));
    }

    private static List<PlannedMove> plan(Books books, PlayerId bot, BotSpeed speed, SplittableRandom luck) {
        long roundMillis = books.rules().roundMillis();
        double clicksPerMilli = clicksPerSecond(speed) * luck.nextDouble(0.85, 1.15) / 1_000;
        long shipsAt = (long) (roundMillis * luck.nextDouble(0.55, 0.95));
        List<PlannedMove> moves = new ArrayList<>();
        clicks(books, bot, clicksPerMilli, shipsAt, luck, moves);
        moves.add(shipped(books, bot, shipsAt));
        return moves;
    }

    /**
     * Clicks now and then.
     *
     * @return how many
     */
    static int clicks(
            Books books,
            PlayerId bot,
            double clicksPerMilli,
            long untilMillis,
            SplittableRandom luck,
            List<PlannedMove> moves) {
        Instant start = books.stage().startedAt().orElseThrow();
        long roundMillis = books.rules().roundMillis();
        int clicked = 0;
        for (long at = breath(luck, roundMillis); at < untilMillis; at += breath(luck, roundMillis)) {
            int clicks = Math.min(Click.CLICKS_MAX, (int) (clicksPerMilli * at) - clicked);
            if (clicks < 1) continue;
            moves.add(new PlannedMove(start.plusMillis(at), bot, new Click(clicks)));
            clicked += clicks;
        }
        return clicked;
    }

    static PlannedMove shipped(Books books, PlayerId bot, long atMillis) {
        return new PlannedMove(books.stage().startedAt().orElseThrow().plusMillis(atMillis), bot, new Ship());
    }

    /** Of the first bot of its kind. */
    static String name(BotSpeed speed) {
        return switch (speed) {
            case SLOW -> "Tortoise";
            case MEDIUM -> "Fox";
            case FAST -> "Cheetah";
        };
    }

    /** Until it sends the next clicks: an eightieth to a twentieth of the round. */
    private static long breath(SplittableRandom luck, long roundMillis) {
        return 1 + (long) (roundMillis * luck.nextDouble(0.0125, 0.05));
    }

    private static int clicksPerSecond(BotSpeed speed) {
        return switch (speed) {
            case SLOW -> 3;
            case MEDIUM -> 6;
            case FAST -> 10;
        };
    }

    private static SplittableRandom luck(long chance, PlayerId bot, int round) {
        return new SplittableRandom(31L * (31L * chance + bot.hashCode()) + round);
    }
}
