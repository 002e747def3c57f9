package dev.clix.workflow.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class VirtualTimeTest {
    private static final Duration IMPATIENT = Duration.ofMillis(50);

    private final VirtualTime time = new VirtualTime();
    private final List<String> happened = new ArrayList<>();

    private TimeSource.Cancellable in(long seconds, String what) {
        return time.after(Duration.ofSeconds(seconds), () -> happened.add(what + "@" + sinceStart()));
    }

    private long sinceStart() {
        return Duration.between(VirtualTime.START, time.now()).toSeconds();
    }

    @Test
    void everythingDueHappensInOrderAtItsOwnMoment() {
        in(5, "c");
        in(2, "a");
        in(5, "d");
        in(3, "b");
        time.advance(Duration.ofSeconds(5));
        assertThat(happened).containsExactly("a@2", "b@3", "c@5", "d@5");
        assertThat(sinceStart()).isEqualTo(5);
    }

    @Test
    void whatIsPlannedMeanwhileHappensInTheSameAdvance() {
        time.after(Duration.ofSeconds(1), () -> in(1, "next"));
        time.advance(Duration.ofSeconds(2));
        assertThat(happened).containsExactly("next@2");
    }

    @Test
    void whatIsTakenBackDoesNotHappen() {
        var planned = in(1, "never");
        planned.cancel();
        planned.cancel();
        time.advance(Duration.ofSeconds(2));
        assertThat(happened).isEmpty();
    }

    @Test
    void thePastHappensAtOnce() {
        time.advance(Duration.ofSeconds(10));
        time.at(VirtualTime.START, () -> happened.add("late@" + sinceStart()));
        time.advance(Duration.ZERO);
        assertThat(happened).containsExactly("late@10");
    }

    @Test
    void skippingGoesToTheNextMomentOnly() {
        in(3600, "a");
        in(7200, "b");
        assertThat(time.skip()).isTrue();
        assertThat(happened).containsExactly("a@3600");
    }

    @Test
    void idleWaitsAreNoReasonToSkip() {
        time.idleUntil(time.now().plusSeconds(60), () -> happened.add("idle@" + sinceStart()));
        assertThat(time.skip()).isFalse();
        in(90, "work");
        assertThat(time.skip()).isTrue();
        assertThat(happened).containsExactly("idle@60");
    }

    @Test
    void awaitingSkipsUntilThereIsAnAnswer() {
        var answer = new CompletableFuture<String>();
        time.after(Duration.ofDays(300), () -> answer.complete("at last"));
        assertThat(time.await(answer)).isEqualTo("at last");
        assertThat(sinceStart()).isEqualTo(Duration.ofDays(300).toSeconds());
    }

    @Test
    void timeStandsWhileSomebodyHoldsIt() {
        var answer = new CompletableFuture<Long>();
        var hold = time.hold("a worker");
        time.after(Duration.ofSeconds(1), () -> answer.complete(sinceStart()));
        CompletableFuture.runAsync(() -> {
            time.after(Duration.ofMillis(500), () -> happened.add("first"));
            hold.close();
        });
        assertThat(time.await(answer)).isEqualTo(1);
        assertThat(happened).containsExactly("first");
    }

    @Test
    void advancingByHandAsksNobody() {
        try (var hold = time.hold("a worker")) {
            in(1, "a");
            time.advance(Duration.ofSeconds(1));
            assertThat(time.holders()).containsExactly("a worker");
        }
        assertThat(happened).containsExactly("a@1");
        assertThat(time.holders()).isEmpty();
    }

    @Test
    void aTestThatHangsIsToldWhy() {
        var held = new VirtualTime(VirtualTime.START, IMPATIENT);
        held.hold("the handler of state 'Pay'");
        assertThatThrownBy(() -> held.await(new CompletableFuture<>()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("held by [the handler of state 'Pay']");
        var empty = new VirtualTime(VirtualTime.START, IMPATIENT);
        assertThatThrownBy(() -> empty.await(new CompletableFuture<>())).hasMessageContaining("nothing is planned");
    }

    @Test
    void whoIsExpectedHoldsTimeForAMomentOnly() {
        var impatient = new VirtualTime(VirtualTime.START, IMPATIENT);
        var answer = new CompletableFuture<String>();
        impatient.expect("a worker that may come");
        impatient.after(Duration.ofDays(1), () -> answer.complete("nobody came"));
        assertThat(impatient.holders()).containsExactly("a worker that may come");
        assertThat(impatient.await(answer)).isEqualTo("nobody came");
        assertThat(impatient.holders()).isEmpty();
    }

    @Test
    void whatCannotEndIsGivenUpAtOnceWithItsReason() {
        var standstill = new Standstill() {
            @Override
            public boolean mayEnd() {
                return false;
            }

            @Override
            public String reason() {
                return "state 'Pay' waits for its handler";
            }
        };
        assertThatThrownBy(() -> time.await(new CompletableFuture<>(), standstill))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("; state 'Pay' waits for its handler");
    }

    @Test
    void timeSkipsByItselfWhenToldTo() {
        var answer = new CompletableFuture<Long>();
        try (var skipping = time.skipping()) {
            time.after(Duration.ofDays(1), () -> answer.complete(sinceStart()));
            assertThat(answer.join()).isEqualTo(Duration.ofDays(1).toSeconds());
        }
    }

    @Test
    void timeMovesNeitherBackNorBeyondAllCalendars() {
        for (var by : List.of(Duration.ofSeconds(-1), Duration.ofSeconds(Long.MAX_VALUE)))
            assertThatThrownBy(() -> new VirtualTime().advance(by))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Expected time to move on, by up to")
                    .hasMessageContaining(by.toString());
    }

    @Test
    void aPlannedTaskMayNotMoveTime() {
        time.after(Duration.ofSeconds(1), () -> time.advance(Duration.ofSeconds(1)));
        assertThatThrownBy(() -> time.advance(Duration.ofSeconds(5))).hasMessageContaining("leave time alone");
    }

    private TimeSource.Cancellable deadline(long seconds, String what, Deadline deadline) {
        return time.deadline(
                time.now().plusSeconds(seconds), () -> happened.add(what + "@" + sinceStart()), deadline, false);
    }

    private void flow(long seconds) {
        time.flow(Duration.ofSeconds(seconds));
    }

    @Test
    void whatNobodyOutsideCanMeetIsSkipped() {
        in(3600, "wait");
        deadline(60, "nobody", Deadline.NONE);
        assertThat(time.skipUnlessAwaited()).isInstanceOf(Skip.Moved.class);
        assertThat(time.skipUnlessAwaited()).isInstanceOf(Skip.Moved.class);
        assertThat(time.skipUnlessAwaited()).isInstanceOf(Skip.Idle.class);
        assertThat(happened).containsExactly("nobody@60", "wait@3600");
    }

    @Test
    void timeStandsBeforeADeadlineThatSomebodyMayMeetAndWhatIsDueBeforeItIsSkipped() {
        Deadline somebody = () -> true;
        in(50, "before");
        in(60, "at the same moment");
        deadline(60, "too late", somebody);
        time.skipUnlessAwaited();
        assertThat(time.skipUnlessAwaited()).isEqualTo(new Skip.Stands(VirtualTime.START.plusSeconds(60), somebody));
        assertThat(happened).containsExactly("before@50");
    }

    @Test
    void timeGoesOnOnceADeadlineIsMetOrCannotBeMetAnyMore() {
        var awaited = new AtomicBoolean(true);
        var met = deadline(30, "met", () -> true);
        deadline(60, "given up", awaited::get);
        in(90, "wait");
        met.cancel();
        assertThat(time.skipUnlessAwaited()).isInstanceOf(Skip.Stands.class);
        awaited.set(false);
        time.skipUnlessAwaited();
        time.skipUnlessAwaited();
        assertThat(happened).containsExactly("given up@60", "wait@90");
    }

    @Test
    void anIdleWaitIsNoWayToCreepUpToADeadline() {
        time.idleUntil(time.now().plusSeconds(20), () -> happened.add("idle@" + sinceStart()));
        deadline(60, "too late", () -> true);
        assertThat(time.skipUnlessAwaited()).isInstanceOf(Skip.Stands.class);
        assertThat(sinceStart()).isZero();
    }

    @Test
    void anIdleDeadlineIsWaitedForToo() {
        time.deadline(time.now().plusSeconds(60), () -> happened.add("year"), () -> true, true);
        assertThat(time.skipUnlessAwaited()).isInstanceOf(Skip.Idle.class);
        in(90, "wait");
        assertThat(time.skipUnlessAwaited()).isInstanceOf(Skip.Stands.class);
    }

    @Test
    void timeThatFlowsReachesWhatIsDueAndDeadlinesWithIt() {
        in(2, "wait");
        deadline(3, "too late", () -> true);
        flow(1);
        assertThat(sinceStart()).isEqualTo(1);
        flow(2);
        assertThat(happened).containsExactly("wait@2", "too late@3");
        assertThat(sinceStart()).isEqualTo(3);
    }

    @Test
    void whoHasToMeetADeadlineHasAllOfItWhateverIsSkippedMeanwhile() {
        deadline(60, "too late", () -> true);
        in(59, "wait");
        in(61, "after");
        time.skipUnlessAwaited();
        flow(59);
        assertThat(happened).containsExactly("wait@59");
        assertThat(sinceStart()).isEqualTo(59);
        flow(1);
        assertThat(happened).containsExactly("wait@59", "too late@60");
        assertThat(time.skipUnlessAwaited()).isInstanceOf(Skip.Moved.class);
        assertThat(happened).last().isEqualTo("after@61");
    }

    @Test
    void deadlinesOnTheWayOfOneThatHasRunOutAreWaitedFor() {
        deadline(60, "first", () -> true);
        in(58, "wait");
        time.skipUnlessAwaited();
        flow(30);
        deadline(1, "second", () -> true);
        flow(29);
        assertThat(happened).containsExactly("wait@58", "second@59");
        flow(1);
        assertThat(happened).containsExactly("wait@58", "second@59", "first@60");
    }

    @Test
    void embeddersWhoSkipStillSkipEverything() {
        deadline(60, "too late", () -> true);
        assertThat(time.skip()).isTrue();
        assertThat(happened).containsExactly("too late@60");
    }

    @Test
    void aHandThatMovesTimeTakesItFromWhoeverHasADeadline() {
        deadline(60, "too late", () -> true);
        time.advance(Duration.ofSeconds(40));
        flow(20);
        assertThat(happened).containsExactly("too late@60");
    }

    @Test
    void aHandThatMovesTimeMovesItPastDeadlines() {
        deadline(60, "too late", () -> true);
        time.advance(Duration.ofMinutes(2));
        assertThat(happened).containsExactly("too late@60");
    }
}
