package dev.clix.workflow;

/**
 * The request of DeleteActivity. One that is not there is deleted as well. Refused with InvalidArn and ValidationException.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DeleteActivity.html">DeleteActivity</a>
 */
public record DeleteActivity(String activityArn) {}
