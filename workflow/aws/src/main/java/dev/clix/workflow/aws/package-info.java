/**
 * Step Functions themselves: the port over the AWS SDK's asynchronous client.
 *
 * <p>Comes from: programs configured to run their workflows on AWS, or on anything else that speaks the API. Goes to:
 * an endpoint, found and signed for by the SDK's own chain. Calls are retried for as long as the options say; polls
 * never, they have connections of their own.
 */
@NullMarked
package dev.clix.workflow.aws;

import org.jspecify.annotations.NullMarked;
