package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.Catcher;
import dev.clix.workflow.asl.Processing;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.expression.Condition;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.asl.expression.Literal;
import dev.clix.workflow.asl.expression.Place;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.expression.Template;
import dev.clix.workflow.asl.expression.Unreadable;
import dev.clix.workflow.asl.internal.jsonata.JsonataExpression;
import dev.clix.workflow.asl.internal.jsonata.JsonataTemplate;
import dev.clix.workflow.asl.internal.jsonata.MapInput;
import dev.clix.workflow.asl.internal.jsonata.TimestampExpression;
import dev.clix.workflow.asl.internal.jsonata.TypedExpression;
import dev.clix.workflow.asl.parser.Problem.Code;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads fields in the query language JSONata: values in which texts may be expressions. */
record JsonataDialect(ExpressionLimits limits) implements Dialect {
    private static final Set<String> CATCHER = Set.of("ErrorEquals", "Next", "Output", "Assign", "Comment");
    private static final Set<String> RULE = Set.of("Condition", "Next", "Output", "Assign", "Comment");

    private static final Set<String> WITH_RESULT = Set.of("Task", "Parallel", "Map");

    @Override
    public QueryLanguage language() {
        return QueryLanguage.JSONATA;
    }

    @Override
    public Processing processing(FieldReader state) {
        return new Processing.Jsonata(template(state, "Arguments"), template(state, "Output"));
    }

    @Override
    public String computedEnding() {
        return "";
    }

    @Override
    public Optional<Template> template(FieldReader holder, String name) {
        var states = statesFields(holder, name);
        return holder.value(name)
                .map(value -> JsonataTemplate.compile(
                        value,
                        holder.at(name),
                        (text, place) -> compiled(
                                holder.problems(), text, place, states, expression -> expression, Unreadable::new)));
    }

    @Override
    public Optional<Template> payload(FieldReader holder, String name) {
        return template(holder, name);
    }

    /** The fields of {@code $states} that exist in a field of a state. */
    private static Set<String> statesFields(FieldReader holder, String name) {
        if (holder.has("ErrorEquals")) return Set.of("input", "context", "errorOutput");
        var hasResult = WITH_RESULT.contains(holder.object().path("Type").asText());
        return hasResult && Set.of("Output", "Assign").contains(name)
                ? Set.of("input", "context", "result")
                : Set.of("input", "context");
    }

    private <T> T compiled(
            Problems problems,
            String text,
            Place place,
            Set<String> states,
            Function<JsonataExpression, T> use,
            Function<String, T> unreadable) {
        try {
            var expression = JsonataExpression.compile(text, place.field(), limits);
            for (var reference : expression.unsupportedReferences(states))
                problems.add(place, Code.UNSUPPORTED_JSONATA_EXPRESSION, reference);
            return use.apply(expression);
        } catch (SyntaxException complaint) {
            problems.add(place, Code.INVALID_JSONATA_EXPRESSION, complaint.getMessage());
            return unreadable.apply(complaint.getMessage());
        }
    }

    @Override
    public String argumentsField() {
        return "Arguments";
    }

    @Override
    public Optional<Template> output(FieldReader rule) {
        return template(rule, "Output");
    }

    @Override
    public Optional<Expression> number(FieldReader holder, NumberField field) {
        if (!isText(holder, field.name())) return LiteralNumbers.literal(holder, field);
        return Optional.of(expression(
                holder,
                field.name(),
                compiled -> TypedExpression.number(compiled, field.min(), field.max(), field.whole())));
    }

    @Override
    public Optional<Expression> text(FieldReader holder, String name) {
        var text = holder.text(name);
        if (text.filter(JsonataExpression::isBegun).isEmpty()) return text.map(LiteralTexts::literal);
        return Optional.of(expression(holder, name, TypedExpression::text));
    }

    @Override
    public Optional<Expression> timestamp(FieldReader state) {
        if (state.text("Timestamp").filter(JsonataExpression::isBegun).isEmpty()) return LiteralTexts.timestamp(state);
        return Optional.of(
                expression(state, "Timestamp", compiled -> new TimestampExpression(TypedExpression.text(compiled))));
    }

    @Override
    public Optional<Expression> items(FieldReader state, boolean objects) {
        if (state.has("ItemReader")) return Optional.empty();
        var items = state.value("Items");
        if (items.isEmpty()) return Optional.of(new MapInput(objects));
        if (items.get().isTextual())
            return Optional.of(expression(state, "Items", found -> TypedExpression.items(found, objects)));
        if (!items.get().isArray() && !(objects && items.get().isObject()))
            state.problem("Items", SyntaxException.wrongType("ARRAY"));
        return template(state, "Items").map(ItemsTemplate::new);
    }

    /** Items written as an array with expressions in it. */
    private record ItemsTemplate(Template template) implements Expression {
        @Override
        public JsonNode evaluate(Environment environment) {
            return template.evaluate(environment);
        }

        @Override
        public Kind kind() {
            return template instanceof Literal ? Kind.LITERAL : Kind.JSONATA;
        }

        @Override
        public String text() {
            return template instanceof Literal literal ? literal.text() : "Items";
        }
    }

    @Override
    public Condition condition(FieldReader rule) {
        rule.require("Condition");
        rule.allow(RULE);
        if (!isText(rule, "Condition")) {
            var always = rule.flag("Condition").orElse(false);
            return environment -> always;
        }
        var flag = expression(rule, "Condition", TypedExpression::flag);
        return environment -> flag.evaluate(environment).booleanValue();
    }

    @Override
    public Catcher catcher(FieldReader catcher) {
        catcher.require("ErrorEquals", "Next");
        catcher.allow(CATCHER);
        return new Catcher(
                catcher.texts("ErrorEquals"),
                catcher.text("Next").orElse(""),
                Optional.empty(),
                template(catcher, "Output"),
                assign(catcher));
    }

    private static boolean isText(FieldReader holder, String name) {
        return holder.value(name).filter(JsonNode::isTextual).isPresent();
    }

    /** A field that must hold an expression. */
    private Expression expression(FieldReader holder, String name, Function<JsonataExpression, Expression> typed) {
        return compiled(
                holder.problems(),
                holder.text(name).orElse(""),
                holder.at(name),
                Set.of("input", "context"),
                typed,
                Unreadable::new);
    }
}
