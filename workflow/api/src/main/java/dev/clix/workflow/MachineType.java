package dev.clix.workflow;

/**
 * The type of a state machine: STANDARD executions run for up to a year and keep their history, EXPRESS ones run for up to
 * five minutes and only log it. A definition for EXPRESS ones is refused when a task waits for a job or a token.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html">Choosing workflow type</a>
 */
public enum MachineType {
    STANDARD,
    EXPRESS
}
