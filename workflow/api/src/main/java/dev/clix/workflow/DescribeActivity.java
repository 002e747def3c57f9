package dev.clix.workflow;

/**
 * The request of DescribeActivity. Refused with InvalidArn, ActivityDoesNotExist, and ValidationException.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeActivity.html">DescribeActivity</a>
 */
public record DescribeActivity(String activityArn) {}
