package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.Catcher;
import dev.clix.workflow.asl.Processing;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.expression.Condition;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.ReferencePath;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.expression.Template;
import dev.clix.workflow.asl.expression.ValuePath;
import dev.clix.workflow.asl.jsonpath.FieldExpression;
import dev.clix.workflow.asl.jsonpath.ItemsPath;
import dev.clix.workflow.asl.jsonpath.JsonPath;
import dev.clix.workflow.asl.jsonpath.JsonReferencePath;
import dev.clix.workflow.asl.jsonpath.NumberPath;
import dev.clix.workflow.asl.jsonpath.PayloadTemplate;
import dev.clix.workflow.asl.jsonpath.TimestampPath;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads fields in the query language JSONPath: paths, payload templates and the …Path twins of fields. */
final class JsonPathDialect implements Dialect {
    private static final Set<String> CATCHER = Set.of("ErrorEquals", "Next", "ResultPath", "Assign", "Comment");

    @Override
    public QueryLanguage language() {
        return QueryLanguage.JSON_PATH;
    }

    @Override
    public Processing processing(Fields state) {
        // A Map's Parameters are an older name of its ItemSelector.
        var parameters = state.object().path("Type").asText().equals("Map")
                ? Optional.<Template>empty()
                : template(state, "Parameters");
        return new Processing.JsonPath(
                valuePath(state, "InputPath"),
                parameters,
                template(state, "ResultSelector"),
                resultPath(state),
                valuePath(state, "OutputPath"));
    }

    private ValuePath valuePath(Fields fields, String name) {
        if (!fields.has(name)) return ValuePath.WHOLE;
        if (fields.present(name).isEmpty()) return ValuePath.DISCARD;
        return fields.text(name)
                .filter(text -> !text.equals("$"))
                .flatMap(text -> compiled(fields, name, () -> (ValuePath) JsonPath.compile(text)))
                .orElse(ValuePath.WHOLE);
    }

    private Optional<ReferencePath> resultPath(Fields fields) {
        if (fields.has("ResultPath") && fields.present("ResultPath").isEmpty()) return Optional.empty();
        var text = fields.text("ResultPath").orElse("$");
        return compiled(fields, "ResultPath", () -> JsonReferencePath.compile(text));
    }

    @Override
    public Optional<Template> assign(Fields holder) {
        return Variables.check(holder).flatMap(assign -> template(holder, "Assign"));
    }

    @Override
    public Optional<Template> template(Fields holder, String name) {
        return holder.value(name)
                .map(value -> PayloadTemplate.compile(
                        value,
                        holder.at(name),
                        (pointer, field, complaint) -> holder.problems()
                                .schema(
                                        "The value for the field '%s' must be a valid JSONPath or a valid intrinsic function call"
                                                .formatted(field),
                                        pointer)));
    }

    @Override
    public Optional<Template> arguments(Fields holder) {
        return template(holder, "Parameters");
    }

    @Override
    public Optional<Template> output(Fields rule) {
        return Optional.empty();
    }

    @Override
    public Optional<Expression> number(Fields holder, NumberField field) {
        var pathName = field.name() + "Path";
        if (holder.has(field.name()) && holder.has(pathName))
            holder.problems()
                    .schema(
                            "These fields are mutually exclusive: [%s, %s]".formatted(field.name(), pathName),
                            holder.pointer());
        if (!holder.has(pathName)) return Numbers.literal(holder, field);
        return holder.text(pathName)
                .flatMap(text -> compiled(
                        holder,
                        pathName,
                        () -> NumberPath.compile(
                                pathName, JsonPath.compile(text), field.min(), field.max(), field.whole())));
    }

    @Override
    public Optional<Expression> text(Fields holder, String name) {
        var pathName = name + "Path";
        if (!holder.has(pathName))
            return holder.present(name).flatMap(value -> holder.text(name)).map(Texts::literal);
        return holder.text(pathName)
                .flatMap(text -> compiled(holder, pathName, () -> FieldExpression.compile(pathName, text)));
    }

    @Override
    public Optional<Expression> timestamp(Fields state) {
        if (state.has("TimestampPath"))
            return state.text("TimestampPath")
                    .flatMap(text -> compiled(state, "TimestampPath", () -> new TimestampPath(JsonPath.compile(text))));
        return Texts.timestamp(state);
    }

    @Override
    public Optional<Expression> items(Fields state) {
        if (state.has("ItemReader")) return Optional.empty();
        var text = state.text("ItemsPath").orElse("$");
        return compiled(state, "ItemsPath", () -> new ItemsPath(JsonPath.compile(text)));
    }

    @Override
    public Condition condition(Fields rule) {
        return new ChoiceRuleParser(rule).parse();
    }

    @Override
    public Catcher catcher(Fields catcher) {
        catcher.require("ErrorEquals", "Next");
        catcher.allow(CATCHER);
        return new Catcher(
                catcher.texts("ErrorEquals"),
                catcher.text("Next").orElse(""),
                resultPath(catcher),
                Optional.empty(),
                assign(catcher));
    }

    private static <T> Optional<T> compiled(Fields fields, String name, Supplier<T> compiling) {
        try {
            return Optional.of(compiling.get());
        } catch (SyntaxException complaint) {
            fields.problem(name, complaint.getMessage());
            return Optional.empty();
        }
    }
}
