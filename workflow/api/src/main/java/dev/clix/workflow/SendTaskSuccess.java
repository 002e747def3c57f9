package dev.clix.workflow;

/**
 * Answers a task.
 *
 * @param taskToken a secret
 * @param output a JSON text
 */
public record SendTaskSuccess(String taskToken, String output) {
    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "SendTaskSuccess[output=" + output + "]";
    }
}
