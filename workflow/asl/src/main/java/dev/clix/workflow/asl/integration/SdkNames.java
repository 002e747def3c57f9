package dev.clix.workflow.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Names of services and operations that have no model here, by the rules of the SDK for Java alone: actions begin as methods
 * do, {@code startDBInstance}, fields have no word in capitals in front, {@code DbInstanceIdentifier}.
 */
final class SdkNames {
    private static final String ACTION = "[a-z][A-Za-z0-9]*";
    private static final String FIELD = "[A-Z](?![A-Z](?![a-z]))[A-Za-z0-9]*";

    private SdkNames() {}

    static boolean isAction(String name) {
        return name.matches(ACTION);
    }

    /** The problems with the fields of the request itself: names further within may be keys of a map. */
    static List<String> problems(JsonNode parameters, Predicate<String> isLookedAt) {
        return parameters.properties().stream()
                .map(Map.Entry::getKey)
                .filter(isLookedAt)
                .filter(name -> !name.matches(FIELD))
                .map(ParameterCheck::unknown)
                .toList();
    }
}
