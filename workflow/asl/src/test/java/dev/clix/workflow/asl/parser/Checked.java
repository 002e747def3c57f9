package dev.clix.workflow.asl.parser;

import java.util.List;

/** The problems of a machine that has one Task. */
final class Checked {
    private Checked() {}

    /** Asked in JSONPath when they are an object, in JSONata when they are one expression. */
    static List<String> problems(String resource, String parameters) {
        return ofState(
                parameters.startsWith("{%")
                        ? "{'Type':'Task','QueryLanguage':'JSONata','Resource':'%s','Arguments':'%s','End':true}"
                                .formatted(resource, parameters)
                        : "{'Type':'Task','Resource':'%s','Parameters':%s,'End':true}".formatted(resource, parameters));
    }

    static List<String> ofState(String state) {
        var definition = "{'StartAt':'S','States':{'S':%s}}".formatted(state).replace('\'', '"');
        return AslParser.parse(definition) instanceof Parsed.Rejected rejected
                ? rejected.problems().stream()
                        .map(problem -> problem.toString().replace("SCHEMA_VALIDATION_FAILED: ", ""))
                        .toList()
                : List.of();
    }
}
