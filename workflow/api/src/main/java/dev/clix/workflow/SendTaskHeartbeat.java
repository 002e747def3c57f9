package dev.clix.workflow;

/**
 * Tells that a task is still worked on.
 *
 * @param taskToken a secret
 */
public record SendTaskHeartbeat(String taskToken) {
    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "SendTaskHeartbeat[]";
    }
}
