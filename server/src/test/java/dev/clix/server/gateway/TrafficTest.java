package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrafficTest {
    private final Traffic traffic = new Traffic(10);

    @Test
    void fewAreNoCrowd() {
        traffic.departed(9, 1);
        assertThat(traffic.isCrowded(1)).isFalse();
        assertThat(traffic.isCrowded(2)).isFalse();
    }

    @Test
    void manyTogetherAreACrowdUntilAMomentWithoutThem() {
        traffic.departed(4, 1);
        traffic.departed(6, 1);
        assertThat(traffic.isCrowded(1)).isTrue();
        assertThat(traffic.isCrowded(2)).isTrue();
        assertThat(traffic.isCrowded(3)).isFalse();
    }

    @Test
    void whoLeftLongAgoIsForgotten() {
        traffic.departed(10, 1);
        assertThat(traffic.isCrowded(7)).isFalse();
    }
}
