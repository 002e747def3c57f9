/**
 * TestState: one state, tried on its own.
 *
 * <p>Comes from: a request of the API or of {@link dev.clix.workflow.teststate.StateTest}. Goes to: the interpreter's
 * {@link dev.clix.workflow.interpreter.TestedState}, once the request makes sense, and back as an answer. What mocked
 * results have to look like is in {@code responses}: facts about AWS's services, taken from botocore's models
 * (Apache-2.0) by {@code .ci/service-responses.py}.
 */
package dev.clix.workflow.teststate;
