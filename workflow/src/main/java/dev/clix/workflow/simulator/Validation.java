package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.asl.ExecutionType;
import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.asl.parser.Parsed;
import dev.clix.workflow.asl.parser.Problem;
import java.util.List;

/** ValidateStateMachineDefinition. Every problem found here is an error: there are no warnings to filter. */
final class Validation {
    private static final int DIAGNOSTICS_MAX = 100;

    private Validation() {}

    static ObjectNode answer(Arguments arguments) {
        var type = ExecutionType.valueOf(arguments.optionalText("type").orElse("STANDARD"));
        var problems = problems(AslParser.parse(arguments.text("definition"), type));
        var asked = (int) arguments.whole("maxResults").orElse(0);
        var most = asked == 0 ? DIAGNOSTICS_MAX : asked;
        var answer = JsonNodeFactory.instance.objectNode().put("result", problems.isEmpty() ? "OK" : "FAIL");
        var diagnostics = answer.putArray("diagnostics");
        problems.stream().limit(most).map(Validation::diagnostic).forEach(diagnostics::add);
        return answer.put("truncated", problems.size() > most);
    }

    private static List<Problem> problems(Parsed parsed) {
        return parsed instanceof Parsed.Rejected rejected ? rejected.problems() : List.of();
    }

    private static ObjectNode diagnostic(Problem problem) {
        var shown = JsonNodeFactory.instance
                .objectNode()
                .put("severity", "ERROR")
                .put("code", problem.code().name())
                .put("message", problem.message());
        problem.location().ifPresent(place -> shown.put("location", place));
        return shown;
    }
}
