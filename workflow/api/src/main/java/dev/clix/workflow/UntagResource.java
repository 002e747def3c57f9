package dev.clix.workflow;

import java.util.List;

/**
 * The request of UntagResource. Tags that are not there stay away. Refused with InvalidArn, ResourceNotFound, and
 * ValidationException.
 *
 * @param resourceArn of a state machine or an activity
 * @param tagKeys each 1 to 128 characters
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_UntagResource.html">UntagResource</a>
 */
public record UntagResource(String resourceArn, List<String> tagKeys) {
    public UntagResource {
        tagKeys = List.copyOf(tagKeys);
    }
}
