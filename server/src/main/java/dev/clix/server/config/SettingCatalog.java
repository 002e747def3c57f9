package dev.clix.server.config;

import static dev.clix.server.setting.Setting.dollars;
import static dev.clix.server.setting.Setting.file;
import static dev.clix.server.setting.Setting.folder;
import static dev.clix.server.setting.Setting.list;
import static dev.clix.server.setting.Setting.oneOf;
import static dev.clix.server.setting.Setting.optional;
import static dev.clix.server.setting.Setting.seconds;
import static dev.clix.server.setting.Setting.secret;
import static dev.clix.server.setting.Setting.text;
import static dev.clix.server.setting.Setting.url;
import static dev.clix.server.setting.Setting.whole;

import dev.clix.server.config.ServerConfig.Driver;
import dev.clix.server.gateway.AllowedOrigins;
import dev.clix.server.gateway.Networks;
import dev.clix.server.setting.Setting;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything that can be set, whatever is played. */
final class SettingCatalog {
    static final Setting<String> HOST = text("http.host", "0.0.0.0", "a host name or address", "where to listen");
    static final Setting<Integer> PORT = whole("http.port", 8080, 0, 65_535, "where to listen; 0 for any free port");
    static final Setting<Optional<String>> PUBLIC_URL =
            url("http.publicUrl", "how the world sees this server, for invitations; without it, as the request did");
    static final Setting<List<String>> ORIGINS = list(
            "http.origins",
            "origins like https://clix.example, or *",
            AllowedOrigins::isOrigin,
            "whose pages may open sockets, beside this server's own");

    static final Setting<Optional<Path>> TLS_CERTIFICATE = file(
            "http.tls.certificate",
            "the server's certificate and those that vouch for it, PEM; with it, the server speaks TLS. Read again when it changes");
    static final Setting<Optional<Path>> TLS_KEY = file("http.tls.key", "the certificate's key, PKCS #8 in PEM");

    static final Setting<List<String>> PROXIES = list(
            "http.proxies",
            "addresses or networks like 10.0.0.0/8, with commas",
            Networks::isNetwork,
            "who is believed about whom they speak for (X-Forwarded-For, -Proto, -Host, -Port, -Prefix, or Forwarded); without one, who connects is who plays");

    static final Setting<String> MANAGEMENT_HOST = text(
            "management.host",
            "127.0.0.1",
            "a host name or address",
            "where /metrics is, and /health in detail; players are told neither");
    static final Setting<Integer> MANAGEMENT_PORT =
            whole("management.port", 8081, 0, 65_535, "the same; any free one when it is not set and taken, or 0");

    static final Setting<Driver> DRIVER =
            oneOf("workflow.driver", Driver.LOCAL, "local: the in-memory simulator; aws: Step Functions themselves");
    static final Setting<Optional<String>> AWS_ENDPOINT = url(
            "workflow.aws.endpoint",
            "with driver aws, where the Step Functions API is; without it, as AWS's own tools would find it");
    static final Setting<Optional<String>> AWS_REGION = optional(text(
            "workflow.aws.region",
            "",
            "a region like eu-central-1",
            "with driver aws; without it, as AWS's own tools would find it"));
    static final Setting<Optional<String>> STATE_MACHINE = optional(
            text(
                    "workflow.aws.stateMachine",
                    "",
                    "a state machine's name or ARN",
                    "with driver aws, the machine every game is an execution of; without it, Game with the activities' prefix"));
    static final Setting<String> ACTIVITY_PREFIX = text(
            "workflow.aws.activityPrefix",
            "CliX-",
            "the template's parameter ActivityPrefix",
            "with driver aws, what the activities' names begin with");
    static final Setting<Duration> AWS_PATIENCE = seconds(
            "workflow.aws.patienceSeconds",
            "90",
            "1",
            "3600",
            "with driver aws, how long a call is tried again and again before it fails");
    static final Setting<Optional<Path>> JOURNAL = folder(
            "workflow.journal",
            "with driver local, where games are kept, so that they go on after a crash or a restart; without it, they end with the server");
    static final Setting<Optional<Integer>> ENDPOINT_PORT = optional(whole(
            "workflow.endpoint.port",
            8083,
            0,
            65_535,
            "with driver local, where the Step Functions API is served beside the games; without it, nowhere"));
    static final Setting<String> ENDPOINT_HOST = text(
            "workflow.endpoint.host",
            "127.0.0.1",
            "a host name or address",
            "where that API listens; whoever can reach it can do everything");
    static final Setting<BigDecimal> TRANSITION_PRICE = dollars(
            "workflow.transitionDollars",
            "0.000025",
            "1",
            "what AWS charges for a state transition, for the games' costs; as in us-east-1 and most regions");

