package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.EncryptionConfiguration;
import dev.clix.workflow.LoggingConfiguration;
import dev.clix.workflow.LoggingConfiguration.LogDestination;
import dev.clix.workflow.LoggingConfiguration.LogGroup;
import dev.clix.workflow.TracingConfiguration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/**
 * The configurations of machines and activities, as they are on the wire; journals keep them in the same form. Reading
 * refuses nothing, since a journal's were accepted by the rules of their time.
 */
public final class ConfigurationJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ConfigurationJson() {}

    public static LoggingConfiguration logging(JsonNode given) {
        var destinations = given.path("destinations");
        return new LoggingConfiguration(
                given.path("level").asText("OFF"),
                given.path("includeExecutionData").asBoolean(false),
                destinations.isArray() ? Optional.of(destinations(destinations)) : Optional.empty());
    }

    private static List<LogDestination> destinations(JsonNode given) {
        return StreamSupport.stream(given.spliterator(), false)
                .map(each -> new LogDestination(structure(each, "cloudWatchLogsLogGroup")
                        .map(group -> new LogGroup(text(group, "logGroupArn")))))
                .toList();
    }

    public static ObjectNode shown(LoggingConfiguration logging) {
        var shown = JSON.objectNode()
                .put("level", logging.level())
                .put("includeExecutionData", logging.includeExecutionData());
        logging.destinations().ifPresent(all -> {
            var destinations = shown.putArray("destinations");
            all.forEach(each -> {
                var destination = destinations.addObject();
                each.cloudWatchLogsLogGroup().ifPresent(group -> {
                    var there = destination.putObject("cloudWatchLogsLogGroup");
                    group.logGroupArn().ifPresent(arn -> there.put("logGroupArn", arn));
                });
            });
        });
        return shown;
    }

    public static TracingConfiguration tracing(JsonNode given) {
        return new TracingConfiguration(given.path("enabled").asBoolean(false));
    }

    public static ObjectNode shown(TracingConfiguration tracing) {
        return JSON.objectNode().put("enabled", tracing.enabled());
    }

    public static EncryptionConfiguration encryption(JsonNode given) {
        var reuse = given.path("kmsDataKeyReusePeriodSeconds");
        return new EncryptionConfiguration(
                given.path("type").asText(),
                text(given, "kmsKeyId"),
                reuse.isNumber() ? OptionalInt.of(reuse.intValue()) : OptionalInt.empty());
    }

    public static ObjectNode shown(EncryptionConfiguration encryption) {
        var shown = JSON.objectNode().put("type", encryption.type());
        encryption.kmsKeyId().ifPresent(id -> shown.put("kmsKeyId", id));
        encryption
                .kmsDataKeyReusePeriodSeconds()
                .ifPresent(seconds -> shown.put("kmsDataKeyReusePeriodSeconds", seconds));
        return shown;
    }

    private static Optional<JsonNode> structure(JsonNode holder, String name) {
        return Optional.of(holder.path(name)).filter(JsonNode::isObject);
    }

    private static Optional<String> text(JsonNode holder, String name) {
        return Optional.ofNullable(holder.path(name).textValue());
    }
}
