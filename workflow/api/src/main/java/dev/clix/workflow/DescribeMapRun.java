package dev.clix.workflow;

/**
 * The request of DescribeMapRun. Refused with InvalidArn, ResourceNotFound, and ValidationException.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeMapRun.html">DescribeMapRun</a>
 */
public record DescribeMapRun(String mapRunArn) {}