    static final Setting<Integer> POLLERS =
            whole("activities.pollers", 2, 1, 100, "how many polls of each activity are out at once");
    static final Setting<Optional<String>> NODE_URL = url(
            "node.url",
            "where other servers on the same workflow reach this one; without it, its address in the network and its port");
    static final Setting<Duration> NODE_SILENCE = seconds(
            "node.silenceSeconds",
            "5",
            "1",
            "10",
            "how long another server gives no answer about its game before the game is rebuilt here");

    static final Setting<Integer> PUBLIC_SECONDS =
            whole("lobby.publicSeconds", 20, 2, 3_600, "how long a public game waits for players");
    static final Setting<Integer> PRIVATE_SECONDS =
            whole("lobby.privateSeconds", 600, 2, 86_400, "how long a private game waits for players");
    static final Setting<Integer> GAMES_MAX = whole("lobby.gamesMax", 10_000, 1, 1_000_000, "games at once");

    static final Setting<Integer> GAMES_PER_ADDRESS = whole(
            "address.games", 50, 1, 1_000_000, "games opened from one address at once; this machine's own is free");

    static final Setting<Integer> LOG_MESSAGES =
            whole("room.logMessages", 300, 1, 100_000, "messages kept for those who come back");
    static final Setting<Integer> COMMANDS_REMEMBERED = whole(
            "room.commandsRemembered", 64, 1, 10_000, "a player's commands that are recognized when they come again");
    static final Setting<Integer> PLAYER_SOCKETS =
            whole("player.sockets", 10, 1, 100_000, "connections of one player, in several tabs or not yet seen dead");
    static final Setting<Integer> PLAYER_MESSAGES = whole(
            "player.messagesPerSecond",
            100,
            1,
            1_000_000,
            "a player's messages over all of them; twice that in a burst");
    static final Setting<Integer> SPECTATORS_MAX =
            whole("room.spectators", 10_000, 0, 1_000_000, "members who watch one game; 0 for none");
    static final Setting<Integer> MAILBOX = whole("room.mailbox", 1_000, 10, 1_000_000, "messages waiting in a room");
    static final Setting<Duration> LINGER = seconds(
            "room.lingerSeconds",
            "120",
            "0",
            "86400",
            "how long an ended game can be looked at, and followed by another");
    static final Setting<Duration> PATIENCE = seconds(
            "room.patienceSeconds", "120", "1", "86400", "how late the workflow may be before a game is given up");

    static final Setting<Duration> AWAY =
            seconds("presence.awaySeconds", "4", "0", "3600", "without connection, until a player is shown as away");
    static final Setting<Duration> SEAT = seconds(
            "presence.seatSeconds", "15", "0", "86400", "without connection, until a player's seat is given up");
    static final Setting<Duration> LOBBY_SEAT = seconds(
            "presence.lobbySeatSeconds",
            "600",
            "0",
            "86400",
            "the same while a private game waits for players: its host may be sending the link");

    static final Setting<Integer> MEMBERS_LISTED = whole(
            "presence.membersListed",
            100,
            0,
            1_000,
            "members of a game, free seats included, up to whom each who comes or goes is told; beyond, they are counted");
    static final Setting<Duration> RECOUNT = seconds(
            "presence.recountSeconds", "0.5", "0.01", "60", "how long to wait before more members are counted again");

