package dev.clix.workflow.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.TaskResource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The check of a Task's parameters against the request its service takes, in AWS's words where they are known. */
public final class Integration {
    /** The number of problems that are reported at most. */
    private static final int PROBLEMS_MAX = 20;

    private Integration() {}

    /** Whether there is such an integration: of services of the SDK that have no model here, any action may be. */
    public static boolean exists(TaskResource resource) {
        return Optimised.exists(resource);
    }

    /** The shape of the request; empty for a service without a model, of which only the form of names is checked. */
    public static Optional<ServiceShape> request(TaskResource resource) {
        return resource.isIntegration() && exists(resource)
                ? ServiceModel.of(resource).flatMap(model -> model.request(resource.call()))
                : Optional.empty();
    }

    /**
     * Problems with the parameters as they are written: names, required fields, and whole numbers. Of SDK integrations
     * AWS is known to check only the names so early.
     *
     * @return nothing for anything but an object
     */
    public static List<String> problemsAsWritten(TaskResource resource, JsonNode parameters, QueryLanguage language) {
        if (!parameters.isObject()) return List.of();
        var check = ParameterCheck.asWritten(
                language, resource.isSdk() ? ParameterCheck.Depth.NAMES : ParameterCheck.Depth.OWN);
        return problems(check, resource, parameters);
    }

    private static List<String> problems(ParameterCheck check, TaskResource resource, JsonNode parameters) {
        return request(resource)
                .map(request -> check.problems(request, parameters))
                .orElseGet(() -> resource.isSdk() ? check.unmodelled(parameters) : List.of());
    }

    /** Problems with the parameters a task is started with: names, required fields, and the form of every value. */
    public static List<String> problems(TaskResource resource, JsonNode parameters, QueryLanguage language) {
        if (!resource.isIntegration()) return List.of();
        var formed = problems(ParameterCheck.resolved(started(resource)), resource, parameters);
        if (language == QueryLanguage.JSONATA || resource.isSdk()) return formed;
        return Stream.concat(formed.stream(), DynamicNames.problems(parameters))
                .limit(PROBLEMS_MAX)
                .toList();
    }

    private static ParameterCheck.Depth started(TaskResource resource) {
        if (!resource.isSdk()) return ParameterCheck.Depth.OWN;
        return resource.serviceAlone().equals("sfn") ? ParameterCheck.Depth.FORMS : ParameterCheck.Depth.NAMES;
    }
}
