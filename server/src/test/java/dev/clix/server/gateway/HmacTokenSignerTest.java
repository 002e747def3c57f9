package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.broker.Seat;
import dev.clix.server.game.SeatClaim;
import dev.clix.workflow.time.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                        worthless -> assertThat(worthless.refusal()).isEqualTo(CommonRefusal.EXPIRED_TOKEN));
    }

    @Test
    void aStrangersTokenProvesNothing() {
        String token = tokens("a").token(SEAT, PLACE, 3);

        assertThat(verdict(tokens("b"), token))
                .isInstanceOfSatisfying(
                        TokenStatus.Worthless.class,
                        worthless -> assertThat(worthless.refusal()).isEqualTo(CommonRefusal.INVALID_TOKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2|12|4000|1500", "", "|", "näher"})
    void aReceiptProvesItsTextToItsSeat(String text) {
        HmacTokenSigner tokenSigner = tokens("a");
        String receipt = tokenSigner.receipt(SEAT.game(), SEAT.player(), text);

        assertThat(tokenSigner.text(SEAT.game(), SEAT.player(), receipt)).contains(text);
        assertThat(tokenSigner.text(SEAT.game(), new PlayerId("player2"), receipt))
                .isEmpty();
        assertThat(tokenSigner.text(new GameId("game2"), SEAT.player(), receipt))
                .isEmpty();
        assertThat(tokens("b").text(SEAT.game(), SEAT.player(), receipt)).isEmpty();
    }

    @Test
    void aReceiptIsNoTokenAndATokenNoReceipt() {
        HmacTokenSigner tokenSigner = tokens("a");
        String likeAToken = "1|99999999999|0|QQ";

        assertThat(tokenSigner.text(SEAT.game(), SEAT.player(), tokenSigner.token(SEAT, PLACE, 0)))
                .isEmpty();
        assertThat(tokenSigner.verify(tokenSigner.receipt(SEAT.game(), SEAT.player(), likeAToken)))
                .isInstanceOf(TokenStatus.Worthless.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"hands\":{\"ada\":[1,6]}}", "näher"})
    void aStateIsReadByServersOfTheSecretAlone(String state) {
        HmacTokenSigner secrets = tokens("a");
        String sealed = secrets.sealed(SEAT.game(), state);

        assertThat(sealed).isEqualTo(tokens("a").sealed(SEAT.game(), state)).doesNotContain("hands");
        assertThat(tokens("a").opened(SEAT.game(), sealed)).contains(state);
        assertThat(tokens("b").opened(SEAT.game(), sealed)).isEmpty();
        assertThat(secrets.opened(new GameId("game2"), sealed))
                .as("another game's")
                .isEmpty();
        assertThat(secrets.opened(SEAT.game(), "A" + sealed)).isEmpty();
        assertThat(secrets.opened(SEAT.game(), "no base64!")).isEmpty();
    }

    @Test
    void chanceIsTheSecretsAndTheStepsMatter() {
        HmacTokenSigner secrets = tokens("a");

        assertThat(secrets.seed(SEAT.game(), 1)).isEqualTo(tokens("a").seed(SEAT.game(), 1));
        assertThat(secrets.seed(SEAT.game(), 1))
                .isEqualTo(secrets.seed(SEAT.game(), 1, 0))
                .isNotEqualTo(secrets.seed(SEAT.game(), 1, 1))
                .isNotEqualTo(secrets.seed(SEAT.game(), 2))
                .isNotEqualTo(secrets.seed(new GameId("game2"), 1))
                .isNotEqualTo(tokens("b").seed(SEAT.game(), 1));
    }

    @Test
    void aLinkToAnExecutionIsItsServersAndTellsNothing() {
        HmacTokenSigner secrets = tokens("a");
        String link = secrets.executionLink(SEAT.game());

        assertThat(tokens("a").linked(link)).contains(SEAT.game());
        assertThat(tokens("b").linked(link)).isEmpty();
        assertThat(secrets.linked("A" + link.substring(1) + "A")).isEmpty();
        assertThat(new String(Base64.getUrlDecoder().decode(link), StandardCharsets.ISO_8859_1))
                .doesNotContain(SEAT.game().value());
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
