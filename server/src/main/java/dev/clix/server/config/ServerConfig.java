package dev.clix.server.config;

import dev.clix.server.game.clix.Rules;
import dev.clix.server.gateway.GatewaySettings;
import dev.clix.server.gateway.HttpSettings;
import dev.clix.server.lobby.LobbySettings;
import dev.clix.server.room.RoomSettings;
import java.time.Duration;
import java.util.Optional;

/** The server's settings, every one of them usable. */
public record ServerConfig(
        HttpSettings http,
        GatewaySettings gateway,
        LobbySettings lobby,
        Rules rules,
        RoomSettings rooms,
        Workers workers,
        Tokens tokens,
        Driver driver,
        Duration shutdown) {
    /** Where executions run. */
    public enum Driver {
        /** In this process, in memory. */
        LOCAL,
        /** In AWS Step Functions. */
        AWS
    }

    /**
     * @param pollers of each activity
     * @param passes how often the task of an unknown game is left to others
     */
    public record Workers(int pollers, int passes) {}

    /** @param secret drawn anew at every start when empty */
    public record Tokens(Optional<String> secret, Duration lifetime) {
        /** Without the secret, which must not reach a log. */
        @Override
        public String toString() {
            return "Tokens[lifetime=" + lifetime + "]";
        }
    }
}
