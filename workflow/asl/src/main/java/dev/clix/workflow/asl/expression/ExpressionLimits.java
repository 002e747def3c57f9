package dev.clix.workflow.asl.expression;

/**
 * The limits of one evaluation. All are counted, not timed: the same expression over the same values always ends the
 * same way. The defaults of the first three are where AWS refuses, as measured.
 *
 * @param depth how deep evaluations may nest
 * @param bytes how large a value may grow, a number counting 8 and a character 1
 * @param rangeItems how many items $range may make
 * @param steps how much may be evaluated: an operation counts 1, and so do every 4 items and every 64 characters it
 *     yields, and every 16 characters a regular expression looks at
 * @param nesting how deep values may be nested in one another
 */
public record ExpressionLimits(int depth, long bytes, int rangeItems, long steps, int nesting) {
    public static final ExpressionLimits DEFAULT = new ExpressionLimits(100, 6_990_256, 360_145, 1_000_000, 500);

    public ExpressionLimits {
        if (depth < 1 || bytes < 1 || rangeItems < 1 || steps < 1 || nesting < 1)
            throw new IllegalArgumentException("Expected limits above 0");
    }
}
