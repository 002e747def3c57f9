package dev.clix.server.gateway;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Refusal;
import dev.clix.server.room.Seat;
import dev.clix.server.room.SeatTokens;
import dev.clix.workflow.time.TimeSource;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Duration;
import java.time.Instant;

/**
 * Seats as JSON Web Tokens, signed with HS256: any server that has the secret honours them. Whether one has expired is
 * told by our own clock, which in tests is not the wall's.
 */
public final class JwtSeatTokens implements SeatTokens {
    private static final String ALGORITHM = "HS256";

    private final JWTAuth jwt;
    private final TimeSource time;
    private final Duration lifetime;

    /** @param secret 32 bytes or more */
    public JwtSeatTokens(Vertx vertx, String secret, TimeSource time, Duration lifetime) {
        this.jwt = JWTAuth.create(
                vertx,
                new JWTAuthOptions()
                        .addPubSecKey(
                                new PubSecKeyOptions().setAlgorithm(ALGORITHM).setBuffer(secret))
                        .setJWTOptions(new JWTOptions().setIgnoreExpiration(true)));
        this.time = time;
        this.lifetime = lifetime;
    }

    @Override
    public String issue(Seat seat) {
        JsonObject claims = new JsonObject()
                .put("game", seat.game().value())
                .put("player", seat.player().value())
                .put("exp", time.now().plus(lifetime).getEpochSecond());
        return jwt.generateToken(
                claims, new JWTOptions().setAlgorithm(ALGORITHM).setNoTimestamp(true));
    }

    Future<TokenVerdict> verify(String token) {
        return jwt.authenticate(new TokenCredentials(token))
                // The principal leaves out when the token ends; here are all claims (Vert.x, JWTAuthProviderImpl).
                .map(user -> verdict(user.attributes().getJsonObject("accessToken")))
                .otherwise(new TokenVerdict.Worthless(
                        Refusal.INVALID_TOKEN, "Expected a token of this server, but its signature is not ours"));
    }

    private TokenVerdict verdict(JsonObject claims) {
        if (!Instant.ofEpochSecond(claims.getLong("exp", 0L)).isAfter(time.now()))
            return new TokenVerdict.Worthless(
                    Refusal.EXPIRED_TOKEN, "Expected a token of the last %s, but it is older".formatted(lifetime));
        return new TokenVerdict.Proven(
                new Seat(new GameId(claims.getString("game")), new PlayerId(claims.getString("player"))));
    }
}
