package dev.clix.bench.realtime;

import dev.clix.server.gateway.ChannelCalls;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Members acting one after the other at a steady rate, whether the server keeps up or not. Latency counts from when
 * an act was due, so a late client or a choking server cannot hide it.
 */
final class LoadGenerator {
    private static final double MICROS = 1e6;
    private static final int BURST_MAX = 500;
    private static final int GLANCES_MAX = 1_000;
    /** So many times nothing new: nothing more will come. */
    private static final int GLANCES_QUIET = 25;

    private static final double GLANCE_SECONDS = 0.02;

    private final ServerProcess server;
    private final ClientPool clientPool;
    private final List<? extends LoadClient> actors;
    private final int fanOut;
    private long acts;
    private long dueSum;
    private long actsInWindow;
    private long windowFrom;
    private long windowTo;
    private long startMicros;
    private double actsPerMicro;
    private int generation;

    /** @param fanOut how many are told of one act */
    LoadGenerator(ServerProcess server, ClientPool clientPool, List<? extends LoadClient> actors, int fanOut) {
        this.server = server;
        this.clientPool = clientPool;
        this.actors = actors;
        this.fanOut = fanOut;
    }

    /** @param rate deliveries a second */
    RateResult run(double rate, double settleSeconds, double seconds) throws InterruptedException {
        long from = (long) (DeliveryStats.now() + settleSeconds * MICROS);
        clientPool.onLoop(() -> begin(rate / fanOut, from, (long) (from + seconds * MICROS)));
        pause(settleSeconds);
        CpuUsage before = CpuUsage.of(server);
        long countBefore = clientPool.onLoop(clientPool.deliveries()::count);
        pause(seconds);
        CpuUsage used = CpuUsage.of(server).since(before);
        long delivered = clientPool.onLoop(clientPool.deliveries()::count) - countBefore;
        clientPool.onLoop(this::end);
        awaitLast();
        return clientPool.onLoop(() -> result(rate, delivered, used));
    }

    private RateResult result(double rate, long delivered, CpuUsage used) {
        DeliveryStats deliveries = clientPool.deliveries();
        return new RateResult(
                rate,
                delivered / used.seconds(),
                deliveries.inWindow() / (double) (actsInWindow * fanOut),
                used.serverSeconds() * MICROS / Math.max(1, delivered),
                used.serverShare(),
                used.clientShare(),
                deliveries.delayMillis(50),
                deliveries.delayMillis(99),
                isExact(),
                deliveries.superseded(),
                deliveries.misnumberedCount());
    }

    /** Until everybody has heard everything, or nothing comes any more. */
    private void awaitLast() throws InterruptedException {
        long before = -1;
        for (int glance = 0, quiet = 0; glance < GLANCES_MAX && quiet < GLANCES_QUIET; glance++) {
            if (clientPool.onLoop(this::isExact)) return;
            long count = clientPool.onLoop(clientPool.deliveries()::count);
            quiet = count == before ? quiet + 1 : 0;
            before = count;
            pause(GLANCE_SECONDS);
        }
    }

    /** Each act came to everybody once: as many messages, and of the same acts. */
    private boolean isExact() {
        return clientPool.deliveries().count() == acts * fanOut
                && clientPool.deliveries().dueSum() == dueSum * fanOut;
    }

    private void begin(double actsPerSecond, long from, long to) {
        clientPool.deliveries().begin(from, to);
        actsPerMicro = actsPerSecond / MICROS;
        startMicros = DeliveryStats.now();
        windowFrom = from;
        windowTo = to;
        acts = 0;
        dueSum = 0;
        actsInWindow = 0;
        generation++;
        pump(generation);
    }

    private void end() {
        generation++;
    }

    private void pump(int running) {
        if (running != generation) return;
        for (int i = 0; i < BURST_MAX && due() <= DeliveryStats.now(); i++) act(due());
        long wait = Math.max(50, due() - DeliveryStats.now());
        ChannelCalls.later(clientPool.loop(), () -> pump(running), wait, TimeUnit.MICROSECONDS);
    }

    private void act(long due) {
        actors.get((int) (acts % actors.size())).act(due);
        acts++;
        dueSum += due;
        if (due >= windowFrom && due < windowTo) actsInWindow++;
    }

    private long due() {
        return startMicros + (long) (acts / actsPerMicro);
    }

    private static void pause(double seconds) throws InterruptedException {
        Thread.sleep((long) (seconds * 1_000));
    }
}
