package dev.clix.bench.realtime;

/**
 * How thoroughly to measure.
 *
 * @param warmSeconds before anything counts
 * @param settleSeconds of each rate, before it counts
 * @param seconds of each rate
 * @param ladderFactor from one rate to the next
 * @param repetitions of what is compared; the median counts
 * @param idlePlayers of S3
 * @param stormPlayers of S4
 * @param stormRounds of S4, warm-up included
 * @param deadlineGames of S5
 * @param deafSeconds of S6, before and after
 */
record Effort(
        double warmSeconds,
        double settleSeconds,
        double seconds,
        double ladderFactor,
        int repetitions,
        int idlePlayers,
        int stormPlayers,
        int stormRounds,
        int deadlineGames,
        int deadlineRounds,
        double deafSeconds) {
    static final Effort FULL = new Effort(10, 1, 3, 1.12, 3, 5_000, 2_000, 6, 1_000, 3, 60);
    static final Effort QUICK = new Effort(2.5, 0.3, 0.8, 1.4, 1, 1_000, 500, 3, 100, 1, 3);
}
