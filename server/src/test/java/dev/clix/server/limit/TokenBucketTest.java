package dev.clix.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final Instant START = Instant.parse("2018-11-29T00:00:00Z");
    private final TokenBucket bucket = new TokenBucket(10, START);

    @Test
    void twoSecondsWorthAtOnceThenAsTimePasses() {
        for (int i = 0; i < 20; i++) assertThat(bucket.take(START)).isTrue();
        assertThat(bucket.take(START)).isFalse();
        assertThat(bucket.take(START.plusMillis(99))).isFalse();
        assertThat(bucket.take(START.plusMillis(100))).isTrue();
        assertThat(bucket.take(START.plusMillis(100))).isFalse();
    }

    @Test
    void aClockThatGoesBackGivesNothing() {
        for (int i = 0; i < 20; i++) bucket.take(START);
        assertThat(bucket.take(START.minusSeconds(60))).isFalse();
    }
}
