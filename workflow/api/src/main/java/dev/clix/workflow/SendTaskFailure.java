package dev.clix.workflow;

import java.util.Optional;

/**
 * Fails a task.
 *
 * @param taskToken a secret
 */
public record SendTaskFailure(String taskToken, Optional<String> error, Optional<String> cause) {
    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "SendTaskFailure[error=" + error + ", cause=" + cause + "]";
    }
}
