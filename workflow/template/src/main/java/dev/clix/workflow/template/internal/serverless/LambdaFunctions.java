package dev.clix.workflow.template.internal.serverless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.template.internal.physical.TypeNames;

/**
 * A service's functions as resources, and what the framework adds to every service.
 *
 * @param prefix of the names of functions that have none of their own
 */
record LambdaFunctions(String prefix) {
    private static final String FUNCTION = "LambdaFunction";

    void into(ObjectNode resources, JsonNode functions) {
        for (var function : functions.properties()) {
            var properties = resource(resources, logicalId(function.getKey()), TypeNames.LAMBDA_FUNCTION);
            var name = function.getValue().path("name");
            if (name.isMissingNode()) properties.put("FunctionName", prefix + function.getKey());
            else properties.set("FunctionName", name);
            imply(resources, normalized(function.getKey()) + "LogGroup", TypeNames.LOGS_LOG_GROUP);
        }
        imply(resources, "IamRoleLambdaExecution", TypeNames.IAM_ROLE);
        imply(resources, "ServerlessDeploymentBucket", TypeNames.S3_BUCKET);
        imply(resources, "ApiGatewayRestApi", TypeNames.API_GATEWAY_REST_API);
        imply(resources, "HttpApi", TypeNames.API_GATEWAY_V2_API);
    }

    static void imply(ObjectNode resources, String id, String type) {
        resources.putObject(id).put("Type", type).put(ServerlessService.IMPLIED, true);
    }

    private static ObjectNode resource(ObjectNode resources, String id, String type) {
        return resources.putObject(id).put("Type", type).putObject("Properties");
    }

    static String logicalId(String function) {
        return normalized(function) + FUNCTION;
    }

    /** The part of a logical ID that the framework makes of a name. */
    static String normalized(String name) {
        var plain = name.replace("-", "Dash").replace("_", "Underscore").replaceAll("[^0-9A-Za-z]", "");
        return plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }
}
