package dev.clix.bench.realtime;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Members acting one after the other at a steady rate, whether the server keeps up or not. Latency counts from when
 * an act was due, so a late client or a choking server cannot hide it.
 */
final class Load {
    private static final double MICROS = 1e6;
    private static final int BURST_MAX = 500;

    private final ServerProcess server;
    private final Crowd crowd;
    private final List<? extends Member> actors;
    private final int fanOut;
    private long acts;
    private long startMicros;
    private double actsPerMicro;
    private int generation;

    /** @param fanOut how many are told of one act */
    Load(ServerProcess server, Crowd crowd, List<? extends Member> actors, int fanOut) {
        this.server = server;
        this.crowd = crowd;
        this.actors = actors;
        this.fanOut = fanOut;
    }

    /**
     * What one rate did.
     *
     * @param rate deliveries a second that were asked for
     * @param achieved deliveries a second that came
     * @param complete the share of deliveries that came in time to be counted
     */
    record Step(double rate, double achieved, double complete, double cpuMicrosPerDelivery, double p50, double p99) {
        boolean sustained(double p99Max) {
            return complete >= 0.995 && p99 <= p99Max;
        }
    }

    /** @param rate deliveries a second */
    Step run(double rate, double settleSeconds, double seconds) throws InterruptedException {
        long from = (long) (Deliveries.now() + settleSeconds * MICROS);
        crowd.onLoop(() -> {
            crowd.deliveries().openWindow(from, (long) (from + seconds * MICROS));
            begin(rate / fanOut);
        });
        pause(settleSeconds);
        double cpuBefore = server.cpuSeconds();
        long start = System.nanoTime();
        long totalBefore = crowd.onLoop(crowd.deliveries()::total);
        pause(seconds);
        double cpu = server.cpuSeconds() - cpuBefore;
        long delivered = crowd.onLoop(crowd.deliveries()::total) - totalBefore;
        double took = (System.nanoTime() - start) / 1e9;
        crowd.onLoop(this::end);
        pause(0.25);
        Step step = crowd.onLoop(() -> new Step(
                rate,
                delivered / took,
                crowd.deliveries().inWindow() / (rate * seconds),
                cpu * MICROS / Math.max(1, delivered),
                crowd.deliveries().delayMillis(50),
                crowd.deliveries().delayMillis(99)));
        drain();
        return step;
    }

    /** Until nothing comes any more, a few seconds at most. */
    private void drain() throws InterruptedException {
        long before = -1;
        for (int i = 0; i < 20; i++) {
            long total = crowd.onLoop(crowd.deliveries()::total);
            if (total == before) return;
            before = total;
            pause(0.2);
        }
    }

    private void begin(double actsPerSecond) {
        actsPerMicro = actsPerSecond / MICROS;
        startMicros = Deliveries.now();
        acts = 0;
        generation++;
        pump(generation);
    }

    private void end() {
        generation++;
    }

    private void pump(int running) {
        if (running != generation) return;
        for (int i = 0; i < BURST_MAX && due() <= Deliveries.now(); i++) {
            actors.get((int) (acts % actors.size())).act(due());
            acts++;
        }
        long wait = Math.max(50, due() - Deliveries.now());
        crowd.loop().schedule(() -> pump(running), wait, TimeUnit.MICROSECONDS);
    }

    private long due() {
        return startMicros + (long) (acts / actsPerMicro);
    }

    private static void pause(double seconds) throws InterruptedException {
        Thread.sleep((long) (seconds * 1_000));
    }
}
