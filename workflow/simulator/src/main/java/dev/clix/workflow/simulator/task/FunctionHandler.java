package dev.clix.workflow.simulator.task;

import org.jspecify.annotations.Nullable;

/**
 * The code of a Lambda function.
 *
 * @param <E> the event, made of the task's input by Jackson: a record, a Map, a JsonNode
 */
@FunctionalInterface
public interface FunctionHandler<E> {
    /**
     * @return anything that Jackson makes JSON of, or a {@code CompletionStage} of it to answer later
     * @throws Exception as {@link TaskHandler#handle} throws them: reported as Lambda's Java runtime does
     */
    @Nullable
    Object handle(E event) throws Exception;
}
