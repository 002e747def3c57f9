package dev.clix.workflow.template;

import java.util.Map;

/**
 * The settings a template is resolved with.
 *
 * @param account twelve digits
 * @param stackName the prefix of generated names
 * @param parameters by name; the others have their defaults
 */
public record StackSettings(String region, String account, String stackName, Map<String, String> parameters) {
    public StackSettings {
        parameters = Map.copyOf(parameters);
    }

    /** Without a word about parameters; the stack's name is {@code stack}. */
    public static StackSettings of(String region, String account) {
        return new StackSettings(region, account, "stack", Map.of());
    }
}
