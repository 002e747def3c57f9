package dev.clix.server.config;

import static java.util.Objects.requireNonNull;

import dev.clix.server.game.Games;
import dev.clix.server.gateway.GatewaySettings;
import dev.clix.server.gateway.HttpSettings;
import dev.clix.server.limit.ServerLoad;
import dev.clix.server.lobby.LobbySettings;
import dev.clix.server.room.RoomSettings;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The server's settings, every one of them usable. */
public record ServerConfig(
        HttpSettings http,
        Management management,
        GatewaySettings gateway,
        LobbySettings lobby,
        Games games,
        RoomSettings rooms,
        Workers workers,
        Node node,
        Tokens tokens,
        Workflow workflow,
        Overload overload,
        Shutdown shutdown) {
    /** Whether another server, or this one started again, plays games on, and their players come back with their tokens. */
    public boolean gamesOutliveServer() {
        boolean tokensOutlive =
                tokens.secret().isPresent() || workflow.journal().isPresent();
        return tokensOutlive
                && (workflow.driver() == Driver.AWS || workflow.journal().isPresent());
    }

    /**
     * @param bearable beyond its lag and its heap no games are taken; beyond its share of the processors no more than end
     * @param gamesPerSecond how many more games there may be each second while few run
     */
    public record Overload(ServerLoad bearable, int gamesPerSecond) {}

    /**
     * @param games how long those that run may go on
     * @param goodbye how long saying goodbye may take
     */
    public record Shutdown(Duration games, Duration goodbye) {}

    /** Where executions run. */
    public enum Driver {
        /** In this process, in memory. */
        LOCAL,
        /** In AWS Step Functions. */
        AWS
    }

    /**
     * @param journal the folder where the local driver keeps games, so that they outlive the server
     * @param endpoint where the local driver's Step Functions API is served as well
     * @param transitionPrice dollars for each state transition
     */
    public record Workflow(
            Driver driver, Aws aws, Optional<Path> journal, Optional<Endpoint> endpoint, BigDecimal transitionPrice) {}

    /**
     * Step Functions themselves. Empty values are found by the SDK's own chain.
     *
     * @param endpoint somewhere else than AWS
     * @param stateMachine of the first kind of game, its name or its ARN
     * @param activityPrefix the beginning of the names of its activities
     * @param games the same of the other kinds, by their names
     * @param patience how long a call is tried again and again before it fails
     */
    public record Aws(
            Optional<URI> endpoint,
            Optional<String> region,
            String stateMachine,
            String activityPrefix,
            Map<String, AwsGame> games,
            Duration patience) {
        public Aws {
            games = Map.copyOf(games);
        }

        public AwsGame ofTheFirst() {
            return new AwsGame(Optional.of(stateMachine), Optional.of(activityPrefix));
        }

        /** @param kind of game, but for the first one */
        public AwsGame game(String kind) {
            return requireNonNull(games.get(kind), kind);
        }
    }

    /**
     * Where the workflow of a kind of game is.
     *
     * @param stateMachine its name or its ARN; as its template names it when empty
     * @param activityPrefix the template's parameter ActivityPrefix; its default when empty
     */
    public record AwsGame(Optional<String> stateMachine, Optional<String> activityPrefix) {}

    /** Where to listen. */
    public record Endpoint(String host, int port) {}

    /** @param pollers of each activity */
    public record Workers(int pollers) {}

    /**
     * Where operators are told how the server does.
     *
     * @param asked whether the port was set; the default one may be taken
     */
    public record Management(String host, int port, boolean asked) {
        /** Elsewhere than players come in: Vert.x would let both listen there, and give each every other connection. */
        public Management besides(int gamePort) {
            return !asked && port == gamePort ? new Management(host, 0, false) : this;
        }
    }

    /**
     * @param url where other servers reach this one; found out when empty
     * @param silence how long another server is asked for a game before it is held to be gone
     */
    public record Node(Optional<String> url, Duration silence) {}

    /** @param secret drawn anew at every start when empty */
    public record Tokens(Optional<String> secret) {
        /** Without the secret, which must not reach a log. */
        @Override
        public String toString() {
            return "Tokens[]";
        }
    }
}
