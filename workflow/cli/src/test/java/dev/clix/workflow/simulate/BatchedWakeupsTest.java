package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
@Timeout(30)
class BatchedWakeupsTest {
    private final AtomicInteger woken = new AtomicInteger();
    private final ExecutorService pool = Executors.newFixedThreadPool(2, work -> {
        var thread = new Thread(work);
        thread.setUncaughtExceptionHandler((failed, failure) -> {});
        return thread;
    });

    private final BatchedWakeups workers = new BatchedWakeups(
            work -> {
                woken.incrementAndGet();
                pool.execute(work);
            },
            2);

    @AfterEach
    void close() {
        pool.shutdownNow();
    }

    private static <T> T await(CompletableFuture<T> answer) throws Exception {
        return answer.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aTurnOfALoopWakesNoMoreThreadsThanThereAre(Vertx vertx) throws Exception {
        var loop = vertx.getOrCreateContext();
        var done = new CountDownLatch(100);
        var wokenWithinTheTurn = new CompletableFuture<Integer>();
        loop.runOnContext(turn -> {
            for (var i = 0; i < 100; i++) workers.execute(done::countDown);
            wokenWithinTheTurn.complete(woken.get());
        });
        assertThat(await(wokenWithinTheTurn)).isZero();
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        // One thread may have done it all before the second is woken.
        var turnIsOver = new CompletableFuture<Void>();
        loop.runOnContext(turn -> turnIsOver.complete(null));
        await(turnIsOver);
        assertThat(woken).hasValue(2);
    }

    @Test
    void theNextTurnWakesThemAgain(Vertx vertx) throws Exception {
        for (var turns = 1; turns <= 3; turns++) {
            var ran = new CompletableFuture<Void>();
            vertx.runOnContext(turn -> workers.execute(() -> ran.complete(null)));
            await(ran);
            assertThat(woken).hasValue(turns);
        }
    }

    @Test
    void otherThreadsNeedNoTurn() throws Exception {
        var ran = new CompletableFuture<Thread>();
        workers.execute(() -> ran.complete(Thread.currentThread()));
        assertThat(await(ran)).isNotSameAs(Thread.currentThread());
    }

    @Test
    void whatTakesLongKeepsNobodyBehindItWaiting(Vertx vertx) throws Exception {
        var released = new CountDownLatch(1);
        var behind = new CompletableFuture<Void>();
        vertx.runOnContext(turn -> {
            workers.execute(() -> untilReleased(released));
            workers.execute(() -> behind.complete(null));
        });
        await(behind);
        released.countDown();
    }

    private static void untilReleased(CountDownLatch released) {
        try {
            assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatFailsTakesNobodyBehindItAlong(Vertx vertx) throws Exception {
        var behind = new CompletableFuture<Void>();
        vertx.runOnContext(turn -> {
            for (var i = 0; i < 5; i++)
                workers.execute(() -> {
                    throw new IllegalStateException("a bug");
                });
            workers.execute(() -> behind.complete(null));
        });
        await(behind);
    }
}
