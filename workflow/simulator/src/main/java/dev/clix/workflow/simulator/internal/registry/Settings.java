package dev.clix.workflow.simulator.internal.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import java.util.function.Predicate;

/** How a machine is logged, traced and encrypted: kept and shown, as they were given. */
public record Settings(JsonNode logging, JsonNode tracing, JsonNode encryption) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static final Settings DEFAULT = new Settings(
            JSON.objectNode().put("level", "OFF").put("includeExecutionData", false),
            JSON.objectNode().put("enabled", false),
            JSON.objectNode().put("type", "AWS_OWNED_KEY"));

    /** @throws WorkflowException InvalidLoggingConfiguration, InvalidEncryptionConfiguration */
    static void check(Arguments arguments, Predicate<String> logGroupExists) {
        arguments.member("loggingConfiguration").ifPresent(given -> checkLogging(given, logGroupExists));
        arguments.member("encryptionConfiguration").ifPresent(Settings::checkEncryption);
    }

    /** These settings but for what a call gives. */
    Settings with(Arguments arguments) {
        return new Settings(
                arguments.member("loggingConfiguration").map(Settings::logging).orElse(logging),
                arguments.member("tracingConfiguration").map(Settings::tracing).orElse(tracing),
                arguments.member("encryptionConfiguration").orElse(encryption));
    }

    private static void checkLogging(JsonNode given, Predicate<String> logGroupExists) {
        var destinations = given.path("destinations");
        if (!level(given).equals("OFF") && destinations.size() != 1)
            throw invalidLogging("Must specify exactly one Log Destination.");
        for (var destination : destinations) {
            var group = destination.path("cloudWatchLogsLogGroup").path("logGroupArn");
            if (!logGroupExists.test(group.asText())) throw invalidLogging("Log Destination not found.");
        }
    }

    private static JsonNode logging(JsonNode given) {
        var destinations = given.path("destinations");
        var shown = JSON.objectNode()
                .put("level", level(given))
                .put("includeExecutionData", given.path("includeExecutionData").asBoolean(false));
        return destinations.isArray() ? shown.set("destinations", destinations) : shown;
    }

    private static String level(JsonNode logging) {
        return logging.path("level").asText("OFF");
    }

    private static JsonNode tracing(JsonNode given) {
        return JSON.objectNode().put("enabled", given.path("enabled").asBoolean(false));
    }

    static void checkEncryption(JsonNode given) {
        var customer = given.path("type").asText().equals("CUSTOMER_MANAGED_KMS_KEY");
        if (customer != given.hasNonNull("kmsKeyId"))
            throw new WorkflowException(
                    Code.INVALID_ENCRYPTION_CONFIGURATION,
                    "Invalid Encryption Configuration: a kmsKeyId goes with CUSTOMER_MANAGED_KMS_KEY and with nothing else");
    }

    private static WorkflowException invalidLogging(String what) {
        return new WorkflowException(Code.INVALID_LOGGING_CONFIGURATION, "Invalid Logging Configuration: " + what);
    }
}
