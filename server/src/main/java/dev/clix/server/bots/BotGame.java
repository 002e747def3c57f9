package dev.clix.server.bots;

import dev.clix.protocol.ClientKey;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameKind;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerName;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

/** The bots of one game: the first hosts it, the others follow; all who stay must see the right end. */
final class BotGame {
    private final Vertx vertx;
    private final WebSocketClient client;
    private final BotOptions options;
    private final LoadStatistics statistics;
    private final int number;
    private final ServerClock clock = new ServerClock();
    private final SplittableRandom luck;
    private final List<Bot> bots = new ArrayList<>();
    private final Set<Bot> awaited = new HashSet<>();
    private final List<String> objections = new ArrayList<>();
    private Optional<GameId> game = Optional.empty();
    private Optional<Instant> roundEndsAt = Optional.empty();
    private int lastRound;
    private boolean over;

    BotGame(Vertx vertx, WebSocketClient client, BotOptions options, LoadStatistics statistics, int number) {
        this.vertx = vertx;
        this.client = client;
        this.options = options;
        this.statistics = statistics;
        this.number = number;
        this.luck = new SplittableRandom(options.seed() + number);
    }

    void open() {
        statistics.gamesPlaying.increment();
        Optional<ClientKey> client = client();
        seat(id -> new ClientMessage.HostGame(
                id,
                name(0),
                options.players(),
                client,
                Optional.of(new GameKind(options.game().name()))));
    }

    private void seat(Function<MessageId, ClientMessage> joining) {
        int seat = bots.size();
        Bot bot = new Bot(this, options.game().behavior(options, seat), luck.split(), clock, joining);
        bots.add(bot);
        if (options.isFair(seat)) awaited.add(bot);
        bot.connect();
    }

    /** Not of the seed: the same play of another time is asked for by other clients. */
    private static Optional<ClientKey> client() {
        return Optional.of(new ClientKey(UUID.randomUUID().toString()));
    }

    private PlayerName name(int seat) {
        return new PlayerName("Bot " + number + "." + seat);
    }

    Vertx vertx() {
        return vertx;
    }

    LoadStatistics statistics() {
        return statistics;
    }

    BotConnection open(Bot bot) {
        return BotConnection.open(client, options, bot);
    }

    /** The first seat tells which game the others join. */
    void seated(GameId taken) {
        if (game.isPresent()) return;
        game = Optional.of(taken);
        for (int seat = 1; seat < options.players(); seat++) {
            PlayerName name = name(seat);
            Optional<ClientKey> client = client();
            seat(id -> new ClientMessage.JoinGame(id, name, taken, client));
        }
    }

    /** A round is told by each bot, and told again after a failure. */
    void roundBegan(int round) {
        if (round <= lastRound) return;
        lastRound = round;
        statistics.rounds.increment();
    }

    void roundIsDue(Instant due) {
        roundEndsAt = Optional.of(due);
    }

    /** @param now at the server */
    void roundEnded(Instant now) {
        roundEndsAt.ifPresent(due -> LoadStatistics.record(statistics.deadlines, Duration.between(due, now)));
    }

    void leaves(Bot bot) {
        awaited.remove(bot);
    }

    void sawTheEnd(Bot bot) {
        bot.retire();
        awaited.remove(bot);
        if (awaited.isEmpty()) finish();
    }

    void gaveUp(Bot bot, String why) {
        bot.retire();
        if (awaited.remove(bot)) {
            objection("Expected to play to the end, but gave up: " + why);
            finish();
        }
    }

    void objection(String what) {
        objections.add(what);
    }

    void expire() {
        if (over) return;
        objection(
                "Expected an end within %s, but the game still runs in round %s".formatted(options.limit(), lastRound));
        finish();
    }

    boolean isOver() {
        return over;
    }

    private void finish() {
        if (over) return;
        over = true;
        for (int seat = 0; seat < bots.size(); seat++)
            if (options.isFair(seat))
                bots.get(seat).referee().ifPresent(referee -> objections.addAll(referee.objections()));
        bots.forEach(Bot::retire);
        statistics.gamesPlaying.decrement();
        (objections.isEmpty() ? statistics.gamesRight : statistics.gamesWrong).increment();
        objections.forEach(objection -> statistics.problem(
                "game %s (%s): %s".formatted(number, game.map(GameId::value).orElse("-"), objection)));
    }
}
