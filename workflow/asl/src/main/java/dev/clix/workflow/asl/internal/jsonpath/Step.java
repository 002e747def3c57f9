package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CompactNodes;
import dev.clix.workflow.asl.expression.EvaluationException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One step of a path to one place. */
sealed interface Step {
    /** @return null when it leads nowhere */
    JsonNode of(JsonNode node);

    /**
     * A copy of a node in which something else stands where the step leads.
     *
     * @param here may be missing
     * @param within tells what is to stand there, given what does
     * @param conflict thrown when there is no room for it
     */
    JsonNode put(JsonNode here, UnaryOperator<JsonNode> within, Supplier<EvaluationException> conflict);

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

        @Override
        public JsonNode put(JsonNode here, UnaryOperator<JsonNode> within, Supplier<EvaluationException> conflict) {
            if (!here.isMissingNode() && !here.isObject()) throw conflict.get();
            var field = in(here);
            var copy = CompactNodes.INSTANCE.objectNode();
            if (here instanceof ObjectNode object) copy.setAll(object);
            copy.set(field, within.apply(here.path(field)));
            return copy;
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
        public JsonNode put(JsonNode here, UnaryOperator<JsonNode> within, Supplier<EvaluationException> conflict) {
            if (!(here instanceof ArrayNode array) || index >= array.size()) throw conflict.get();
            var copy = CompactNodes.INSTANCE.arrayNode(array.size());
            copy.addAll(array);
            copy.set(index, within.apply(array.get(index)));
            return copy;
        }

        @Override
        public String shown() {
            return "[%s]".formatted(index);
        }

        @Override
        public Optional<String> reason(JsonNode node, String here, boolean last) {
            if (node.isArray()) return last ? Optional.empty() : Optional.of("No results for path: " + here + shown());
            return Optional.of("Filter: %s can only be applied to arrays. Current context is: %s"
                    .formatted(shown(), JavaMapText.of(node)));
        }
    }
}
