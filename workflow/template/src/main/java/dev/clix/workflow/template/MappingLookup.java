package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;

/** Fn::FindInMap, with the DefaultValue of the language extensions. */
record MappingLookup(JsonNode root, Resolver resolver) {
    private static final int KEYS = 3;
    private static final String DEFAULT = "DefaultValue";

    JsonNode find(JsonNode value) {
        var found = root.path("Mappings");
        for (var key = 0; key < KEYS; key++) found = found.path(TextValues.of(resolver.resolve(value.path(key))));
        if (!found.isMissingNode()) return resolver.resolve(found);
        var otherwise = value.path(KEYS).path(DEFAULT);
        return otherwise.isMissingNode()
                ? resolver.complain("Fn::FindInMap finds nothing for " + value)
                : resolver.resolve(otherwise);
    }
}
