package dev.clix.workflow.asl;

import java.util.OptionalLong;

/**
 * A whole definition.
 *
 * @param definition the JSON text it was parsed from
 * @param timeoutSeconds how long an execution may run
 */
public record StateMachine(String definition, Block block, QueryLanguage language, OptionalLong timeoutSeconds) {}
