package dev.clix.workflow.simulator.internal.execution;

import dev.clix.workflow.Stages;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.time.TimeSource;
import dev.clix.workflow.time.TimeSource.Hold;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Gives callers their answers. Each is completed on a thread that the simulator can spare, since what a caller does with
 * it runs there and may wait for the next: never on the journal's or the clock's, nor on one that executions run on. An
 * answer that is there when the call returns costs nothing.
 */
public final class AnswerExecutor implements Executor {
    /** As many may block in ways the pool does not see; for those that wait for a future it makes up by itself. */
    private static final int BLOCKED_MAX = 16;

    private static final ForkJoinPool SPARE = new ForkJoinPool(BLOCKED_MAX, AnswerExecutor::spare, null, true);

    /** The hold on virtual time while a caller is told of an answer. */
    private static final ThreadLocal<Hold> HELD = ThreadLocal.withInitial(() -> Hold.NONE);

    private final Executor executions;
    private final TimeSource time;

    /** A thread that runs executions after the journal's, where these have no executor of their own. */
    private static final class Inner extends Thread {
        Inner(Runnable work) {
            super(work, "executions");
            setDaemon(true);
        }
    }

    /** @param executions where executions run: on the threads of callers, if it is a {@link Trampoline} */
    public AnswerExecutor(Executor executions, TimeSource time) {
        this.executions = executions;
        this.time = time;
    }

    private static ForkJoinWorkerThread spare(ForkJoinPool pool) {
        var thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setName("answers-" + thread.getPoolIndex());
        return thread;
    }

    /** Where what goes on after the journal has answered does so; in order, if executions have no executor of their own. */
    public static Executor afterJournal(Executor executions) {
        if (!(executions instanceof Trampoline)) return executions;
        var single = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Inner::new);
        single.allowCoreThreadTimeOut(true);
        return work -> single.execute(() -> executions.execute(work));
    }

    /** An answer to a caller. Refusals are failed stages, never exceptions of the call. */
    public <T> CompletionStage<T> answer(Supplier<? extends CompletionStage<T>> call) {
        return answer(call, this);
    }

    /** @param on where the answer is completed, if it is not there when the call returns */
    public <T> CompletionStage<T> answer(Supplier<? extends CompletionStage<T>> call, Executor on) {
        try {
            return told(made(call), on);
        } catch (WorkflowException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private <T> CompletableFuture<T> made(Supplier<? extends CompletionStage<T>> call) {
        return executions instanceof Trampoline trampoline
                ? trampoline.call(call)
                : call.get().toCompletableFuture();
    }

    private <T> CompletableFuture<T> told(CompletableFuture<T> found, Executor on) {
        if (found.isDone() && !found.isCompletedExceptionally()) return found;
        var answer = new Answer<T>(this, found);
        if (found.isDone()) Stages.onceDone(found, answer::settle);
        else Stages.onceDone(found, (value, failure) -> tell(on, () -> answer.settle(value, failure)));
        return answer;
    }

    private void tell(Executor on, Runnable telling) {
        if (on == this) execute(telling);
        else on.execute(held(telling));
    }

    /** On the caller's own thread once nothing runs there any more; otherwise on a spare one. */
    @Override
    public void execute(Runnable telling) {
        if (executions instanceof Trampoline trampoline && !isInner()) trampoline.afterwards(telling);
        else SPARE.execute(held(telling));
    }

    private boolean isInner() {
        return Thread.currentThread() instanceof Inner || time.isOwnThread();
    }

    /** A caller may make its next call on being told of an answer, so time is held meanwhile. */
    private Runnable held(Runnable telling) {
        var hold = time.hold("the answer to a call");
        if (hold.equals(Hold.NONE)) return telling;
        return () -> {
            HELD.set(hold);
            try (hold) {
                telling.run();
            } finally {
                HELD.remove();
            }
        };
    }

    /** Where the caller's own asynchronous steps run. */
    Executor spare() {
        return SPARE;
    }

    /** The awaited answer may need time to pass, or work that is to run on this very thread. */
    void help(CompletableFuture<?> awaited) {
        if (awaited.isDone()) return;
        HELD.get().close();
        if (executions instanceof Trampoline trampoline) trampoline.runUntil(awaited::isDone);
    }
}
