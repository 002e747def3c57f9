package dev.clix.server.node;

import dev.clix.protocol.GameId;
import dev.clix.server.game.RoomOwner;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Questions to other servers by HTTP: {@code GET /node/games/ID} is answered with {@code {"node": …, "here": true,
 * "playersUrl": …}}.
 *
 * <p>The JDK's client asks, since Vert.x' would keep metrics of each address for ever.
 */
public final class HttpOwnerClient implements OwnerClient {
    /** Followed by the game's id. */
    public static final String PATH = "/node/games/";

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int OK = 200;
    private static final long ANSWER_BYTES_MAX = 4_096;

    private final HttpClient client;

    private HttpOwnerClient(HttpClient client) {
        this.client = client;
    }

    /**
     * Made when there is something to ask: most servers are alone.
     *
     * @param certificate this server's, in PEM, which another one of its deployment may show as well; empty without TLS
     */
    public static OwnerClient lazily(Optional<Path> certificate) {
        return new OwnerClient() {
            private @Nullable HttpOwnerClient asking;

            @Override
            public CompletionStage<Answer> ask(RoomOwner owner, GameId game) {
                return client().ask(owner, game);
            }

            private synchronized HttpOwnerClient client() {
                if (asking == null) asking = new HttpOwnerClient(trusting(certificate));
                return asking;
            }
        };
    }

    private static HttpClient trusting(Optional<Path> certificate) {
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(PATIENCE);
        certificate.map(DeploymentTrustManager::context).ifPresent(client::sslContext);
        return client.build();
    }

    /** This server's own answer about a game. */
    public static JsonObject answer(ServerNode self, boolean here) {
        return new JsonObject().put("node", self.id()).put("here", here).put("playersUrl", self.playersUrl());
    }

    @Override
    public CompletionStage<Answer> ask(RoomOwner owner, GameId game) {
        try {
            HttpRequest question = HttpRequest.newBuilder(URI.create(owner.url() + PATH + game.value()))
                    .timeout(PATIENCE)
                    .build();
            return client.sendAsync(question, HttpOwnerClient::body)
                    .thenApply(HttpResponse::body)
                    // The request's own time is up to the head: a body may stop in the middle.
                    .orTimeout(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .thenApply(HttpOwnerClient::read);
        } catch (IllegalArgumentException noUrl) {
            return CompletableFuture.failedFuture(noUrl);
        }
    }

    /** An answer without the form of ours is no answer: another program may listen there by now. */
    private static HttpResponse.BodySubscriber<String> body(HttpResponse.ResponseInfo response) {
        long bytes = response.headers().firstValueAsLong("Content-Length").orElse(Long.MAX_VALUE);
        return response.statusCode() == OK && bytes <= ANSWER_BYTES_MAX
                ? BodySubscribers.ofString(StandardCharsets.UTF_8)
                : BodySubscribers.replacing("{}");
    }

    private static Answer read(String body) {
        JsonObject answer = new JsonObject(body);
        return new Answer(
                Objects.requireNonNull(answer.getString("node"), "expected a server of this game, but found another"),
                answer.getBoolean("here", false),
                answer.getString("playersUrl", ""));
    }
}
