/**
 * The Step Functions API over HTTP: AWS JSON 1.0 in front of any {@link dev.clix.workflow.api.StepFunctionsApi}.
 *
 * <p>Comes from: the AWS CLI, SDKs and everything else that takes an endpoint. Goes to: the API it was built with; who
 * stands behind it, it does not know. What a request must be is decided by plain classes; {@link
 * dev.clix.workflow.endpoint.StepFunctionsEndpoint} is the shell around them, and the only one that knows Vert.x.
 */
package dev.clix.workflow.endpoint;
