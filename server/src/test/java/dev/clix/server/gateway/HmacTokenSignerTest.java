package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.Sale;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.room.Seat;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HmacTokenSignerTest {
    private static final Seat SEAT = new Seat(new GameId("game1"), new PlayerId("player1"));
    private static final SeatClaim PLACE = new SeatClaim(new PlayerName("Ada | Łukasz"), 2);
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final VirtualTime time = new VirtualTime();

    @Test
    void aFreshTokenProvesItsSeat() {
        HmacTokenSigner tokens = tokens("a");

        assertThat(verdict(tokens, tokens.token(SEAT, PLACE, 3))).isEqualTo(new TokenStatus.Proven(SEAT, PLACE, 3));
    }

    @Test
    void anOldTokenHasExpired() {
        HmacTokenSigner tokens = tokens("a");
        String token = tokens.token(SEAT, PLACE, 3);
        time.advance(LIFETIME);

        assertThat(verdict(tokens, token))
                .isInstanceOfSatisfying(
                        TokenStatus.Worthless.class,
                        worthless -> assertThat(worthless.refusal()).isEqualTo(Refusal.EXPIRED_TOKEN));
    }

    @Test
    void aStrangersTokenProvesNothing() {
        String token = tokens("a").token(SEAT, PLACE, 3);

        assertThat(verdict(tokens("b"), token))
                .isInstanceOfSatisfying(
                        TokenStatus.Worthless.class,
                        worthless -> assertThat(worthless.refusal()).isEqualTo(Refusal.INVALID_TOKEN));
    }

    @Test
    void aReceiptProvesItsSaleToItsSeat() {
        HmacTokenSigner tokenSigner = tokens("a");
        Sale sale = new Sale(2, 12, 4_000, 1_500);
        String receipt = tokenSigner.receipt(SEAT, sale);

        assertThat(tokenSigner.sale(SEAT, receipt)).contains(sale);
        assertThat(tokenSigner.sale(new Seat(SEAT.game(), new PlayerId("player2")), receipt))
                .isEmpty();
        assertThat(tokenSigner.sale(new Seat(new GameId("game2"), SEAT.player()), receipt))
                .isEmpty();
        assertThat(tokens("b").sale(SEAT, receipt)).isEmpty();
    }

    @Test
    void aReceiptIsNoTokenAndATokenNoReceipt() {
        HmacTokenSigner tokenSigner = tokens("a");

        assertThat(tokenSigner.sale(SEAT, tokenSigner.token(SEAT, PLACE, 0))).isEmpty();
        assertThat(tokenSigner.verify(tokenSigner.receipt(SEAT, new Sale(1, 1, 1, 1))))
                .isInstanceOf(TokenStatus.Worthless.class);
    }

    @Test
    void noLetterOfATokenCanBeChanged() {
        HmacTokenSigner tokenSigner = tokens("a");
        String token = tokenSigner.token(SEAT, PLACE, 0);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'Q' : 'A';
            String forged = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokenSigner.verify(forged)).as(forged).isInstanceOf(TokenStatus.Worthless.class);
        }
    }

    private HmacTokenSigner tokens(String secret) {
        return new HmacTokenSigner(secret.repeat(32), time, LIFETIME);
    }

    private static TokenStatus verdict(HmacTokenSigner tokens, String token) {
        return tokens.verify(token);
    }
}
