package dev.clix.workflow;

/**
 * @param definition Amazon States Language, a JSON text
 * @param roleArn what the machine may do; simulated machines may do everything
 */
public record CreateStateMachine(String name, String definition, String roleArn, MachineType type) {}
