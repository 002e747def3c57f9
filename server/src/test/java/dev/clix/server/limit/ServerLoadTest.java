package dev.clix.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ServerLoadTest {
    private static final ServerLoad BEARABLE = new ServerLoad(Duration.ofMillis(500), 0.9, 0.75);

    @Test
    void beyondWhatIsBearableThereIsAnObjection() {
        assertThat(new ServerLoad(Duration.ofMillis(500), 0.9, 1).objection(BEARABLE))
                .as("busy is not late")
                .isEmpty();
        assertThat(new ServerLoad(Duration.ofMillis(501), 0.1, 0).objection(BEARABLE))
                .hasValueSatisfying(why -> assertThat(why).contains("501 ms late"));
        assertThat(new ServerLoad(Duration.ZERO, 0.95, 0).objection(BEARABLE))
                .hasValueSatisfying(why -> assertThat(why).contains("95 %"));
    }

    @Test
    void aLoopIsAsLateAsItsLastBeatAndAsTheOneThatDoesNotCome() {
        AtomicLong nanos = new AtomicLong();
        AtomicInteger beats = new AtomicInteger();
        EventLoopLag pulse = new EventLoopLag(nanos::get, beats::incrementAndGet);
        nanos.addAndGet(EventLoopLag.RHYTHM.toNanos());
        pulse.beat();
        assertThat(pulse.lag()).isZero();

        nanos.addAndGet(EventLoopLag.RHYTHM.plusMillis(300).toNanos());
        assertThat(pulse.lag()).as("stuck").isEqualTo(Duration.ofMillis(300));
        pulse.beat();
        assertThat(pulse.lag()).as("just come").isEqualTo(Duration.ofMillis(300));
        nanos.addAndGet(EventLoopLag.RHYTHM.toNanos());
        pulse.beat();
        assertThat(pulse.lag()).as("recovered").isZero();
        assertThat(beats).hasValue(3);
    }
}
