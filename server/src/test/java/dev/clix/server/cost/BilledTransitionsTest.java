package dev.clix.server.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.ExecutionEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BilledTransitionsTest {
    @Test
    void stepsStartAndEndAreCounted() {
        BilledTransitions two = BilledTransitions.NONE.and(events(
                "ExecutionStarted",
                "WaitStateEntered",
                "WaitStateExited",
                "TaskStateEntered",
                "ActivityScheduled",
                "ActivityStarted",
                "ActivitySucceeded",
                "TaskStateExited",
                "ExecutionSucceeded"));

        assertThat(two.total()).isEqualTo(4);
        assertThat(two.retries()).isZero();
    }

    @Test
    void eachRetryIsOneMoreAcrossPages() {
        BilledTransitions tried = BilledTransitions.NONE
                .and(events("TaskStateEntered", "ActivityScheduled", "ActivityTimedOut"))
                .and(events("ActivityScheduled", "ActivityFailed", "ActivityScheduled", "ActivitySucceeded"));

        assertThat(tried.retries()).isEqualTo(2);
        assertThat(tried.total()).isEqualTo(5);
    }

    @Test
    void theFirstOfAMonthAreFree() {
        Price price = new Price(new BigDecimal("0.000025"));

        assertThat(price.ofMonth(4_000)).isEqualByComparingTo("0");
        assertThat(price.ofMonth(104_000)).isEqualByComparingTo("2.5");
        assertThat(price.of(1_000)).isEqualByComparingTo("0.025");
    }

    private static List<ExecutionEvent> events(String... types) {
        return Stream.of(types)
                .map(type -> new ExecutionEvent(1, 0, Instant.EPOCH, type, JsonNodeFactory.instance.objectNode()))
                .toList();
    }
}
