package dev.clix.server.bots;

import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The options of a run of bots.
 *
 * @param rounds after which all but one leave; empty lets money decide
 * @param misbehavior of the last bot of every game
 * @param seed of everything the bots draw
 * @param connectionsPerSecond how fast they come
 * @param limit after which games still running count as failed
 */
public record BotOptions(
        URI url,
        PlayedGame game,
        int games,
        int players,
        BotTransport door,
        OptionalInt rounds,
        Optional<Misbehavior> misbehavior,
        long seed,
        int connectionsPerSecond,
        Duration limit) {
    /** Whether the bot in this seat plays fair, so that all it hears has to be right. */
    boolean isFair(int seat) {
        return misbehavior.isEmpty() || seat < players - 1;
    }

    WebSocketConnectOptions address() {
        return new WebSocketConnectOptions()
                .setHost(url.getHost())
                .setPort(port())
                .setSsl(isSecure())
                .setURI(door.path());
    }

    private int port() {
        if (url.getPort() > 0) return url.getPort();
        return isSecure() ? 443 : 80;
    }

    private boolean isSecure() {
        return "https".equals(url.getScheme());
    }
}
