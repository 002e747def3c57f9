package dev.clix.bench.realtime;

/**
 * One number of a run.
 *
 * @param work S1 to S6
 */
record Figure(String work, String figure, double value) {}
