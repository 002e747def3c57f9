package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageBudgetTest {
    private static final Instant START = Instant.parse("2018-11-29T00:00:00Z");
    private final MessageBudget budget = new MessageBudget(10, START);

    @Test
    void twoSecondsWorthAtOnceThenAsTimePasses() {
        for (int i = 0; i < 20; i++) assertThat(budget.take(START)).isTrue();
        assertThat(budget.take(START)).isFalse();
        assertThat(budget.take(START.plusMillis(99))).isFalse();
        assertThat(budget.take(START.plusMillis(100))).isTrue();
        assertThat(budget.take(START.plusMillis(100))).isFalse();
    }

    @Test
    void whoGoesOnAfterHavingBeenToldIsOverdrawn() {
        for (int i = 0; i < 20 + 1_000; i++) budget.take(START);
        assertThat(budget.isOverdrawn()).isFalse();
        budget.take(START);
        assertThat(budget.isOverdrawn()).isTrue();
    }

    @Test
    void aClockThatGoesBackGivesNothing() {
        for (int i = 0; i < 20; i++) budget.take(START);
        assertThat(budget.take(START.minusSeconds(60))).isFalse();
    }
}
