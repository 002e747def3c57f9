package dev.clix.server.limit;

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
    private final Strain bearable;
    private final List<LoopPulse> loops = new CopyOnWriteArrayList<>();
    private final List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private volatile boolean closing;

    public Readiness(Strain bearable) {
        this.bearable = bearable;
    }

    /** For one more event loop. */
    public LoopPulse pulse() {
        LoopPulse pulse = new LoopPulse(System::nanoTime);
        loops.add(pulse);
        return pulse;
    }

    /** From now on this server should get nothing new. */
    public void close() {
        closing = true;
    }

    /** @return why this server should get nothing new; empty when it is ready */
    public Optional<String> objection() {
        if (closing) return Optional.of("Expected to stay a while, but this server is going down");
        return strain().objection(bearable);
    }

    public Strain strain() {
        Duration lag =
                loops.stream().map(LoopPulse::lag).max(Duration::compareTo).orElse(Duration.ZERO);
        long left = heap.stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        return new Strain(lag, (double) left / Runtime.getRuntime().maxMemory());
    }
}
