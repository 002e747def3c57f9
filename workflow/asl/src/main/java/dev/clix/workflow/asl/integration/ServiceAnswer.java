package dev.clix.workflow.asl.integration;

import dev.clix.workflow.asl.TaskResource;
import java.util.Map;
import java.util.Optional;

/** The shape of a service's answer to a task. A service without a model may answer anything. */
public final class ServiceAnswer {
    /** The call whose answer is the result of a job that is waited for ({@code .sync}), as far as it is known. */
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

    private ServiceAnswer() {}

    public static Optional<ServiceShape> of(TaskResource resource) {
        if (resource.kind() != TaskResource.Kind.SERVICE) return Optional.empty();
        return action(resource).flatMap(action -> ServiceModel.of(resource).flatMap(model -> model.answer(action)));
    }

    private static Optional<String> action(TaskResource resource) {
        return resource.pattern() == TaskResource.Pattern.RUN_A_JOB
                ? Optional.ofNullable(POLLED.get(ServiceModel.name(resource) + ":" + resource.call()))
                : Optional.of(resource.call());
    }
}
