package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.PlayerId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenRotationTest {
    private static final PlayerId ADA = new PlayerId("ada");
    private static final Instant START = Instant.parse("2018-11-29T00:00:00Z");

    private final TokenRotation tokens = new TokenRotation(Duration.ofSeconds(60));

    @Test
    void manyTabsMayOpenAtOnce() {
        for (int tab = 0; tab < 100; tab++) {
            assertThat(tokens.admits(ADA, 0, START)).isTrue();
            tokens.next(ADA, 0, START);
        }
        assertThat(tokens.latest(ADA)).isEqualTo(100);
        assertThat(tokens.admits(ADA, 0, START.plusSeconds(60))).isFalse();
        assertThat(tokens.admits(ADA, 99, START.plusSeconds(60))).isFalse();
        assertThat(tokens.admits(ADA, 100, START.plusSeconds(600))).isTrue();
    }

    @Test
    void eachIsGoodForItsGraceFromWhenItWasReplaced() {
        tokens.next(ADA, 0, START);
        tokens.next(ADA, 1, START.plusSeconds(50));

        assertThat(tokens.admits(ADA, 0, START.plusSeconds(61))).isFalse();
        assertThat(tokens.admits(ADA, 1, START.plusSeconds(61))).isTrue();
        tokens.next(ADA, 2, START.plusSeconds(200));
        assertThat(tokens.admits(ADA, 1, START.plusSeconds(200))).isFalse();
        assertThat(tokens.admits(ADA, 2, START.plusSeconds(200))).isTrue();
    }

    @Test
    void aRoomThatWasRebuiltBelievesTheFirst() {
        assertThat(tokens.admits(ADA, 7, START)).isTrue();
        tokens.next(ADA, 7, START);

        assertThat(tokens.latest(ADA)).isEqualTo(8);
    }
}