    static final Setting<Integer> MESSAGE_BYTES =
            whole("socket.messageBytes", 8_192, 256, 65_536, "a client's message");
    static final Setting<Integer> MESSAGES_PER_SECOND =
            whole("socket.messagesPerSecond", 50, 1, 100_000, "a client's messages; twice that in a burst");
    static final Setting<Integer> QUEUE_BYTES =
            whole("socket.queueBytes", 262_144, 1_024, 16_777_216, "what may wait to be sent to one client");
    static final Setting<Integer> QUEUE_MESSAGES =
            whole("socket.queueMessages", 2_000, 100, 1_000_000, "the same, counted in messages");
    static final Setting<Integer> GATHER = whole(
            "socket.gatherMillis",
            10,
            0,
            1_000,
            "how long messages wait for more to leave in one frame, if they follow others or many leave");
    static final Setting<Integer> SOCKETS_MAX = whole("socket.max", 20_000, 1, 1_000_000, "sockets at each door");
    static final Setting<Integer> ADMITTED = whole(
            "socket.admittedPerSecond",
            2_000,
            1,
            1_000_000,
            "connections let in, twice that in a burst; the others come back after a random while");
    static final Setting<Integer> ADDRESS_SOCKETS =
            whole("address.sockets", 500, 1, 1_000_000, "connections from one address; this machine's own is free");
    static final Setting<Integer> ADDRESS_MESSAGES = whole(
            "address.messagesPerSecond",
            2_000,
            1,
            10_000_000,
            "messages from one address, twice that in a burst; this machine's own is free");
    static final Setting<Duration> STRANGER = seconds(
            "socket.strangerSeconds",
            "10",
            "0",
            "3600",
            "how long a client may stay without ever taking a seat; 0 for as long as it likes");
    static final Setting<Duration> PING = seconds(
            "socket.pingSeconds", "25", "0", "3600", "how often a client is asked for a sign of life; 0 for never");
    static final Setting<Duration> PONG =
            seconds("socket.pongSeconds", "8", "0.1", "3600", "how long it has to give one");
    static final Setting<Duration> SILENCE = seconds(
            "socket.silenceSeconds",
            "75",
            "1",
            "3600",
            "how long a client behind SockJS may be silent where it has no websocket, and cannot be asked");

    static final Setting<Optional<String>> SECRET = secret(
            "token.secret",
            32,
            "signs the players' tokens; without it, one that is drawn: at every start, or once for workflow.journal and kept there");
    static final Setting<Integer> TOKEN_HOURS =
            whole("token.hours", 24, 1, 8_760, "how long a token brings a player back");

    static final Setting<Duration> TOKEN_GRACE = seconds(
            "token.graceSeconds", "60", "0", "86400", "how long one still does after a later one has been given out");

    static final List<Setting<?>> ALL = List.of(
            HOST,
            PORT,
            PUBLIC_URL,
            ORIGINS,
            TLS_CERTIFICATE,
            TLS_KEY,
            PROXIES,
            MANAGEMENT_HOST,
            MANAGEMENT_PORT,
            DRIVER,
            AWS_ENDPOINT,
            AWS_REGION,
            STATE_MACHINE,
            ACTIVITY_PREFIX,
            AWS_PATIENCE,
            JOURNAL,
            ENDPOINT_PORT,
            ENDPOINT_HOST,
            TRANSITION_PRICE,
            POLLERS,
            NODE_URL,
            NODE_SILENCE,
            PUBLIC_SECONDS,
            PRIVATE_SECONDS,
            GAMES_MAX,
            VisitorSettings.VISITORS_MAX,
            VisitorSettings.LIST_PAUSE,
            VisitorSettings.BOTS_AFTER,
            GAMES_PER_ADDRESS,
            LOG_MESSAGES,
            COMMANDS_REMEMBERED,
            PLAYER_SOCKETS,
            PLAYER_MESSAGES,
            SPECTATORS_MAX,
            MAILBOX,
            LINGER,
            PATIENCE,
            AWAY,
            SEAT,
            LOBBY_SEAT,
            MEMBERS_LISTED,
            RECOUNT,
            MESSAGE_BYTES,
            MESSAGES_PER_SECOND,
            QUEUE_BYTES,
            QUEUE_MESSAGES,
            GATHER,
            SOCKETS_MAX,
            ADMITTED,
            ADDRESS_SOCKETS,
            ADDRESS_MESSAGES,
            STRANGER,
            PING,
            PONG,
            SILENCE,
            SECRET,
            TOKEN_HOURS,
            TOKEN_GRACE,
            CapacitySettings.GAMES_PER_SECOND,
            CapacitySettings.CPU_MAX,
            CapacitySettings.LAG_MAX,
            CapacitySettings.HEAP_MAX,
            CapacitySettings.SHUTDOWN_GAMES,
            CapacitySettings.SHUTDOWN);

    private SettingCatalog() {}
}
