package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.simulator.Lives.Life;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A simulator may end at any record: the next one goes on from there, and everything ends as it would have, while machines,
 * versions, aliases, tags and map runs change and executions are stopped and redriven. Workflows at random, on virtual time: -Dworkflows=1000 for more of them.
 */
class RecoveryTest {
    private static final int WORKFLOWS = Integer.getInteger("workflows", 6);
    private static final int CUTS_MAX = Integer.getInteger("cuts", 40);

    @Test
    void everythingEndsAsItWouldHaveWhereverTheJournalIsCut() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RecoveryTest: -Dseed=" + seed);
        var random = new Random(seed);
        var cuts = 0;
        for (var i = 0; i < WORKFLOWS; i++) cuts += survived(random.nextLong());
        System.out.println("RecoveryTest: " + cuts + " crashes");
        assertThat(cuts).isGreaterThan(WORKFLOWS);
    }

    private static int survived(long seed) {
        var random = new Random(seed);
        var whole = new Lives(seed).whole();
        assertThat(whole.unfinished()).as("workflow %s", seed).isEmpty();
        var cuts = cuts(whole.kept.size(), random);
        cuts.forEach(cut -> survives(seed, whole, cut, random));
        return cuts.size();
    }

    /** All of them, unless there are very many. */
    private static List<Integer> cuts(int records, Random random) {
        var all = IntStream.rangeClosed(0, records).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(CUTS_MAX, all.size()));
    }

    private static void survives(long seed, Life whole, int cut, Random random) {
        try {
            var next = whole.cut(cut);
            assertEndedLike(whole, next, whole.at(cut));
            if (random.nextInt(4) == 0) assertEndedLike(next, next.cut(next.kept.size()), whole.at(cut));
        } catch (RuntimeException | AssertionError failed) {
            throw new AssertionError(
                    "Workflow %s, cut at record %s of %s".formatted(seed, cut, whole.kept.size()), failed);
        }
    }

    private static void assertEndedLike(Life before, Life next, Instant crash) {
        assertThat(next.surprises()).isEmpty();
        assertThat(next.unfinished()).isEmpty();
        assertThat(Clients.registered(next.simulator)).isEqualTo(Clients.registered(before.simulator));
        assertThat(next.ends(crash)).isEqualTo(before.ends(crash));
    }
}
