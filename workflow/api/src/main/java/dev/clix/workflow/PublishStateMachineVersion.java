package dev.clix.workflow;

import java.util.Optional;

/**
 * The request of PublishStateMachineVersion: the current revision is a version from then on. Again, it is the same version.
 *
 * <p>Refused with InvalidArn, StateMachineDoesNotExist, StateMachineDeleting, ConflictException when another revision is
 * the current one, ServiceQuotaExceeded beyond 1000, and ValidationException.
 *
 * @param revisionId the revision that is meant; {@code INITIAL} before any update; the current one when empty
 * @param description up to 256 characters
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_PublishStateMachineVersion.html">PublishStateMachineVersion</a>
 */
public record PublishStateMachineVersion(
        String stateMachineArn, Optional<String> revisionId, Optional<String> description) {
    /** The current revision, without a description. */
    public static PublishStateMachineVersion of(String stateMachineArn) {
        return new PublishStateMachineVersion(stateMachineArn, Optional.empty(), Optional.empty());
    }
}
