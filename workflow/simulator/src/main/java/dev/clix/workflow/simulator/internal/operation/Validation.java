package dev.clix.workflow.simulator.internal.operation;

import dev.clix.workflow.DefinitionValidation;
import dev.clix.workflow.DefinitionValidation.Result;
import dev.clix.workflow.Diagnostic;
import dev.clix.workflow.Diagnostic.Severity;
import dev.clix.workflow.ValidateStateMachineDefinition;
import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.asl.parser.Parsed;
import dev.clix.workflow.asl.parser.Problem;
import dev.clix.workflow.asl.parser.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** ValidateStateMachineDefinition: errors first, and warnings where they are asked for. */
final class Validation {
    private static final int DIAGNOSTICS_MAX = 100;

    private Validation() {}

    static CompletionStage<DefinitionValidation> answer(ValidateStateMachineDefinition request) {
        var errors = errors(AslParser.parse(request.definition(), request.type()));
        var problems = new ArrayList<>(errors);
        if (request.severity() == Severity.WARNING) problems.addAll(Warnings.of(request.definition()));
        var most = request.maxResults() == 0 ? DIAGNOSTICS_MAX : request.maxResults();
        return CompletableFuture.completedFuture(new DefinitionValidation(
                errors.isEmpty() ? Result.OK : Result.FAIL,
                problems.stream().limit(most).map(Validation::diagnostic).toList(),
                problems.size() > most));
    }

    private static List<Problem> errors(Parsed parsed) {
        return parsed instanceof Parsed.Rejected rejected ? rejected.problems() : List.of();
    }

    private static Diagnostic diagnostic(Problem problem) {
        return new Diagnostic(
                problem.code().isWarning() ? Severity.WARNING : Severity.ERROR,
                problem.code().name(),
                problem.message(),
                problem.location());
    }
}
