package dev.clix.server.bots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutagesTest {
    private final Outages outages = new Outages();

    @Test
    void whereNothingWasLostThereIsNone() {
        back("ada", 1);

        assertThat(outages).hasToString("none");
    }

    @Test
    void anOutageLastsUntilEverybodyIsBack() {
        lost("ada", 10);
        lost("bob", 11);
        back("ada", 12);
        back("bob", 14);

        assertThat(outages)
                .hasToString("1, 0 overtaken by the next; everybody was back after p50 4.00 s, p99 4.00 s, max 4.00 s;"
                        + " each of 2 after p50 2.00 s, p99 3.00 s, max 3.00 s; 0 never");
    }

    @Test
    void aServerThatIsGoneAgainBeforeEverybodyIsBackMakesAnotherOutageWhichIsMeasured() {
        lost("ada", 10);
        lost("bob", 10);
        back("ada", 12);
        lost("ada", 15);
        back("ada", 16);
        back("bob", 18);

        assertThat(outages.toString())
                .startsWith("2, 1 overtaken by the next; everybody was back after p50 3.00 s, p99 3.00 s, max 3.00 s;");
    }

    @Test
    void triesThatFailBelongToTheOutageTheyAreMadeIn() {
        lost("ada", 10);
        lost("ada", 11);
        lost("ada", 12);
        back("ada", 15);

        assertThat(outages.toString()).startsWith("1, 0 overtaken by the next; everybody was back after p50 5.00 s,");
    }

    @Test
    void whoGivesUpWhileAwayIsCountedAndNotWaitedFor() {
        lost("ada", 10);
        lost("bob", 10);
        back("ada", 11);
        outages.retired("bob", at(13));
        outages.retired("ada", at(14));

        assertThat(outages.toString())
                .startsWith("1, 0 overtaken by the next; everybody was back after p50 3.00 s,")
                .endsWith("; 1 never");
    }

    private void lost(String player, int second) {
        outages.lost(player, at(second));
    }

    private void back(String player, int second) {
        outages.back(player, at(second));
    }

    private static long at(int second) {
        return Duration.ofSeconds(second).toNanos();
    }
}
