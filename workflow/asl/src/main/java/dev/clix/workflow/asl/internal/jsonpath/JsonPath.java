package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.expression.ValuePath;
import java.util.Optional;
import java.util.regex.Pattern;

/** A path into the input ({@code $}), the context object ({@code $$}) or a variable ({@code $name}). */
public final class JsonPath implements ValuePath, Expression {
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\p{L}[\\p{L}\\p{N}_]*)(.*)", Pattern.DOTALL);

    private final String text;
    private final Root root;
    private final Query query;

    private JsonPath(String text, Root root, String path) {
        this.text = text;
        this.root = root;
        this.query = query(path);
    }

    /** @throws SyntaxException when the text is no path */
    public static JsonPath compile(String text) {
        if (text.startsWith("$$")) return new JsonPath(text, new Root.Context(), text.substring(1));
        if (text.equals("$") || text.startsWith("$.") || text.startsWith("$["))
            return new JsonPath(text, new Root.Input(), text);
        var variable = VARIABLE.matcher(text);
        if (variable.matches())
            return new JsonPath(text, new Root.Variable(variable.group(1)), "$" + variable.group(2));
        throw text.startsWith("$") ? JsonReferencePath.notReference(text) : noDollar();
    }

    /** In AWS's words. */
    static SyntaxException noDollar() {
        return new SyntaxException("Reference path didn't start with '$'");
    }

    private static Query query(String path) {
        Optional<? extends Query> steps = Steps.compile(path);
        return steps.isPresent() ? steps.get() : LibraryQuery.compile(path);
    }

    @Override
    public Kind kind() {
        return Kind.PATH;
    }

    @Override
    public String text() {
        return text;
    }

    /** The variable it reads, where it reads one. */
    public Optional<String> variable() {
        return root instanceof Root.Variable variable ? Optional.of(variable.name()) : Optional.empty();
    }

    /** @return a missing node when nothing is there */
    public JsonNode find(JsonNode input, Environment environment) {
        return query.find(root.of(input, environment));
    }

    @Override
    public JsonNode evaluate(Environment environment) {
        return select(environment.input(), environment);
    }

    @Override
    public JsonNode select(JsonNode value, Environment environment) {
        requireInput(value);
        return reach(value, environment).orElseThrow(() -> missing(document(value, environment)));
    }

    /** The value at the path: a null beyond the end of an array, empty when nothing is there. */
    Optional<JsonNode> reach(JsonNode value, Environment environment) {
        var document = document(value, environment);
        var found = query.find(document);
        return found.isMissingNode() ? beyondTheEnd(document) : Optional.of(found);
    }

    /** AWS refuses every path into an input of null, {@code $} included. */
    void requireInput(JsonNode input) {
        if (root instanceof Root.Input && input.isNull())
            throw new EvaluationException(
                    ErrorNames.RUNTIME,
                    "Unable to apply Path transformation to null or empty input.",
                    Optional.empty());
    }

    /** The document the path is read in: the input, the context object or a variable's value. */
    JsonNode document(JsonNode input, Environment environment) {
        return root.of(input, environment);
    }

    /** Measured on AWS: an index beyond the end of an array leads to a null. Empty when something else is missing. */
    Optional<JsonNode> beyondTheEnd(JsonNode document) {
        if (document.isMissingNode()) return Optional.empty();
        return query.reason(document).isPresent() ? Optional.empty() : Optional.of(NullNode.getInstance());
    }

    /** The first field on the way that is not there; empty when none is missed, or when the path is not walked. */
    Optional<String> missingField(JsonNode document) {
        return query instanceof Steps steps ? steps.missingField(document) : Optional.empty();
    }

    private EvaluationException missing(JsonNode document) {
        var reason = document.isMissingNode()
                ? "No such variable"
                : query.reason(document).orElseThrow();
        return new EvaluationException(
                ErrorNames.RUNTIME, "Invalid path '%s' : %s".formatted(text, reason), Optional.empty());
    }
}
