package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.ChoiceState;
import dev.clix.workflow.asl.State;

/** Parses a Choice state (ASL, "Choice State"). */
final class ChoiceParser {
    private ChoiceParser() {}

    static State parse(StateFields state) {
        var fields = state.fields();
        fields.require("Choices");
        fields.requireNonEmpty("Choices");
        return new ChoiceState(
                state.name(),
                state.language(),
                state.processing(),
                fields.objects("Choices").stream()
                        .map(rule -> rule(rule, state.dialect()))
                        .toList(),
                fields.text("Default"),
                state.assign());
    }

    private static ChoiceState.Rule rule(FieldReader rule, Dialect dialect) {
        rule.require("Next");
        rule.text("Comment");
        return new ChoiceState.Rule(
                dialect.condition(rule), rule.text("Next").orElse(""), dialect.assign(rule), dialect.output(rule));
    }
}
