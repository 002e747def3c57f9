package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SendRateTest {
    private final SendRate sendRate = new SendRate(10);

    @Test
    void fewAreNoCrowd() {
        sendRate.flushed(9, 1);
        assertThat(sendRate.isCrowded(1)).isFalse();
        assertThat(sendRate.isCrowded(2)).isFalse();
    }

    @Test
    void manyTogetherAreACrowdUntilAMomentWithoutThem() {
        sendRate.flushed(4, 1);
        sendRate.flushed(6, 1);
        assertThat(sendRate.isCrowded(1)).isTrue();
        assertThat(sendRate.isCrowded(2)).isTrue();
        assertThat(sendRate.isCrowded(3)).isFalse();
    }

    @Test
    void whoLeftLongAgoIsForgotten() {
        sendRate.flushed(10, 1);
        assertThat(sendRate.isCrowded(7)).isFalse();
    }
}
