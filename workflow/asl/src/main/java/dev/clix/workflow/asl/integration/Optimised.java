package dev.clix.workflow.asl.integration;

import dev.clix.workflow.asl.TaskResource;
import java.util.Map;
import java.util.Set;

/**
 * The optimised integration of a service: its calls, and the ways in which their end can be waited for. Tells also whether
 * an integration exists, those over the SDK included.
 *
 * @param jobs the calls that may be waited for with {@code .sync}
 * @param tokens whether it may be waited for with {@code .waitForTaskToken}
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html">Integrating optimized
 *     services</a>, and the page of each service
 */
record Optimised(Set<String> calls, Set<String> jobs, boolean tokens) {
    private static final String TOKEN = ".waitForTaskToken";

    private static final Map<String, Optimised> SERVICES = Map.ofEntries(
            Map.entry("apigateway", callback("invoke")),
            Map.entry("athena", jobs("startQueryExecution", "stopQueryExecution getQueryExecution getQueryResults")),
            Map.entry("batch", jobs("submitJob", "")),
            Map.entry(
                    "bedrock",
                    new Optimised(
                            words("invokeModel createModelCustomizationJob"),
                            words("createModelCustomizationJob"),
                            true)),
            Map.entry("bedrockagentcore", jobs("", "invokeHarness")),
            Map.entry(
                    "codebuild",
                    jobs(
                            "startBuild startBuildBatch retryBuildBatch",
                            "stopBuild batchDeleteBuilds batchGetReports stopBuildBatch deleteBuildBatch")),
            Map.entry("databrew", jobs("startJobRun", "")),
            Map.entry("dynamodb", jobs("", "getItem putItem updateItem deleteItem")),
            Map.entry("ecs", both("runTask", "")),
            Map.entry(
                    "eks",
                    both(
                            "createCluster deleteCluster createFargateProfile deleteFargateProfile"
                                    + " createNodegroup deleteNodegroup runJob",
                            "call")),
            Map.entry(
                    "elasticmapreduce",
                    jobs(
                            "createCluster terminateCluster addStep",
                            "setClusterTerminationProtection cancelStep modifyInstanceFleetByName modifyInstanceGroupByName")),
            Map.entry("emr-containers", jobs("createVirtualCluster deleteVirtualCluster startJobRun", "")),
            Map.entry(
                    "emr-serverless",
                    jobs(
                            "createApplication startApplication stopApplication deleteApplication"
                                    + " startJobRun cancelJobRun",
                            "")),
            Map.entry("events", callback("putEvents")),
            Map.entry("glue", jobs("startJobRun", "")),
            Map.entry("http", callback("invoke")),
            Map.entry("lambda", callback("invoke")),
            Map.entry("mediaconvert", jobs("createJob", "")),
            Map.entry(
                    "sagemaker",
                    jobs(
                            "createHyperParameterTuningJob createLabelingJob createProcessingJob"
                                    + " createTrainingJob createTransformJob",
                            "createEndpoint createEndpointConfig createModel updateEndpoint")),
            Map.entry("sns", callback("publish")),
            Map.entry("sqs", callback("sendMessage")),
            Map.entry("states", both("startExecution", "")));

    private static Optimised callback(String call) {
        return new Optimised(Set.of(call), Set.of(), true);
    }

    /** @param others that may not be waited for */
    private static Optimised jobs(String jobs, String others) {
        return new Optimised(words(jobs + " " + others), words(jobs), false);
    }

    private static Optimised both(String jobs, String others) {
        return new Optimised(words(jobs + " " + others), words(jobs), true);
    }

    private static Set<String> words(String words) {
        return words.isBlank() ? Set.of() : Set.of(words.strip().split(" +"));
    }

    /** Whether there is such an integration; of services of the SDK without a model, any whose name may be one. */
    static boolean exists(TaskResource resource) {
        if (resource.isSdk()) return existsInSdk(resource);
        var service = SERVICES.get(resource.service());
        return service != null && service.has(resource);
    }

    private static boolean existsInSdk(TaskResource resource) {
        var waitedFor = resource.suffix();
        return (waitedFor.isEmpty() || waitedFor.equals(TOKEN))
                && SdkNames.isAction(resource.call())
                && ServiceModel.sdkName(resource).isPresent()
                && !ServiceModel.isUnsupported(resource)
                && ServiceModel.of(resource).stream().allMatch(model -> model.mayHave(resource.call()));
    }

    private boolean has(TaskResource resource) {
        if (!calls.contains(resource.call())) return false;
        return switch (resource.suffix()) {
            case "" -> true;
            case TOKEN -> tokens;
            case ".sync" -> jobs.contains(resource.call());
            case ".sync:2" -> resource.service().equals("states");
            default -> false;
        };
    }
}
