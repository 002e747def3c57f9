package dev.clix.workflow.console;

import java.util.Set;

/**
 * The settings of a console.
 *
 * @param access its readers' rights
 * @param names that browsers may call it by, besides localhost and addresses
 * @param region in ARNs
 */
public record ConsoleOptions(ConsoleAccess access, Set<String> names, String region) {}
