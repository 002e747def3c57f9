package dev.clix.workflow.asl.parser;

/**
 * A field that holds a number.
 *
 * @param whole whether fractions are refused
 */
record NumberField(String name, double min, double max, boolean whole) {
    private static final double SECONDS_MAX = 99_999_999;

    static final NumberField SECONDS = new NumberField("Seconds", 0, SECONDS_MAX, true);
    static final NumberField TIMEOUT_SECONDS = new NumberField("TimeoutSeconds", 1, SECONDS_MAX, true);
    static final NumberField HEARTBEAT_SECONDS = new NumberField("HeartbeatSeconds", 1, SECONDS_MAX, true);
    static final NumberField MAX_CONCURRENCY = new NumberField("MaxConcurrency", 0, Integer.MAX_VALUE, true);
    static final NumberField TOLERATED_COUNT = new NumberField("ToleratedFailureCount", 0, Long.MAX_VALUE, true);
    static final NumberField TOLERATED_PERCENTAGE = new NumberField("ToleratedFailurePercentage", 0, 100, false);
    static final NumberField MAX_ITEMS = new NumberField("MaxItems", 0, 100_000_000, true);
    static final NumberField ITEMS_PER_BATCH = new NumberField("MaxItemsPerBatch", 1, Integer.MAX_VALUE, true);
    static final NumberField BYTES_PER_BATCH = new NumberField("MaxInputBytesPerBatch", 1, 262_144, true);
}
