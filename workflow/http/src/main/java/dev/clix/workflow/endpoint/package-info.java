/**
 * The Step Functions API over HTTP: AWS JSON 1.0 in front of any {@link dev.clix.workflow.api.StepFunctionsApi}.
 *
 * <p>Comes from: the AWS CLI, SDKs and everything else that takes an endpoint. Goes to: the API it was built with,
 * whose implementation it does not know. Plain classes decide whether a request is valid; two shells
 * are around them: {@link dev.clix.workflow.endpoint.EmbeddedEndpoint}, by the JDK's server, and {@link
 * dev.clix.workflow.endpoint.StepFunctionsEndpoint}, the only class that knows Vert.x.
 */
@NullMarked
package dev.clix.workflow.endpoint;

import org.jspecify.annotations.NullMarked;
