package dev.clix.server.game.clix;

import dev.clix.server.game.Table;
import dev.clix.server.game.clix.message.MarketMood;
import dev.clix.server.game.clix.message.Weather;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The market of a round. When it crashes stands nowhere: it follows from the server's secret, the game and the task that
 * began the round, so that every server of the same secret draws it alike, as often as it is asked for, and no client
 * can foresee it.
 *
 * @param drawnAt how many tasks were done before the one that began the round
 */
record MarketRound(Weather weather, int drawnAt) {
    /** The least of a round; there is always time for the clicks that a product needs. */
    private static final double CALM = 0.2;

    static MarketRound drawn(Table table, Rules rules) {
        long roundMillis = rules.roundMillis();
        long calmMillis = Math.max((long) (CALM * roundMillis), rules.productMillis());
        MarketMood[] moods = MarketMood.values();
        MarketMood mood = moods[chance(table, table.step()).nextInt(moods.length)];
        Weather weather = new Weather(mood, calmMillis, (long) Math.ceil(risk(mood) * roundMillis));
        return new MarketRound(weather, table.step());
    }

    private static double risk(MarketMood mood) {
        return switch (mood) {
            case CALM -> 1.1;
            case LIVELY -> 0.5;
            case WILD -> 0.3;
        };
    }

    /**
     * When the market crashes, in milliseconds from the round's beginning. The logarithm is the one that is the same on
     * every machine.
     *
     * @return empty if the round is over before
     */
    Optional<Long> crashMillis(Table table, long roundMillis) {
        SplittableRandom chance = chance(table, drawnAt);
        chance.nextInt(MarketMood.values().length);
        double risk = Math.sqrt(-StrictMath.log(1 - chance.nextDouble()));
        long millis = weather.calmMillis() + (long) Math.ceil(risk * weather.riskMillis());
        return Optional.of(millis).filter(crash -> crash < roundMillis);
    }

    private static SplittableRandom chance(Table table, int step) {
        return new SplittableRandom(table.secrets().seed(table.game(), step));
    }
}
