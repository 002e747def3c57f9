package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.TaskResource;
import java.util.Set;

/** What a Task may have its work done by. */
final class ResourceCheck {
    /** The optimised integrations; any other service is called through {@code aws-sdk:}. */
    private static final Set<String> OPTIMISED = Set.of(
            "apigateway",
            "athena",
            "batch",
            "bedrock",
            "bedrock-agentcore",
            "codebuild",
            "databrew",
            "dynamodb",
            "ecs",
            "eks",
            "elasticmapreduce",
            "emr-containers",
            "emr-serverless",
            "events",
            "glue",
            "http",
            "lambda",
            "mediaconvert",
            "sagemaker",
            "sns",
            "sqs",
            "states");

    /** Services that run no jobs, and those that hand out no tokens. */
    private static final Set<String> WITHOUT_JOBS =
            Set.of("lambda", "sns", "sqs", "dynamodb", "events", "apigateway", "bedrock-agentcore");

    private static final Set<String> WITHOUT_TOKENS = Set.of(
            "athena",
            "batch",
            "codebuild",
            "elasticmapreduce",
            "emr-containers",
            "emr-serverless",
            "glue",
            "databrew",
            "mediaconvert",
            "sagemaker",
            "dynamodb",
            "bedrock-agentcore");
    private static final Set<String> DYNAMODB = Set.of("getItem", "putItem", "updateItem", "deleteItem");

    private ResourceCheck() {}

    static TaskResource resource(StateFields state) {
        state.fields().require("Resource");
        var arn = state.fields().text("Resource").orElse("");
        var resource = TaskResource.of(arn);
        if (state.fields().has("Resource")) checkArn(state.fields(), resource);
        if (state.scope().express()) checkExpress(state.fields(), resource);
        checkCredentials(state.fields(), resource);
        return resource;
    }

    private static void checkArn(Fields fields, TaskResource resource) {
        var arn = resource.arn();
        if (!arn.startsWith("arn:") || arn.split(":", 6).length < 6)
            fields.problem("Resource", "Value is not a valid resource ARN");
        if (resource.isIntegration() && !exists(resource.service(), resource.action()))
            fields.problem(
                    "Resource",
                    "The resource provided %s is not recognized. The value is not a valid resource ARN, or the resource is not available in this region."
                            .formatted(arn));
    }

    private static boolean exists(String service, String action) {
        if (!OPTIMISED.contains(service) && !service.startsWith("aws-sdk:")) return false;
        if (service.equals("dynamodb")) return DYNAMODB.contains(action);
        if (action.endsWith(".sync:2")) return service.equals("states");
        if (action.endsWith(".sync")) return !WITHOUT_JOBS.contains(service) && !service.startsWith("aws-sdk:");
        return !action.endsWith(".waitForTaskToken") || !WITHOUT_TOKENS.contains(service);
    }

    /** Executions of EXPRESS machines cannot wait for others. */
    private static void checkExpress(Fields fields, TaskResource resource) {
        if (resource.kind() == TaskResource.Kind.ACTIVITY)
            fields.problem("Resource", "Express state machine does not support Activity ARN");
        if (resource.pattern() == TaskResource.Pattern.WAIT_FOR_TASK_TOKEN)
            fields.problem(
                    "Resource", "Express state machine does not support '.waitForTaskToken' service integration ");
        if (resource.pattern() == TaskResource.Pattern.RUN_A_JOB)
            fields.problem("Resource", "Express state machine does not support '.sync' service integration");
    }

    private static void checkCredentials(Fields fields, TaskResource resource) {
        if (!fields.has("Credentials")) return;
        if (resource.kind() == TaskResource.Kind.ACTIVITY)
            fields.problem("The field 'Credentials' is not supported for activities");
        var credentials = fields.value("Credentials").orElseThrow();
        if (credentials.isObject() && !credentials.has("RoleArn") && !credentials.has("RoleArn.$"))
            fields.problem("Credentials", "The field 'RoleArn' is required but was missing");
    }
}
