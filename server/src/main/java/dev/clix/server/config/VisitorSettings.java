package dev.clix.server.config;

import static dev.clix.server.setting.Setting.seconds;
import static dev.clix.server.setting.Setting.whole;

import dev.clix.server.setting.Setting;
import java.time.Duration;

/** Settings of what those are told who have no seat yet, or wait for others to sit down. */
final class VisitorSettings {
    static final Setting<Integer> VISITORS_MAX = whole(
            "lobby.visitors",
            2_000,
            0,
            1_000_000,
            "connections without a seat that are told of open games; 0 for none");
    static final Setting<Duration> LIST_PAUSE = seconds(
            "lobby.listSeconds", "2", "0.1", "60", "how long to wait before they are told anew what has changed");

    static final Setting<Duration> BOTS_AFTER = seconds(
            "lobby.botsAfterSeconds",
            "8",
            "0",
            "3600",
            "how long the players of a public game who agree to bots wait for people; 0 for as long as it takes");

    private VisitorSettings() {}
}
