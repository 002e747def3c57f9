package dev.clix.workflow.asl.integration;

import static java.util.Objects.requireNonNull;

import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.expression.ErrorNames;
import java.util.Map;
import java.util.OptionalInt;

/** The name of an error whose cause gave it none: one of the task's own service. */
public final class UnnamedFailure {

    /**
     * As the SDK for Java 1, which the optimised integrations call services with, names what a service's model does not:
     * {@code DynamoDB.AmazonDynamoDBException} and {@code SNS.…} were recorded, {@code SageMaker.AmazonSageMakerException} and
     * {@code AmazonECS.Unknown} are in the developer guide.
     */
    private static final Map<String, String> OPTIMISED = Map.ofEntries(
            Map.entry("athena", "Athena.AmazonAthenaException"),
            Map.entry("batch", "Batch.AWSBatchException"),
            Map.entry("bedrock", "Bedrock.BedrockException"),
            Map.entry("codebuild", "CodeBuild.AWSCodeBuildException"),
            Map.entry("databrew", "DataBrew.AWSGlueDataBrewException"),
            Map.entry("dynamodb", "DynamoDB.AmazonDynamoDBException"),
            Map.entry("ecs", "AmazonECS.Unknown"),
            Map.entry("eks", "EKS.AmazonEKSException"),
            Map.entry("elasticmapreduce", "ElasticMapReduce.AmazonElasticMapReduceException"),
            Map.entry("emr-containers", "EMRContainers.AmazonEMRContainersException"),
            Map.entry("emr-serverless", "EMRServerless.AWSEMRServerlessException"),
            Map.entry("events", "EventBridge.AmazonEventBridgeException"),
            Map.entry("glue", "Glue.AWSGlueException"),
            Map.entry("lambda", "Lambda.Unknown"),
            Map.entry("mediaconvert", "MediaConvert.AWSMediaConvertException"),
            Map.entry("sagemaker", "SageMaker.AmazonSageMakerException"),
            Map.entry("sns", "SNS.AmazonSNSException"),
            Map.entry("sqs", "SQS.AmazonSQSException"),
            Map.entry("states", "StepFunctions.AWSStepFunctionsException"));

    private UnnamedFailure() {}

    /** @param status of the HTTP answer, if there was one */
    public static String of(TaskResource resource, OptionalInt status) {
        return switch (resource.kind()) {
            case LAMBDA -> requireNonNull(OPTIMISED.get("lambda"));
            case ACTIVITY -> ErrorNames.TASK_FAILED;
            case SERVICE -> resource.isSdk() ? sdk(resource) : optimised(resource, status);
        };
    }

    /** {@code S3.S3Exception}; a service that the SDK does not have is called as the resource calls it. */
    private static String sdk(TaskResource resource) {
        var name = ServiceModel.sdkName(resource).orElseGet(() -> capitalized(resource.serviceAlone()));
        return "%s.%sException".formatted(name, name);
    }

    private static String optimised(TaskResource resource, OptionalInt status) {
        return switch (resource.service()) {
            case "apigateway" ->
                status.isPresent() ? "ApiGateway." + status.getAsInt() : "ApiGateway.SdkClientException";
            case "http" -> status.isPresent() ? "States.Http.StatusCode." + status.getAsInt() : "States.Http.Socket";
            default -> OPTIMISED.getOrDefault(resource.service(), ErrorNames.TASK_FAILED);
        };
    }

    /** Names of services are ASCII. */
    private static String capitalized(String service) {
        return service.isEmpty() ? "Aws" : Character.toUpperCase(service.charAt(0)) + service.substring(1);
    }
}
