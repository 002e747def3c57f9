package dev.clix.workflow;

/**
 * A task handed to a worker.
 *
 * @param taskToken answers the task, once; a secret
 * @param input a JSON text
 */
public record ActivityTask(String taskToken, String input) {
    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "ActivityTask[input=" + input + "]";
    }
}
