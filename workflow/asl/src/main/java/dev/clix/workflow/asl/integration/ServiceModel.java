package dev.clix.workflow.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.asl.TaskResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A service as its model describes it: operations lead to shapes, shapes to others by name.
 *
 * @see <a href="https://github.com/boto/botocore/tree/master/botocore/data">botocore's models</a>
 */
final class ServiceModel {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Optional<ServiceModel>> READ = new ConcurrentHashMap<>();

    /** Optimised integrations that are not called as their service is in the SDK. */
    private static final Map<String, String> OPTIMISED = Map.of(
            "states", "sfn",
            "events", "eventbridge",
            "elasticmapreduce", "emr",
            "emr-containers", "emrcontainers",
            "emr-serverless", "emrserverless");

    /** The names of all services of the SDK, those without a model among them. */
    private static final JsonNode NAMES = read("sdk").orElseThrow().model;

    /** Operations of services without a model that SDK integrations lack. */
    private static final JsonNode UNSUPPORTED = read("unsupported").orElseThrow().model;

    private final JsonNode model;

    private ServiceModel(JsonNode model) {
        this.model = model;
    }

    /** The service's name in the SDK. */
    static String name(TaskResource resource) {
        return resource.isSdk()
                ? resource.serviceAlone()
                : OPTIMISED.getOrDefault(resource.service(), resource.service());
    }

    static Optional<ServiceModel> of(TaskResource resource) {
        return READ.computeIfAbsent(name(resource), ServiceModel::read);
    }

    /** The name that the SDK for Java has for the service, {@code DynamoDb}; known of services without a model, too. */
    static Optional<String> sdkName(TaskResource resource) {
        return Optional.ofNullable(NAMES.get(name(resource))).map(JsonNode::asText);
    }

    private static Optional<ServiceModel> read(String service) {
        if (!service.matches("[a-z0-9]+")) return Optional.empty();
        try (var model = ServiceModel.class.getResourceAsStream("services/" + service + ".json")) {
            return model == null ? Optional.empty() : Optional.of(new ServiceModel(JSON.readTree(model)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Expected the model of %s to be readable".formatted(service), unreadable);
        }
    }

    /** Whether the guide says that an SDK integration lacks an operation of a service that has no model here. */
    static boolean isUnsupported(TaskResource resource) {
        return names(UNSUPPORTED.path(name(resource))).anyMatch(resource.call()::equals);
    }

    private static Stream<String> names(JsonNode names) {
        return StreamSupport.stream(names.spliterator(), false).map(JsonNode::asText);
    }

    /** Whether an action may be one of the service in the SDK: of some services only a few are known. */
    boolean mayHave(String operation) {
        if (names(model.path("own")).anyMatch(operation::equals)) return false;
        return !model.path("whole").asBoolean() || model.path("requests").has(operation);
    }

    Optional<ServiceShape> answer(String operation) {
        return shape("operations", operation);
    }

    Optional<ServiceShape> request(String operation) {
        return shape("requests", operation);
    }

    private Optional<ServiceShape> shape(String kind, String operation) {
        return Optional.ofNullable(model.path(kind).get(operation))
                .map(name -> ServiceShape.named(name.asText(), model.path("shapes")));
    }
}
