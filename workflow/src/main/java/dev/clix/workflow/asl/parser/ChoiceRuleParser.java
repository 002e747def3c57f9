package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.expression.Condition;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.jsonpath.ChoiceCondition;
import dev.clix.workflow.asl.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a Choice rule of the query language JSONPath: a comparison, or And, Or, Not over others. */
record ChoiceRuleParser(Fields rule) {
    private static final Set<String> AROUND = Set.of("Variable", "Next", "Comment", "Assign");

    Condition parse() {
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
        if (rule.has("Next")) rule.problem("Next", "Field is not supported");
        return new ChoiceRuleParser(rule).parse();
    }

    private Optional<Condition> comparison() {
        rule.require("Variable");
        var variable = rule.text("Variable").flatMap(this::variable);
        var operators = operators();
        if (operators.size() != 1) {
            rule.problems()
                    .schema("Exactly one comparison operator is required, but there are " + operators, rule.pointer());
            return Optional.empty();
        }
        return variable.flatMap(path -> compiled(path, operators.get(0)));
    }

    private List<String> operators() {
        var names = new ArrayList<String>();
        rule.object().fieldNames().forEachRemaining(name -> {
            if (!AROUND.contains(name)) names.add(name);
        });
        return names;
    }

    private Optional<JsonPath> variable(String text) {
        try {
            return Optional.of(JsonPath.compile(text));
        } catch (SyntaxException complaint) {
            rule.problem("Variable", complaint.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Condition> compiled(JsonPath variable, String operator) {
        try {
            var condition =
                    ChoiceCondition.compile(variable, operator, rule.object().get(operator));
            if (condition.isEmpty()) rule.problem(operator, "Field is not supported");
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
