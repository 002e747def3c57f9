package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Refusal;
import dev.clix.server.room.Seat;
import dev.clix.workflow.time.VirtualTime;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class JwtSeatTokensTest {
    private static final Seat SEAT = new Seat(new GameId("game1"), new PlayerId("player1"));
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final VirtualTime time = new VirtualTime();

    @Test
    void aFreshTokenProvesItsSeat(Vertx vertx) {
        JwtSeatTokens tokens = tokens(vertx, "a");

        assertThat(verdict(tokens, tokens.issue(SEAT))).isEqualTo(new TokenVerdict.Proven(SEAT));
    }

    @Test
    void anOldTokenHasExpired(Vertx vertx) {
        JwtSeatTokens tokens = tokens(vertx, "a");
        String token = tokens.issue(SEAT);
        time.advance(LIFETIME);

        assertThat(verdict(tokens, token))
                .isInstanceOfSatisfying(
                        TokenVerdict.Worthless.class,
                        worthless -> assertThat(worthless.refusal()).isEqualTo(Refusal.EXPIRED_TOKEN));
    }

    @Test
    void aStrangersTokenProvesNothing(Vertx vertx) {
        String token = tokens(vertx, "a").issue(SEAT);

        assertThat(verdict(tokens(vertx, "b"), token))
                .isInstanceOfSatisfying(
                        TokenVerdict.Worthless.class,
                        worthless -> assertThat(worthless.refusal()).isEqualTo(Refusal.INVALID_TOKEN));
    }

    private JwtSeatTokens tokens(Vertx vertx, String secret) {
        return new JwtSeatTokens(vertx, secret.repeat(32), time, LIFETIME);
    }

    private static TokenVerdict verdict(JwtSeatTokens tokens, String token) {
        return tokens.verify(token).toCompletionStage().toCompletableFuture().join();
    }
}
