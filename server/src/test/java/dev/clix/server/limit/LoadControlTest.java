package dev.clix.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.server.Seeds;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadControlTest {
    private static final ServerLoad BEARABLE = new ServerLoad(Duration.ofMillis(500), 0.9, 0.75);
    private static final ServerLoad GOOD = serverLoad(3, 0.3);
    private static final ServerLoad LATE = serverLoad(700, 0.3);
    private static final int GAMES_PER_SECOND = 20;
    private static final double SECONDS_A_SAMPLE = EventLoopLag.RHYTHM.toMillis() / 1e3;

    private final LoadControl control = new LoadControl(BEARABLE, GAMES_PER_SECOND);

    private static ServerLoad serverLoad(long lagMillis, double cpu) {
        return new ServerLoad(Duration.ofMillis(lagMillis), 0.1, cpu);
    }

    private void sampled(int times, ServerLoad serverLoad) {
        for (int i = 0; i < times; i++) control.sampled(serverLoad);
    }

    private int taken() {
        int taken = 0;
        while (control.take().isEmpty()) taken++;
        return taken;
    }

    @Test
    void oneLateSampleRefusesUntilThereWasPeaceForAWhile() {
        taken();
        sampled(LoadControl.CALM, GOOD);
        assertThat(control.objection()).isEmpty();
        sampled(1, LATE);
        assertThat(control.objection())
                .hasValueSatisfying(why -> assertThat(why).contains("700 ms late"));

        // A second later the peak is forgotten, and then there must be peace.
        sampled(LoadControl.WINDOW + LoadControl.CALM - 2, GOOD);
        assertThat(control.take()).isPresent();
        sampled(1, GOOD);
        assertThat(control.take()).isEmpty();
    }

    @Test
    void betweenTwoPeaksThereIsNoPeace() {
        taken();
        for (int i = 0; i < 20; i++) {
            sampled(1, LATE);
            sampled(LoadControl.WINDOW + LoadControl.CALM - 2, GOOD);
            assertThat(taken()).isZero();
        }
    }

    @Test
    void aFullHeapRefuses() {
        sampled(1, new ServerLoad(Duration.ZERO, 0.95, 0));
        assertThat(control.take()).hasValueSatisfying(why -> assertThat(why).contains("95 %"));
    }

    @Test
    void theLimitGrowsWithWhatRuns() {
        assertThat(taken()).isEqualTo(2 * GAMES_PER_SECOND);
        sampled(LoadControl.WINDOW, GOOD);
        assertThat(taken()).as("a second later").isEqualTo(GAMES_PER_SECOND);
        for (int games = 60; games < 1_000; games += taken()) sampled(LoadControl.WINDOW, GOOD);
        sampled(LoadControl.WINDOW, GOOD);
        assertThat(taken()).as("a twentieth of those there are").isBetween(50, 60);
    }

    @Test
    void itDoesNotGrowFarBeyondWhatIsThere() {
        sampled(1_000, GOOD);
        assertThat(taken()).isEqualTo(2 * GAMES_PER_SECOND);
    }

    @Test
    void whoeverEndsMakesRoom() {
        int games = taken();
        for (int i = 0; i < games; i++) control.end();
        sampled(LoadControl.WINDOW, GOOD);
        assertThat(taken()).as("those who all played, all together").isEqualTo(games);
    }

    @Test
    void underStrainNothingIsTakenBeforeSomeHaveEnded() {
        int games = taken() + takenAfterASecond(GOOD) + takenAfterASecond(GOOD);
        assertThat(takenAfterASecond(serverLoad(3, 0.8))).isZero();
        for (int i = 0; i < games / 20; i++) control.end();
        assertThat(takenAfterASecond(serverLoad(101, 0.3)))
                .as("a few made no room")
                .isZero();
        assertThat(takenAfterASecond(GOOD)).as("no strain any more").isPositive();
    }

    @Test
    void somebodyAloneGetsAGameHoweverBusyTheMachineIs() {
        sampled(100 * LoadControl.WINDOW, serverLoad(300, 1));
        assertThat(taken()).isEqualTo(GAMES_PER_SECOND);
    }

    /** A server that just starts loads its classes. */
    @Test
    void somebodyAloneGetsAGameHoweverLateTheLoopIs() {
        sampled(1, LATE);
        assertThat(control.objection()).as("others are better places to start").isPresent();
        assertThat(taken()).isEqualTo(GAMES_PER_SECOND);
    }

    private int takenAfterASecond(ServerLoad serverLoad) {
        sampled(LoadControl.WINDOW, serverLoad);
        return taken();
    }

    /**
     * Far more hosts than a server bears come at once and come back until they are let in. Their games weigh nothing for
     * some seconds, and all they weigh from then on: games that run are never late, and the server does not idle either.
     */
    @ParameterizedTest
    @ValueSource(ints = {500, 1_500, 10_000})
    void newGamesAreRefusedBeforeRunningOnesSuffer(int bearableGames) {
        Server server = new Server(bearableGames, Seeds.random("LoadControlTest"));
        int asked = 3 * bearableGames;
        server.hostsCome(asked);
        int samples = 0;
        double work = 0;
        for (; server.taken < asked; samples++) {
            server.passes(control);
            work += server.demand;
            assertThat(server.backlogSeconds)
                    .as("how late games are after %s s, with %s of them", samples * SECONDS_A_SAMPLE, server.running())
                    .isLessThan(0.5);
            assertThat(samples).as("everybody is let in one day").isLessThan(40_000);
        }
        assertThat(work / samples).as("of the server is used").isGreaterThan(0.5);
    }

    /** As simple as a server can be: it does in a second what there is to do, or some of it later. */
    private static final class Server {
        private static final int LOBBY_SAMPLES = 16;
        private static final int GAME_SAMPLES = 480;

        private final int bearableGames;
        private final Random random;
        private final Deque<Integer> ends = new ArrayDeque<>();
        private final Deque<Integer> starts = new ArrayDeque<>();
        private final List<Integer> hosts = new ArrayList<>();
        private int now;
        private int taken;
        private double demand;
        private double backlogSeconds;

        Server(int bearableGames, Random random) {
            this.bearableGames = bearableGames;
            this.random = random;
        }

        void hostsCome(int count) {
            for (int i = 0; i < count; i++) hosts.add(random.nextInt(12));
        }

        int running() {
            return starts.size() + ends.size();
        }

        void passes(LoadControl control) {
            now++;
            while (!starts.isEmpty() && starts.peek() <= now) ends.add(starts.remove() + GAME_SAMPLES);
            while (!ends.isEmpty() && ends.peek() <= now) {
                ends.remove();
                control.end();
            }
            demand = (double) ends.size() / bearableGames;
            backlogSeconds = Math.max(0, backlogSeconds + (demand - 1) * SECONDS_A_SAMPLE);
            long pause = random.nextInt(50) == 0 ? 60 : random.nextInt(5); // a collection, now and then
            control.sampled(serverLoad((long) (backlogSeconds * 1e3) + pause, Math.min(1, demand + noise())));
            hosts.replaceAll(host -> host <= now ? asks(control) : host);
            hosts.removeIf(host -> host == Integer.MAX_VALUE);
        }

        private double noise() {
            return (random.nextDouble() - 0.5) / 10;
        }

        /** @return when the host comes back, or never */
        private int asks(LoadControl control) {
            if (control.take().isPresent()) return now + 4 + random.nextInt(40);
            taken++;
            starts.add(now + LOBBY_SAMPLES);
            return Integer.MAX_VALUE;
        }
    }
}
