package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.clix.workflow.asl.expression.Environment;

/** The root of a path: {@code $}, {@code $$} or a variable. */
sealed interface Root {
    /** @return a missing node when there is no such variable */
    JsonNode of(JsonNode input, Environment environment);

    record Input() implements Root {
        @Override
        public JsonNode of(JsonNode input, Environment environment) {
            return input;
        }
    }

    record Context() implements Root {
        @Override
        public JsonNode of(JsonNode input, Environment environment) {
            return environment.context().get();
        }
    }

    record Variable(String name) implements Root {
        @Override
        public JsonNode of(JsonNode input, Environment environment) {
            var value = environment.variables().get(name);
            return value == null ? MissingNode.getInstance() : value;
        }
    }
}
