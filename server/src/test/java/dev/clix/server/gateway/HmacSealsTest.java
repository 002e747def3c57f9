package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.Sale;
import dev.clix.server.game.Place;
import dev.clix.server.room.Seat;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HmacSealsTest {
    private static final Seat SEAT = new Seat(new GameId("game1"), new PlayerId("player1"));
    private static final Place PLACE = new Place(new PlayerName("Ada | Łukasz"), 2);
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final VirtualTime time = new VirtualTime();

    @Test
    void aFreshTokenProvesItsSeat() {
        HmacSeals tokens = tokens("a");

        assertThat(verdict(tokens, tokens.token(SEAT, PLACE, 3))).isEqualTo(new TokenVerdict.Proven(SEAT, PLACE, 3));
    }

    @Test
    void anOldTokenHasExpired() {
        HmacSeals tokens = tokens("a");
        String token = tokens.token(SEAT, PLACE, 3);
        time.advance(LIFETIME);

        assertThat(verdict(tokens, token))
                .isInstanceOfSatisfying(
                        TokenVerdict.Worthless.class,
                        worthless -> assertThat(worthless.refusal()).isEqualTo(Refusal.EXPIRED_TOKEN));
    }

    @Test
    void aStrangersTokenProvesNothing() {
        String token = tokens("a").token(SEAT, PLACE, 3);

        assertThat(verdict(tokens("b"), token))
                .isInstanceOfSatisfying(
                        TokenVerdict.Worthless.class,
                        worthless -> assertThat(worthless.refusal()).isEqualTo(Refusal.INVALID_TOKEN));
    }

    @Test
    void aReceiptProvesItsSaleToItsSeat() {
        HmacSeals seals = tokens("a");
        Sale sale = new Sale(2, 12, 4_000, 1_500);
        String receipt = seals.receipt(SEAT, sale);

        assertThat(seals.sale(SEAT, receipt)).contains(sale);
        assertThat(seals.sale(new Seat(SEAT.game(), new PlayerId("player2")), receipt))
                .isEmpty();
        assertThat(seals.sale(new Seat(new GameId("game2"), SEAT.player()), receipt))
                .isEmpty();
        assertThat(tokens("b").sale(SEAT, receipt)).isEmpty();
    }

    @Test
    void aReceiptIsNoTokenAndATokenNoReceipt() {
        HmacSeals seals = tokens("a");

        assertThat(seals.sale(SEAT, seals.token(SEAT, PLACE, 0))).isEmpty();
        assertThat(seals.verify(seals.receipt(SEAT, new Sale(1, 1, 1, 1)))).isInstanceOf(TokenVerdict.Worthless.class);
    }

    @Test
    void noLetterOfATokenCanBeChanged() {
        HmacSeals seals = tokens("a");
        String token = seals.token(SEAT, PLACE, 0);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'Q' : 'A';
            String forged = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(seals.verify(forged)).as(forged).isInstanceOf(TokenVerdict.Worthless.class);
        }
    }

    private HmacSeals tokens(String secret) {
        return new HmacSeals(secret.repeat(32), time, LIFETIME);
    }

    private static TokenVerdict verdict(HmacSeals tokens, String token) {
        return tokens.verify(token);
    }
}
