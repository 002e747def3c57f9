package dev.clix.workflow.template.internal.serverless;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Where variables have their values from.
 *
 * @param options of the command, and parameters, by name
 * @param files the texts of files, by their path beside the service's
 * @param environment null where there is no such variable
 */
public record VariableSources(
        String region,
        String account,
        Map<String, String> options,
        Function<String, Optional<String>> files,
        UnaryOperator<String> environment) {
    Optional<String> option(String name) {
        if (name.equals("region") && !options.containsKey(name)) return Optional.of(region);
        return Optional.ofNullable(options.get(name));
    }
}
