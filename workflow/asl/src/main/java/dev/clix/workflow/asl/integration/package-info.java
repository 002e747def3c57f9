/**
 * Requests to the services that Step Functions integrate, and their answers: the optimised integrations, and the models
 * of services.
 *
 * <p>Comes from: the developer guide, and the service models of botocore (Apache-2.0), of which
 * {@code .ci/service-models.py} keeps what the checks need. Goes to: the parser, which holds definitions against it; the
 * interpreter, which does so with what a task is started with; TestState, which does with mocked results.
 */
@NullMarked
package dev.clix.workflow.asl.integration;

import org.jspecify.annotations.NullMarked;
