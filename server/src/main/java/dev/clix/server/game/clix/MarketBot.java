package dev.clix.server.game.clix;

import dev.clix.protocol.PlayerId;
import dev.clix.server.game.PlannedMove;
import dev.clix.server.game.clix.message.BotSpeed;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.Weather;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How a bot of the house gambles. It knows what people may know: the weather, not the crash. The better ones are nearer to
 * the moment at which holding on is worth no more; one that would be broke after that sale holds on for as long as it takes.
 */
final class MarketBot {
    /** No bot waits for the very end of a round. */
    private static final double LATEST = 0.97;

    private static final int STEPS = 40;

    private MarketBot() {}

    static List<PlannedMove> plan(
            Books books, Startup startup, Weather weather, BotSpeed speed, SplittableRandom luck) {
        Rules rules = books.rules();
        PlayerId bot = startup.id();
        double clicksPerMilli = clicksPerSecond(speed) * luck.nextDouble(0.85, 1.15) / 1_000;
        long shipsAt = shipsAt(
                rules, startup.capital() - rules.burn(books.stage().round()), weather, speed, clicksPerMilli, luck);
        List<PlannedMove> moves = new ArrayList<>();
        int clicked = HouseBot.clicks(books, bot, clicksPerMilli, shipsAt - 1, luck, moves);
        PlannedMove sale = HouseBot.shipped(books, bot, shipsAt);
        int missing = Math.min(Click.CLICKS_MAX, (int) (clicksPerMilli * shipsAt) - clicked);
        if (missing > 0) moves.add(new PlannedMove(sale.at().minusMillis(1), bot, new Click(missing)));
        moves.add(sale);
        return moves;
    }

    private static long shipsAt(
            Rules rules, long unearned, Weather weather, BotSpeed speed, double clicksPerMilli, SplittableRandom luck) {
        double wanted = Math.max(
                best(rules, weather, clicksPerMilli) * luck.nextDouble(1 - error(speed), 1 + error(speed)),
                needed(rules, 1 - unearned, clicksPerMilli));
        double earliest = (rules.clicksMin() + 1) / clicksPerMilli;
        return (long) Math.max(earliest, Math.min(wanted, LATEST * rules.roundMillis()));
    }

    /** The sale that is worth most on the average. */
    private static double best(Rules rules, Weather weather, double clicksPerMilli) {
        double best = 0;
        double most = 0;
        double lost = 0;
        double before = 1;
        for (int step = 1; step <= STEPS; step++) {
            double millis = step * (double) rules.roundMillis() / STEPS;
            long price = price(rules, millis, clicksPerMilli);
            double survival = weather.survival(millis);
            lost += (before - survival) * Economy.crashed(price);
            before = survival;
            if (survival * price + lost > most) {
                most = survival * price + lost;
                best = millis;
            }
        }
        return best;
    }

    /** When a sale pays so much; after the round if none does. */
    private static double needed(Rules rules, long profit, double clicksPerMilli) {
        int step = 0;
        while (step < STEPS && price(rules, step * (double) rules.roundMillis() / STEPS, clicksPerMilli) < profit)
            step++;
        return step * (double) rules.roundMillis() / STEPS;
    }

    private static long price(Rules rules, double millis, double clicksPerMilli) {
        return rules.price((int) (clicksPerMilli * millis), (long) millis);
    }

    private static double error(BotSpeed speed) {
        return switch (speed) {
            case SLOW -> 0.3;
            case MEDIUM -> 0.2;
            case FAST -> 0.1;
        };
    }

    private static int clicksPerSecond(BotSpeed speed) {
        return switch (speed) {
            case SLOW -> 5;
            case MEDIUM -> 6;
            case FAST -> 7;
        };
    }
}
