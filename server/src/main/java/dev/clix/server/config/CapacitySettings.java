package dev.clix.server.config;

import static dev.clix.server.setting.Setting.seconds;
import static dev.clix.server.setting.Setting.whole;

import dev.clix.server.setting.Setting;
import java.time.Duration;

/** Settings of the load that a server accepts, and of its shutdown. */
final class CapacitySettings {
    static final Setting<Integer> GAMES_PER_SECOND = whole(
            "overload.gamesPerSecond",
            20,
            1,
            1_000_000,
            "how many more games there may be each second than before; 5 % of those there are, once that is more");
    static final Setting<Integer> CPU_MAX =
            whole("overload.cpuPercent", 75, 1, 100, "of the processors; beyond it no more games are taken than end");
    static final Setting<Integer> LAG_MAX = whole(
            "overload.lagMillis",
            500,
            1,
            60_000,
            "how late an event loop may be; from a fifth of it on no more games are taken than end, beyond it none");
    static final Setting<Integer> HEAP_MAX = whole(
            "overload.heapPercent",
            90,
            0,
            100,
            "what a collection may leave of the heap; beyond it no new games are taken");

    static final Setting<Duration> SHUTDOWN_GAMES = seconds(
            "shutdown.gamesSeconds",
            "30",
            "0",
            "3600",
            "how long running games may go on when the server is told to go");
    static final Setting<Duration> SHUTDOWN =
            seconds("shutdown.seconds", "10", "0.1", "600", "how long the server may take to say goodbye");

    private CapacitySettings() {}
}
