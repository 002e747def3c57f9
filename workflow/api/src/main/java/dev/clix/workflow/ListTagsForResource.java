package dev.clix.workflow;

/**
 * The request of ListTagsForResource: in the order they were given. Refused with InvalidArn, ResourceNotFound, and
 * ValidationException.
 *
 * @param resourceArn of a state machine or an activity
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListTagsForResource.html">ListTagsForResource</a>
 */
public record ListTagsForResource(String resourceArn) {}
