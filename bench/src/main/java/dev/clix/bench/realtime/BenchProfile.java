package dev.clix.bench.realtime;

/**
 * How thoroughly to measure.
 *
 * @param serversOnce whether one pair of servers does for all comparisons
 * @param warmSeconds before anything counts
 * @param settleSeconds of each rate, before it counts
 * @param seconds of each rate
 * @param resolution between the best rate and the lowest one that is too much
 * @param repetitions of what is compared; the median counts
 * @param idlePlayers of S3
 * @param stormPlayers of S4
 * @param stormColdRounds of S4, in which the servers warm up
 * @param stormRounds of S4, which count
 * @param deadlineConfig settings of S5's server
 * @param deadlineGames of S5
 * @param deafSeconds of S6, before; and twice that after
 */
record BenchProfile(
        boolean serversOnce,
        double warmSeconds,
        double settleSeconds,
        double seconds,
        double resolution,
        int repetitions,
        int idlePlayers,
        int stormPlayers,
        int stormColdRounds,
        int stormRounds,
        String deadlineConfig,
        int deadlineGames,
        int deadlineRounds,
        double deafSeconds) {
    static final BenchProfile FULL =
            new BenchProfile(false, 10, 1, 3, 1.08, 5, 5_000, 2_000, 16, 8, "real-rounds.yaml", 1_000, 3, 60);
    static final BenchProfile QUICK =
            new BenchProfile(true, 1.2, 0.15, 0.4, 1.4, 1, 1_000, 400, 1, 2, "short-rounds.yaml", 100, 1, 0.8);
}
