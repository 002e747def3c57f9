package dev.clix.bench.realtime;

import java.lang.management.ManagementFactory;

/** CPU seconds of a server and of this process, at an instant or between two. */
record CpuUsage(double seconds, double serverSeconds, double clientSeconds) {
    private static final double NANOS = 1e9;

    static CpuUsage of(ServerProcess server) {
        var own = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new CpuUsage(System.nanoTime() / NANOS, server.cpuSeconds(), own.getProcessCpuTime() / NANOS);
    }

    CpuUsage since(CpuUsage before) {
        return new CpuUsage(
                seconds - before.seconds, serverSeconds - before.serverSeconds, clientSeconds - before.clientSeconds);
    }

    /** Of one core. */
    double serverShare() {
        return serverSeconds / seconds;
    }

    /** Of one core. */
    double clientShare() {
        return clientSeconds / seconds;
    }
}
