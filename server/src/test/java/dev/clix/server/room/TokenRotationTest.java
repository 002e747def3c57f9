package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenRotationTest {
    private static final Instant START = Instant.parse("2018-11-29T00:00:00Z");

    private final TokenRotation tokens = new TokenRotation(Duration.ofSeconds(60));

    @Test
    void manyTabsMayOpenAtOnce() {
        for (int tab = 0; tab < 100; tab++) {
            assertThat(tokens.admits(0, START)).isTrue();
            tokens.next(0, START);
        }
        assertThat(tokens.latest()).isEqualTo(100);
        assertThat(tokens.admits(0, START.plusSeconds(60))).isFalse();
        assertThat(tokens.admits(99, START.plusSeconds(60))).isFalse();
        assertThat(tokens.admits(100, START.plusSeconds(600))).isTrue();
    }

    @Test
    void eachIsGoodForItsGraceFromWhenItWasReplaced() {
        tokens.next(0, START);
        tokens.next(1, START.plusSeconds(50));

        assertThat(tokens.admits(0, START.plusSeconds(61))).isFalse();
        assertThat(tokens.admits(1, START.plusSeconds(61))).isTrue();
        tokens.next(2, START.plusSeconds(200));
        assertThat(tokens.admits(1, START.plusSeconds(200))).isFalse();
        assertThat(tokens.admits(2, START.plusSeconds(200))).isTrue();
    }

    @Test
    void aRoomThatWasRebuiltBelievesTheFirst() {
        assertThat(tokens.admits(7, START)).isTrue();
        tokens.next(7, START);

        assertThat(tokens.latest()).isEqualTo(8);
    }
}
