package dev.clix.workflow;

/**
 * The request of CreateStateMachine.
 *
 * @param definition Amazon States Language, a JSON text
 * @param roleArn the role whose permissions the machine has; the simulator grants everything
 */
public record CreateStateMachine(String name, String definition, String roleArn, MachineType type) {}
