package dev.clix.server.limit;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Whether this server should get more to do: new games are refused before running ones suffer. Thread-safe. */
public final class Readiness {
    /** Beats of several loops fall between each other; none comes quite in its rhythm. */
    private static final long RHYTHM_NANOS = EventLoopLag.RHYTHM.toNanos() * 9 / 10;

    private final LoadControl control;
    private final List<EventLoopLag> loops = new CopyOnWriteArrayList<>();
    private final List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private volatile ServerLoad serverLoad = new ServerLoad(Duration.ZERO, 0, 0);
    private volatile boolean closing;
    private long sampledAt = System.nanoTime();
    private long cpuNanos = system.getProcessCpuTime();

    /**
     * @param bearable beyond its lag and its heap nothing is taken; beyond its share of the processors nothing more than
     *     there is
     * @param gamesPerSecond how many more games there may be each second while few run
     */
    public Readiness(ServerLoad bearable, int gamesPerSecond) {
        control = new LoadControl(bearable, gamesPerSecond);
    }

    /** For one more event loop. */
    public EventLoopLag pulse() {
        EventLoopLag pulse = new EventLoopLag(System::nanoTime, this::sample);
        loops.add(pulse);
        return pulse;
    }

    /** From now on this server should get nothing new. */
    public void close() {
        closing = true;
    }

    /** @return why this server should get nothing new; empty when it is ready */
    public synchronized Optional<String> objection() {
        if (closing) return Optional.of("Expected to stay a while, but this server is going down");
        return control.objection();
    }

    /**
     * Takes one game more, or says why not.
     *
     * @return empty when it is taken
     */
    public synchronized Optional<String> take() {
        return control.take();
    }

    /** One game more that was begun elsewhere: whether there is place for it is no question. */
    public synchronized void adopted() {
        control.adopted();
    }

    /** A game that was taken is over. */
    public synchronized void end() {
        control.end();
    }

    /** @return how many games there may be as things stand */
    public synchronized int limit() {
        return control.limit();
    }

    /** As it was last seen. */
    public ServerLoad serverLoad() {
        return serverLoad;
    }

    /** Whichever loop comes first sees to it, so that one that is stuck is seen by the others. */
    private synchronized void sample() {
        long now = System.nanoTime();
        long passed = now - sampledAt;
        if (passed < RHYTHM_NANOS) return;
        long cpu = system.getProcessCpuTime();
        int processors = Runtime.getRuntime().availableProcessors();
        serverLoad = new ServerLoad(lag(), heapLeft(), (double) (cpu - cpuNanos) / passed / processors);
        sampledAt = now;
        cpuNanos = cpu;
        control.sampled(serverLoad);
    }

    private Duration lag() {
        return loops.stream().map(EventLoopLag::lag).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private double heapLeft() {
        long left = heap.stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        return (double) left / Runtime.getRuntime().maxMemory();
    }
}
