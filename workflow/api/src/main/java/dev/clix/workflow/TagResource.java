package dev.clix.workflow;

import java.util.List;

/**
 * The request of TagResource: adds tags, and replaces the values of those that are there.
 *
 * <p>Refused with InvalidArn, ResourceNotFound, TooManyTags beyond 50, and ValidationException.
 *
 * @param resourceArn of a state machine or an activity
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_TagResource.html">TagResource</a>
 */
public record TagResource(String resourceArn, List<Tag> tags) {
    public TagResource {
        tags = List.copyOf(tags);
    }
}
