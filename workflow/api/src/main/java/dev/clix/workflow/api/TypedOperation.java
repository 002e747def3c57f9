package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.Stages;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation with the types of its request and its answer, and both their forms on the wire. A call may come typed or
 * over the wire: it is checked against the same shape, refused in the same words, and answered by the same function.
 *
 * @param <Q> the request
 * @param <A> the answer
 */
public final class TypedOperation<Q, A> {
    private final Operation operation;
    private final BiConsumer<Q, TypedRequest> constrained;
    private final Function<Arguments, Q> read;
    private final Function<A, ObjectNode> shown;

    /**
     * @param constrained tells a request's members that the shape constrains
     * @param read the request of a call that was checked
     * @param shown the members of the answer
     */
    TypedOperation(
            Operation operation,
            BiConsumer<Q, TypedRequest> constrained,
            Function<Arguments, Q> read,
            Function<A, ObjectNode> shown) {
        this.operation = operation;
        this.constrained = constrained;
        this.read = read;
        this.shown = shown;
    }

    /** AWS's name. */
    public String word() {
        return operation.word();
    }

    public Operation operation() {
        return operation;
    }

    /** This operation, answered by a function. */
    public AnsweredOperation<Q, A> by(Function<Q, CompletionStage<A>> answer) {
        return new AnsweredOperation<>(this, answer);
    }

    /** The request of a call that was checked, now or when it came. */
    public Q read(Arguments arguments) {
        return read.apply(arguments);
    }

    /**
     * Answers a typed call.
     *
     * @throws dev.clix.workflow.WorkflowException ValidationException
     */
    public CompletionStage<A> typed(Q request, Function<Q, CompletionStage<A>> answer) {
        var members = TypedRequest.of(operation);
        constrained.accept(request, members);
        members.check();
        return answer.apply(request);
    }

    /** Answers a call from the wire, which was checked when it was read. Cancelling the answer cancels what it is made of. */
    public CompletionStage<ObjectNode> wire(Arguments arguments, Function<Q, CompletionStage<A>> answer) {
        var asked = answer.apply(read.apply(arguments)).toCompletableFuture();
        if (asked.isDone()) return asked.thenApply(shown);
        var told = new Shown<>(asked, shown);
        Stages.onceDone(asked, told::settle);
        return told;
    }

    /** An answer to come, in its form on the wire. One stage, since each call has one. */
    private static final class Shown<A> extends CompletableFuture<ObjectNode> {
        private final CompletableFuture<A> asked;
        private final Function<A, ObjectNode> shown;

        Shown(CompletableFuture<A> asked, Function<A, ObjectNode> shown) {
            this.asked = asked;
            this.shown = shown;
        }

        void settle(@Nullable A answer, @Nullable Throwable failure) {
            if (failure != null) {
                completeExceptionally(failure);
                return;
            }
            try {
                complete(shown.apply(answer));
            } catch (RuntimeException bug) {
                completeExceptionally(bug);
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            asked.cancel(mayInterruptIfRunning);
            return super.cancel(mayInterruptIfRunning);
        }
    }

    /** An answer's members. */
    public ObjectNode shown(A answer) {
        return shown.apply(answer);
    }
}
