package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * An operation, and the function that answers it.
 *
 * @param answer knows the records only
 */
public record AnsweredOperation<Q, A>(TypedOperation<Q, A> operation, Function<Q, CompletionStage<A>> answer) {
    /** Answers a call from the wire. */
    public CompletionStage<ObjectNode> wire(Arguments arguments) {
        return operation.wire(arguments, answer);
    }

    /**
     * The same, for who knows which operation it is.
     *
     * @throws IllegalArgumentException when it is another one
     */
    @SuppressWarnings("unchecked") // one operation has one request and one answer
    public <R, B> AnsweredOperation<R, B> of(TypedOperation<R, B> expected) {
        if (!operation.equals(expected))
            throw new IllegalArgumentException(
                    "Expected %s to be answered, but found %s".formatted(expected.word(), operation.word()));
        return (AnsweredOperation<R, B>) this;
    }
}
