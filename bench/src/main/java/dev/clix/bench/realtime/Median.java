package dev.clix.bench.realtime;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle of repeated measurements: one disturbed repetition does not move it. */
public final class Median {
    private Median() {}

    public static <T> double of(List<T> measured, ToDoubleFunction<T> figure) {
        double[] sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
