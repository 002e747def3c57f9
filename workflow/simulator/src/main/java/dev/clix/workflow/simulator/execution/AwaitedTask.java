package dev.clix.workflow.simulator.execution;

/**
 * A task that a party outside may answer.
 *
 * @param state its name
 * @param resource the state's Resource
 * @param answer the parties that may, and how, as the end of a sentence
 */
public record AwaitedTask(String executionArn, String state, String resource, String answer) {}
