package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.server.limit.TokenBucket;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageRateLimiterTest {
    private static final Instant START = Instant.parse("2018-11-29T00:00:00Z");
    private final MessageRateLimiter budget = new MessageRateLimiter(new TokenBucket(10, START), Optional.empty());

    @Test
    void whoGoesOnAfterHavingBeenToldIsOverdrawn() {
        for (int i = 0; i < 20 + 1_000; i++) budget.take(START);
        assertThat(budget.isOverdrawn()).isFalse();
        budget.take(START);
        assertThat(budget.isOverdrawn()).isTrue();
    }

    @Test
    void whoListensIsForgiven() {
        for (int i = 0; i < 20 + 1_000; i++) budget.take(START);
        assertThat(budget.take(START.plusSeconds(1))).isTrue();
        budget.take(START.plusSeconds(1));
        assertThat(budget.isOverdrawn()).isFalse();
    }

    /** While it says ten times as much as it may, a message is admitted now and then. */
    @Test
    void whoIsAdmittedNowAndThenDoesNotListenEither() {
        for (int i = 0; i < 20 + 1_400 && !budget.isOverdrawn(); i++) budget.take(START.plusMillis(10L * i));
        assertThat(budget.isOverdrawn()).isTrue();
    }
}
