package dev.clix.workflow.simulator.internal.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.EncryptionConfiguration;
import dev.clix.workflow.LoggingConfiguration;
import dev.clix.workflow.TracingConfiguration;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.ConfigurationJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How a machine is logged, traced and encrypted: kept and shown, in the form that journals have them in. */
public record Settings(JsonNode logging, JsonNode tracing, JsonNode encryption) {
    static final Settings DEFAULT = new Settings(
            ConfigurationJson.shown(LoggingConfiguration.off()),
            ConfigurationJson.shown(new TracingConfiguration(false)),
            ConfigurationJson.shown(EncryptionConfiguration.awsOwnedKey()));

    /** The settings a request gives; those it does not stay as they are. */
    record Given(
            Optional<LoggingConfiguration> logging,
            Optional<TracingConfiguration> tracing,
            Optional<EncryptionConfiguration> encryption) {
        /** @throws WorkflowException InvalidLoggingConfiguration, InvalidEncryptionConfiguration */
        void check(Predicate<String> logGroupExists) {
            logging.ifPresent(given -> checkLogging(given, logGroupExists));
            encryption.ifPresent(Settings::checkEncryption);
        }

        boolean isAnything() {
            return logging.isPresent() || tracing.isPresent() || encryption.isPresent();
        }
    }

    Settings with(Given given) {
        return new Settings(
                given.logging().<JsonNode>map(ConfigurationJson::shown).orElse(logging),
                given.tracing().<JsonNode>map(ConfigurationJson::shown).orElse(tracing),
                given.encryption().<JsonNode>map(ConfigurationJson::shown).orElse(encryption));
    }

    private static void checkLogging(LoggingConfiguration given, Predicate<String> logGroupExists) {
        var destinations = given.destinations().orElse(List.of());
        if (!given.level().equals("OFF") && destinations.size() != 1)
            throw invalidLogging("Must specify exactly one Log Destination.");
        for (var destination : destinations) {
            var group = destination.cloudWatchLogsLogGroup().flatMap(LoggingConfiguration.LogGroup::logGroupArn);
            if (!logGroupExists.test(group.orElse(""))) throw invalidLogging("Log Destination not found.");
        }
    }

    static void checkEncryption(EncryptionConfiguration given) {
        var customer = given.type().equals("CUSTOMER_MANAGED_KMS_KEY");
        if (customer != given.kmsKeyId().isPresent())
            throw new WorkflowException(
                    Code.INVALID_ENCRYPTION_CONFIGURATION,
                    "Invalid Encryption Configuration: a kmsKeyId goes with CUSTOMER_MANAGED_KMS_KEY and with nothing else");
    }

    private static WorkflowException invalidLogging(String what) {
        return new WorkflowException(Code.INVALID_LOGGING_CONFIGURATION, "Invalid Logging Configuration: " + what);
    }
}
