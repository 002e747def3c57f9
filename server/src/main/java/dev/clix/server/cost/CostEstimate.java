package dev.clix.server.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The cost of a workload, from one of its games.
 *
 * @param tasks of that game that a worker answered
 */
public record CostEstimate(GameWorkload workload, BilledTransitions game, long tasks, Price price) {
    private static final int DAYS = 30;
    private static final int SECONDS_A_DAY = 86_400;

    public long transitionsADay() {
        return game.total() * workload.games();
    }

    public long transitionsAMonth() {
        return transitionsADay() * DAYS;
    }

    public BigDecimal dollarsAGame() {
        return price.of(game.total());
    }

    public BigDecimal dollarsAMonth() {
        return price.ofMonth(transitionsAMonth());
    }

    /** How many games a month cost nothing. */
    public long freeGamesAMonth() {
        return Price.FREE_A_MONTH / game.total();
    }

    /** For people. */
    public String table() {
        return String.format(
                Locale.ROOT,
                """
                A game of %d players and %d rounds
                  states entered          %,15d
                  retries                 %,15d
                  state transitions       %,15d   start and end included
                  tasks answered          %,15d   calls are free
                  costs                   %15s

                %,d games a day
                  transitions a day       %,15d
                  transitions a month     %,15d   of %s days
                  free a month            %,15d   %,d games
                  costs a month           %15s
                  games started a second  %15s   on average; AWS's quota is 300 in large regions, 150 in others
                """,
                workload.players(),
                workload.rounds(),
                game.entered(),
                game.retries(),
                game.total(),
                tasks,
                "$" + dollarsAGame().stripTrailingZeros().toPlainString(),
                workload.games(),
                transitionsADay(),
                transitionsAMonth(),
                DAYS,
                Price.FREE_A_MONTH,
                freeGamesAMonth(),
                "$" + String.format(Locale.ROOT, "%,.2f", dollarsAMonth()),
                BigDecimal.valueOf(workload.games())
                        .divide(BigDecimal.valueOf(SECONDS_A_DAY), 2, RoundingMode.HALF_UP));
    }

    /** For programs, in the table's order. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("players", workload.players());
        figures.put("rounds", workload.rounds());
        figures.put("statesEntered", game.entered());
        figures.put("retries", game.retries());
        figures.put("transitionsPerGame", game.total());
        figures.put("tasksPerGame", tasks);
        figures.put("dollarsPerTransition", price.transition());
        figures.put("dollarsPerGame", dollarsAGame());
        figures.put("gamesPerDay", workload.games());
        figures.put("transitionsPerDay", transitionsADay());
        figures.put("transitionsPerMonth", transitionsAMonth());
        figures.put("freeTransitionsPerMonth", Price.FREE_A_MONTH);
        figures.put("dollarsPerMonth", dollarsAMonth());
        return figures;
    }
}
