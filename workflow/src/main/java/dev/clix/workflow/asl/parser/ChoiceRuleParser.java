package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.expression.Condition;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.jsonpath.ChoiceCondition;
import dev.clix.workflow.asl.jsonpath.JsonPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a Choice rule of the query language JSONPath: a comparison, or And, Or, Not over others. */
record ChoiceRuleParser(Fields rule, boolean outermost) {
    private static final List<String> SELECTORS = List.of("And", "Or", "Not", "Variable", "Condition");
    private static final Set<String> AROUND = Set.of("Next", "Comment", "Assign");

    static Condition parse(Fields rule) {
        return new ChoiceRuleParser(rule, true).condition();
    }

    private Condition condition() {
        if (SELECTORS.stream().filter(rule::has).count() != 1)
            rule.problem("The object must have only one of the following fields, " + SELECTORS);
        if (rule.has("Condition"))
            rule.problem(
                    "The QueryLanguage is set to 'JSONPath', but field 'Condition' is only supported for the 'JSONata' QueryLanguage");
        if (!outermost) Stream.of("Next", "Assign").filter(rule::has).forEach(rule::unsupported);
        if (rule.has("And")) return new ChoiceCondition.And(nested("And"));
        if (rule.has("Or")) return new ChoiceCondition.Or(nested("Or"));
        if (rule.has("Not"))
            return new ChoiceCondition.Not(
                    rule.object("Not").map(ChoiceRuleParser::inner).orElse(never()));
        return comparison().orElse(never());
    }

    private List<Condition> nested(String name) {
        rule.requireNonEmpty(name);
        return rule.objects(name).stream().map(ChoiceRuleParser::inner).toList();
    }

    private static Condition inner(Fields rule) {
        return new ChoiceRuleParser(rule, false).condition();
    }

    private Optional<Condition> comparison() {
        var variable = rule.text("Variable").flatMap(this::variable);
        var operators = rule.names().stream()
                .filter(name -> !AROUND.contains(name) && !SELECTORS.contains(name))
                .toList();
        if (operators.size() > 1) rule.problem("There should only be one of the following fields: " + operators);
        if (operators.isEmpty() && rule.has("Variable"))
            rule.problem("This object should have a comparison operator beside 'Variable'");
        return operators.isEmpty() ? Optional.empty() : variable.flatMap(path -> compiled(path, operators.get(0)));
    }

    private Optional<JsonPath> variable(String text) {
        try {
            return Optional.of(JsonPath.compile(text));
        } catch (SyntaxException complaint) {
            rule.problem("Variable", "Value is not a Reference Path: " + complaint.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Condition> compiled(JsonPath variable, String operator) {
        try {
            var condition =
                    ChoiceCondition.compile(variable, operator, rule.object().get(operator));
            if (condition.isEmpty()) rule.unsupported(operator);
            return condition;
        } catch (SyntaxException complaint) {
            rule.problem(operator, complaint.getMessage());
            return Optional.empty();
        }
    }

    /** Stands where a problem was found; never asked. */
    private static Condition never() {
        return environment -> false;
    }
}
