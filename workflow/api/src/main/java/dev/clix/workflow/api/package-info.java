/**
 * The Step Functions API as data: its operations, the shapes of their requests, and how requests and answers, which are
 * records of {@link dev.clix.workflow}, look on the wire.
 *
 * <p>Comes from: the service model's shapes (API version 2016-11-23). Goes to: the HTTP endpoint, which reads and
 * checks requests with it, and the service that answers them, a {@link dev.clix.workflow.api.StepFunctionsApi}. Pure:
 * bytes and values in, values or a {@link dev.clix.workflow.WorkflowException} out.
 */
@NullMarked
package dev.clix.workflow.api;

import org.jspecify.annotations.NullMarked;
