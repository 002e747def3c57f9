package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.expression.Condition;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.expression.Unreadable;
import dev.clix.workflow.asl.internal.jsonpath.ChoiceCondition;
import dev.clix.workflow.asl.internal.jsonpath.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Parses a Choice rule of the query language JSONPath: a comparison, or And, Or, Not over others. */
record ChoiceRuleParser(FieldReader rule, boolean outermost) {
    private static final List<String> SELECTORS = List.of("And", "Or", "Not", "Variable", "Condition");
    private static final String NO_OPERATOR = "This object should have a comparison operator beside 'Variable'";
    private static final Set<String> AROUND = Set.of("Next", "Comment", "Assign");

    static Condition parse(FieldReader rule) {
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
            return new ChoiceCondition.Not(rule.object("Not")
                    .map(ChoiceRuleParser::inner)
                    .orElseGet(() -> new Unreadable("Expected an object under 'Not'")));
        return comparison();
    }

    private List<Condition> nested(String name) {
        rule.requireNonEmpty(name);
        return rule.objects(name).stream().map(ChoiceRuleParser::inner).toList();
    }

    private static Condition inner(FieldReader rule) {
        return new ChoiceRuleParser(rule, false).condition();
    }

    private Condition comparison() {
        var variable = rule.text("Variable");
        var operators = rule.names().stream()
                .filter(name -> !AROUND.contains(name) && !SELECTORS.contains(name))
                .toList();
        if (operators.size() > 1) rule.problem("There should only be one of the following fields: " + operators);
        if (operators.isEmpty() && rule.has("Variable")) rule.problem(NO_OPERATOR);
        if (operators.isEmpty() || variable.isEmpty()) return new Unreadable(NO_OPERATOR);
        return compared(variable.get(), operators.get(0));
    }

    private Condition compared(String variable, String operator) {
        try {
            return compared(JsonPath.compile(variable), operator);
        } catch (SyntaxException complaint) {
            return unreadable("Variable", "Value is not a Reference Path: " + complaint.getMessage());
        }
    }

    private Condition compared(JsonPath variable, String operator) {
        try {
            return ChoiceCondition.compile(variable, operator, rule.object().get(operator))
                    .orElseGet(() -> unsupported(operator));
        } catch (SyntaxException complaint) {
            return unreadable(operator, complaint.getMessage());
        }
    }

    private Condition unsupported(String operator) {
        rule.unsupported(operator);
        return new Unreadable("Field '%s' is not supported".formatted(operator));
    }

    private Condition unreadable(String field, String problem) {
        rule.problem(field, problem);
        return new Unreadable(problem);
    }
}
