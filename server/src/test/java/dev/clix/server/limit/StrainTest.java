package dev.clix.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StrainTest {
    private static final Strain BEARABLE = new Strain(Duration.ofMillis(500), 0.9);

    @Test
    void beyondWhatIsBearableThereIsAnObjection() {
        assertThat(new Strain(Duration.ofMillis(500), 0.9).objection(BEARABLE)).isEmpty();
        assertThat(new Strain(Duration.ofMillis(501), 0.1).objection(BEARABLE))
                .hasValueSatisfying(why -> assertThat(why).contains("501 ms late"));
        assertThat(new Strain(Duration.ZERO, 0.95).objection(BEARABLE))
                .hasValueSatisfying(why -> assertThat(why).contains("95 %"));
    }

    @Test
    void aLoopIsAsLateAsItsLastBeatAndAsTheOneThatDoesNotCome() {
        AtomicLong nanos = new AtomicLong();
        LoopPulse pulse = new LoopPulse(nanos::get);
        nanos.addAndGet(LoopPulse.RHYTHM.toNanos());
        pulse.beat();
        assertThat(pulse.lag()).isZero();

        nanos.addAndGet(LoopPulse.RHYTHM.plusMillis(300).toNanos());
        assertThat(pulse.lag()).as("stuck").isEqualTo(Duration.ofMillis(300));
        pulse.beat();
        assertThat(pulse.lag()).as("just come").isEqualTo(Duration.ofMillis(300));
        nanos.addAndGet(LoopPulse.RHYTHM.toNanos());
        pulse.beat();
        assertThat(pulse.lag()).as("recovered").isZero();
    }
}
