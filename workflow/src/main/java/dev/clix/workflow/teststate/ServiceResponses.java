package dev.clix.workflow.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.asl.TaskResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What AWS's services answer. A service that is not among them answers anything. */
final class ServiceResponses {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SDK = "aws-sdk:";
    private static final Map<String, Optional<JsonNode>> READ = new ConcurrentHashMap<>();

    /** Optimised integrations that are not called as their service is in the SDK. */
    private static final Map<String, String> OPTIMISED = Map.of(
            "states", "sfn",
            "events", "eventbridge",
            "elasticmapreduce", "emr",
            "emr-containers", "emrcontainers",
            "emr-serverless", "emrserverless");

    /** What a job that is waited for (.sync) is asked in the end: its answer is the task's. */
    private static final Map<String, String> POLLED = Map.ofEntries(
            Map.entry("sfn:startExecution", "describeExecution"),
            Map.entry("athena:startQueryExecution", "getQueryExecution"),
            Map.entry("batch:submitJob", "describeJobs"),
            Map.entry("bedrock:createModelCustomizationJob", "getModelCustomizationJob"),
            Map.entry("codebuild:startBuild", "batchGetBuilds"),
            Map.entry("databrew:startJobRun", "describeJobRun"),
            Map.entry("ecs:runTask", "describeTasks"),
            Map.entry("eks:createCluster", "describeCluster"),
            Map.entry("eks:createNodegroup", "describeNodegroup"),
            Map.entry("emrserverless:startJobRun", "getJobRun"),
            Map.entry("glue:startJobRun", "getJobRun"),
            Map.entry("mediaconvert:createJob", "getJob"),
            Map.entry("sagemaker:createLabelingJob", "describeLabelingJob"),
            Map.entry("sagemaker:createProcessingJob", "describeProcessingJob"),
            Map.entry("sagemaker:createTrainingJob", "describeTrainingJob"),
            Map.entry("sagemaker:createTransformJob", "describeTransformJob"));

    /**
     * @param output the name of the shape of what is answered
     * @param shapes by name
     */
    record Response(String output, JsonNode shapes) {}

    private ServiceResponses() {}

    static Optional<Response> of(TaskResource resource) {
        if (resource.kind() != TaskResource.Kind.SERVICE) return Optional.empty();
        var service = resource.service().startsWith(SDK)
                ? resource.service().substring(SDK.length())
                : OPTIMISED.getOrDefault(resource.service(), resource.service());
        var cut = resource.action().indexOf('.');
        var asked = cut < 0 ? resource.action() : resource.action().substring(0, cut);
        var action = resource.pattern() == TaskResource.Pattern.RUN_A_JOB
                ? POLLED.getOrDefault(service + ":" + asked, asked)
                : asked;
        return READ.computeIfAbsent(service, ServiceResponses::read)
                .filter(model -> model.path("operations").has(action))
                .map(model -> new Response(model.at("/operations/" + action).asText(), model.path("shapes")));
    }

    private static Optional<JsonNode> read(String service) {
        if (!service.matches("[a-z0-9]+")) return Optional.empty();
        try (var model = ServiceResponses.class.getResourceAsStream("responses/" + service + ".json")) {
            return model == null ? Optional.empty() : Optional.of(JSON.readTree(model));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Expected the responses of %s to be readable".formatted(service), unreadable);
        }
    }
}
