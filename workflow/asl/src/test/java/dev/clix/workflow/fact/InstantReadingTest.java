package dev.clix.workflow.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.history.HistoryCodec;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InstantReadingTest {
    @Test
    void everyInstantIsReadAsItWasWritten() {
        var seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        for (var i = 0; i < 10_000; i++) {
            var nanos = random.nextInt(1_000) * new int[] {0, 1, 1_000, 1_000_000}[random.nextInt(4)];
            var instant = Instant.ofEpochSecond(random.nextLong(-80_000_000_000L, 300_000_000_000L), nanos);
            assertThat(read(instant.toString())).as("-Dseed=%s", seed).isEqualTo(instant);
        }
    }

    @Test
    void whatIsNoneIsRefused() {
        for (var text :
                new String[] {"", "soon", "2027-13-01T00:00:00Z", "2027-01-01T00:00:0xZ", "2027-01-01T00:00:00+Z"})
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant read(String instant) {
        return HistoryCodec.read(
                        "{\"sequence\":1,\"id\":0,\"previousId\":0,\"timestamp\":\"%s\",\"frame\":0,\"fact\":{\"type\":\"RetryStarted\"}}"
                                .formatted(instant))
                .timestamp();
    }
}
