package dev.clix.workflow.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import java.util.function.Predicate;

/** How a machine is logged, traced and encrypted: kept and shown, as they were given. */
record Settings(JsonNode logging, JsonNode tracing, JsonNode encryption) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static final Settings DEFAULT = new Settings(
            JSON.objectNode().put("level", "OFF").put("includeExecutionData", false),
            JSON.objectNode().put("enabled", false),
            JSON.objectNode().put("type", "AWS_OWNED_KEY"));

    /** These settings but for what a call gives. */
    Settings with(Arguments arguments, Predicate<String> logGroupExists) {
        return new Settings(
                arguments
                        .member("loggingConfiguration")
                        .map(given -> logging(given, logGroupExists))
                        .orElse(logging),
                arguments.member("tracingConfiguration").map(Settings::tracing).orElse(tracing),
                arguments
                        .member("encryptionConfiguration")
                        .map(Settings::encryption)
                        .orElse(encryption));
    }

    private static JsonNode logging(JsonNode given, Predicate<String> logGroupExists) {
        var level = given.path("level").asText("OFF");
        var destinations = given.path("destinations");
        if (!level.equals("OFF") && destinations.size() != 1)
            throw invalidLogging("Must specify exactly one Log Destination.");
        for (var destination : destinations) {
            var group = destination.path("cloudWatchLogsLogGroup").path("logGroupArn");
            if (!logGroupExists.test(group.asText())) throw invalidLogging("Log Destination not found.");
        }
        var shown = JSON.objectNode()
                .put("level", level)
                .put("includeExecutionData", given.path("includeExecutionData").asBoolean(false));
        return destinations.isEmpty() ? shown : shown.set("destinations", destinations);
    }

    private static JsonNode tracing(JsonNode given) {
        return JSON.objectNode().put("enabled", given.path("enabled").asBoolean(false));
    }

    static JsonNode encryption(JsonNode given) {
        var customer = given.path("type").asText().equals("CUSTOMER_MANAGED_KMS_KEY");
        if (customer != given.hasNonNull("kmsKeyId"))
            throw new WorkflowException(
                    Code.INVALID_ENCRYPTION_CONFIGURATION,
                    "Invalid Encryption Configuration: a kmsKeyId goes with CUSTOMER_MANAGED_KMS_KEY and with nothing else");
        return given;
    }

    private static WorkflowException invalidLogging(String what) {
        return new WorkflowException(Code.INVALID_LOGGING_CONFIGURATION, "Invalid Logging Configuration: " + what);
    }
}
