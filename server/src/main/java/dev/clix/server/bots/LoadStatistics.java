package dev.clix.server.bots;

import dev.clix.protocol.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Counters and latencies over all bots; counted from several threads. */
final class LoadStatistics {
    private static final long MINUTE_MICROS = 60_000_000;
    private static final int PROBLEMS_SHOWN = 20;

    final LongAdder sales = new LongAdder();
    /** Acknowledged, and not in the books of its round. */
    final LongAdder salesLost = new LongAdder();

    final LongAdder connected = new LongAdder();
    final LongAdder connectsFailed = new LongAdder();
    final LongAdder recovered = new LongAdder();
    final LongAdder snapshots = new LongAdder();
    final LongAdder sent = new LongAdder();
    final LongAdder frames = new LongAdder();
    final LongAdder messages = new LongAdder();
    final LongAdder gamesPlaying = new LongAdder();
    final LongAdder gamesRight = new LongAdder();
    final LongAdder gamesWrong = new LongAdder();
    final LongAdder rounds = new LongAdder();
    final Histogram answers = micros();
    final Histogram deadlines = micros();
    private final Map<Refusal, LongAdder> refusals = new ConcurrentHashMap<>();
    private final Map<Integer, LongAdder> closes = new ConcurrentSkipListMap<>();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final LongAdder problemsFound = new LongAdder();
    private final Outages outages;

    LoadStatistics(Outages outages) {
        this.outages = outages;
    }

    private static Histogram micros() {
        return new ConcurrentHistogram(MINUTE_MICROS, 3);
    }

    static void record(Histogram histogram, Duration duration) {
        histogram.recordValue(Math.max(0, Math.min(MINUTE_MICROS, duration.toNanos() / 1_000)));
    }

    void refused(Refusal refusal) {
        refusals.computeIfAbsent(refusal, word -> new LongAdder()).increment();
    }

    void closed(int code) {
        closes.computeIfAbsent(code, number -> new LongAdder()).increment();
    }

    void problem(String what) {
        problemsFound.increment();
        if (problemsFound.sum() <= PROBLEMS_SHOWN) problems.add(what);
    }

    Outages outages() {
        return outages;
    }

    Queue<String> problems() {
        return problems;
    }

    long problemsFound() {
        return problemsFound.sum();
    }

    Map<Refusal, LongAdder> refusals() {
        return refusals;
    }

    Map<Integer, LongAdder> closes() {
        return closes;
    }

    long gamesOver() {
        return gamesRight.sum() + gamesWrong.sum();
    }
}
