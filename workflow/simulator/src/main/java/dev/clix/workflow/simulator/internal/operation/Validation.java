package dev.clix.workflow.simulator.internal.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.asl.ExecutionType;
import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.asl.parser.Parsed;
import dev.clix.workflow.asl.parser.Problem;
import dev.clix.workflow.asl.parser.Warnings;
import java.util.ArrayList;
import java.util.List;

/** ValidateStateMachineDefinition: errors first, and warnings where they are asked for. */
final class Validation {
    private static final int DIAGNOSTICS_MAX = 100;

    private Validation() {}

    static ObjectNode answer(Arguments arguments) {
        var type = ExecutionType.valueOf(arguments.optionalText("type").orElse("STANDARD"));
        var definition = arguments.text("definition");
        var errors = errors(AslParser.parse(definition, type));
        var problems = new ArrayList<>(errors);
        if (arguments.optionalText("severity").filter("WARNING"::equals).isPresent())
            problems.addAll(Warnings.of(definition));
        var asked = (int) arguments.whole("maxResults").orElse(0);
        var most = asked == 0 ? DIAGNOSTICS_MAX : asked;
        var answer = JsonNodeFactory.instance.objectNode().put("result", errors.isEmpty() ? "OK" : "FAIL");
        var diagnostics = answer.putArray("diagnostics");
        problems.stream().limit(most).map(Validation::diagnostic).forEach(diagnostics::add);
        return answer.put("truncated", problems.size() > most);
    }

    private static List<Problem> errors(Parsed parsed) {
        return parsed instanceof Parsed.Rejected rejected ? rejected.problems() : List.of();
    }

    private static ObjectNode diagnostic(Problem problem) {
        var shown = JsonNodeFactory.instance
                .objectNode()
                .put("severity", problem.code().isWarning() ? "WARNING" : "ERROR")
                .put("code", problem.code().name())
                .put("message", problem.message());
        problem.location().ifPresent(place -> shown.put("location", place));
        return shown;
    }
}
