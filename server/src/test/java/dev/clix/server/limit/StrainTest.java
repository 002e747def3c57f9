package dev.clix.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StrainTest {
    private static final Strain BEARABLE = new Strain(Duration.ofMillis(500), 0.9, 0.75);

    @Test
    void beyondWhatIsBearableThereIsAnObjection() {
        assertThat(new Strain(Duration.ofMillis(500), 0.9, 1).objection(BEARABLE))
                .as("busy is not late")
                .isEmpty();
        assertThat(new Strain(Duration.ofMillis(501), 0.1, 0).objection(BEARABLE))
                .hasValueSatisfying(why -> assertThat(why).contains("501 ms late"));
        assertThat(new Strain(Duration.ZERO, 0.95, 0).objection(BEARABLE))
                .hasValueSatisfying(why -> assertThat(why).contains("95 %"));
    }

    @Test
    void aLoopIsAsLateAsItsLastBeatAndAsTheOneThatDoesNotCome() {
        AtomicLong nanos = new AtomicLong();
        AtomicInteger beats = new AtomicInteger();
        LoopPulse pulse = new LoopPulse(nanos::get, beats::incrementAndGet);
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
        assertThat(beats).hasValue(3);
    }
}
