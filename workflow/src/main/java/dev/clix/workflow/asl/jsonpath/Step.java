package dev.clix.workflow.asl.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** One step of a path to one place. */
sealed interface Step {
    /** @return null when it leads nowhere */
    JsonNode of(JsonNode node);

    /** The step as AWS writes it in an error. */
    String shown();

    /** Why it leads nowhere; empty when an index is beyond the end of an array, which counts as a null. */
    Optional<String> reason(JsonNode node, String here, boolean last);

    /**
     * Into a field.
     *
     * @param written the name with its backslashes, which AWS was recorded to look for
     * @param name without them, for those who mean them as JSONPath does
     */
    record Field(String written, String name) implements Step {
        @Override
        public JsonNode of(JsonNode node) {
            return node.get(in(node));
        }

        /** The name it has in an object, or is to have there. */
        String in(JsonNode node) {
            return node.has(written) ? written : name;
        }

        @Override
        public String shown() {
            return "['%s']".formatted(name);
        }

        @Override
        public Optional<String> reason(JsonNode node, String here, boolean last) {
            if (!node.isObject()) return Optional.of("Property %s not found in path %s".formatted(shown(), here));
            return Optional.of((last ? "No results for path: " : "Missing property in path ") + here + shown());
        }
    }

    record Index(int index) implements Step {
        @Override
        public JsonNode of(JsonNode node) {
            return node.get(index);
        }

        @Override
        public String shown() {
            return "[%s]".formatted(index);
        }

        @Override
        public Optional<String> reason(JsonNode node, String here, boolean last) {
            if (node.isArray()) return last ? Optional.empty() : Optional.of("No results for path: " + here + shown());
            return Optional.of("Filter: %s can only be applied to arrays. Current context is: %s"
                    .formatted(shown(), JavaText.of(node)));
        }
    }
}
