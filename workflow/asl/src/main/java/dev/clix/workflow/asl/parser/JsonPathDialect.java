package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.Catcher;
import dev.clix.workflow.asl.Processing;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.expression.Condition;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.ReferencePath;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.expression.Template;
import dev.clix.workflow.asl.expression.Unreadable;
import dev.clix.workflow.asl.expression.ValuePath;
import dev.clix.workflow.asl.internal.jsonpath.FieldExpression;
import dev.clix.workflow.asl.internal.jsonpath.IntrinsicCall;
import dev.clix.workflow.asl.internal.jsonpath.ItemsPath;
import dev.clix.workflow.asl.internal.jsonpath.JsonPath;
import dev.clix.workflow.asl.internal.jsonpath.JsonReferencePath;
import dev.clix.workflow.asl.internal.jsonpath.NumberPath;
import dev.clix.workflow.asl.internal.jsonpath.PayloadTemplate;
import dev.clix.workflow.asl.internal.jsonpath.TimestampPath;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads fields in the query language JSONPath: paths, payload templates and the …Path twins of fields. */
final class JsonPathDialect implements Dialect {
    private static final Set<String> CATCHER = Set.of("ErrorEquals", "Next", "ResultPath", "Assign", "Comment");

    private static final String NOT_PATH = "Value must be a valid JSONPath.";

    @Override
    public QueryLanguage language() {
        return QueryLanguage.JSON_PATH;
    }

    @Override
    public Processing processing(FieldReader state) {
        // A Map's Parameters are an older name of its ItemSelector.
        var parameters = state.object().path("Type").asText().equals("Map")
                ? Optional.<Template>empty()
                : payload(state, "Parameters");
        return new Processing.JsonPath(
                valuePath(state, "InputPath"),
                parameters,
                template(state, "ResultSelector"),
                resultPath(state),
                valuePath(state, "OutputPath"));
    }

    private ValuePath valuePath(FieldReader fields, String name) {
        if (fields.isNull(name)) return ValuePath.DISCARD;
        return fields.text(name)
                .filter(text -> !text.equals("$"))
                .<ValuePath>map(text -> path(fields, name, text, path -> path, Unreadable::new))
                .orElse(ValuePath.WHOLE);
    }

    private Optional<ReferencePath> resultPath(FieldReader fields) {
        if (fields.isNull("ResultPath")) return Optional.empty();
        var text = fields.text("ResultPath").orElse("$");
        return Optional.of(compiled(
                fields,
                "ResultPath",
                complaint -> "Value is not a Reference Path: " + complaint.getMessage(),
                () -> JsonReferencePath.compile(text),
                Unreadable::new));
    }

    @Override
    public String computedEnding() {
        return ".$";
    }

    @Override
    public Optional<Template> template(FieldReader holder, String name) {
        return holder.object(name).map(fields -> compiled(holder, name, fields.object()));
    }

    @Override
    public Optional<Template> payload(FieldReader holder, String name) {
        return holder.value(name).map(value -> compiled(holder, name, value));
    }

    private static Template compiled(FieldReader holder, String name, JsonNode template) {
        return PayloadTemplate.compile(template, holder.at(name), (place, field, complaint) -> {
            var problem = "The value for the field '%s' must be a valid JSONPath or a valid intrinsic function call"
                    .formatted(field);
            holder.problems().schema(place, problem);
            return new Unreadable(problem);
        });
    }

    @Override
    public String argumentsField() {
        return "Parameters";
    }

    @Override
    public Optional<Template> output(FieldReader rule) {
        return Optional.empty();
    }

    @Override
    public Optional<Expression> number(FieldReader holder, NumberField field) {
        var pathName = field.name() + "Path";
        holder.atMostOneOf(field.name(), pathName);
        if (!holder.has(pathName)) return LiteralNumbers.literal(holder, field);
        return holder.text(pathName)
                .map(text -> path(
                        holder,
                        pathName,
                        text,
                        path -> NumberField.MAX_ITEMS.equals(field)
                                ? NumberPath.unbounded(pathName, path)
                                : new NumberPath(pathName, path, field.min(), field.max(), field.whole()),
                        Unreadable::new));
    }

    @Override
    public Optional<Expression> text(FieldReader holder, String name) {
        var pathName = name + "Path";
        holder.atMostOneOf(name, pathName);
        if (!holder.has(pathName)) return holder.text(name).map(LiteralTexts::literal);
        return holder.text(pathName)
                .map(text -> compiled(
                        holder, pathName, complaint -> NOT_PATH, () -> textual(pathName, text), Unreadable::new));
    }

    private static Expression textual(String pathName, String text) {
        var expression = FieldExpression.compile(pathName, text);
        if (expression instanceof IntrinsicCall call && !call.yieldsText())
            throw new SyntaxException("Expected a function whose value is a text, but got '%s'".formatted(text));
        return expression;
    }

    @Override
    public Optional<Expression> timestamp(FieldReader state) {
        if (!state.has("TimestampPath")) return LiteralTexts.timestamp(state);
        return state.text("TimestampPath")
                .map(text -> path(state, "TimestampPath", text, TimestampPath::new, Unreadable::new));
    }

    @Override
    public Optional<Expression> items(FieldReader state, boolean objects) {
        if (state.has("ItemReader")) return Optional.empty();
        var text = state.text("ItemsPath").orElse("$");
        return Optional.of(path(state, "ItemsPath", text, path -> new ItemsPath(path, objects), Unreadable::new));
    }

    @Override
    public Condition condition(FieldReader rule) {
        return ChoiceRuleParser.parse(rule);
    }

    @Override
    public Catcher catcher(FieldReader catcher) {
        catcher.require("ErrorEquals", "Next");
        catcher.allow(CATCHER);
        return new Catcher(
                catcher.texts("ErrorEquals"),
                catcher.text("Next").orElse(""),
                resultPath(catcher),
                Optional.empty(),
                assign(catcher));
    }

    private static <T> T path(
            FieldReader fields, String name, String text, Function<JsonPath, T> use, Function<String, T> unreadable) {
        return compiled(fields, name, complaint -> NOT_PATH, () -> use.apply(JsonPath.compile(text)), unreadable);
    }

    private static <T> T compiled(
            FieldReader fields,
            String name,
            Function<SyntaxException, String> wrong,
            Supplier<T> compiling,
            Function<String, T> unreadable) {
        try {
            return compiling.get();
        } catch (SyntaxException complaint) {
            fields.problem(name, wrong.apply(complaint));
            return unreadable.apply(wrong.apply(complaint));
        }
    }
}
