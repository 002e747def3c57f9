package dev.clix.workflow.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.TaskResource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a Task asks of a service, held against what the service takes, in AWS's words where they are known. */
public final class Integration {
    /** Of those that are told of. */
    private static final int PROBLEMS_MAX = 20;

    private Integration() {}

    /** Whether there is such an integration. Any service and any action of the SDK may be. */
    public static boolean exists(TaskResource resource) {
        return Optimised.exists(resource);
    }

    /** What it is asked, of optimised integrations and of Step Functions' own API; of others that is not known. */
    public static Optional<Shape> request(TaskResource resource) {
        var checked = !resource.isSdk() || resource.serviceAlone().equals("sfn");
        return checked && resource.isIntegration() && exists(resource)
                ? ServiceModel.of(resource).flatMap(model -> model.request(resource.call()))
                : Optional.empty();
    }

    /**
     * What is wrong with the parameters as they are written: names, what is required, and whole numbers. How an SDK
     * integration is held against them is not known, so it is not.
     *
     * @return nothing for anything but an object
     */
    public static List<String> problemsAsWritten(TaskResource resource, JsonNode parameters, QueryLanguage language) {
        if (resource.isSdk() || !parameters.isObject()) return List.of();
        return request(resource)
                .map(request -> RequestCheck.asWritten(language).problems(request, parameters))
                .orElse(List.of());
    }

    /** What is wrong with what a task is started with: names, what is required, and the form of every value. */
    public static List<String> problems(TaskResource resource, JsonNode parameters, QueryLanguage language) {
        var formed = request(resource)
                .map(request -> RequestCheck.resolved().problems(request, parameters))
                .orElse(List.of());
        if (language == QueryLanguage.JSONATA || !resource.isIntegration() || resource.isSdk()) return formed;
        return Stream.concat(formed.stream(), DynamicNames.problems(parameters))
                .limit(PROBLEMS_MAX)
                .toList();
    }
}
