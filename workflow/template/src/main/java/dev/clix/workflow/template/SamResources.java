package dev.clix.workflow.template;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.template.internal.physical.TypeNames;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The resources SAM makes of those that are declared, under the names it gives them: {@code FRole}, {@code F.Alias}. */
final class SamResources {
    private static final String SAM = "AWS::Serverless::";
    private static final String TYPE = "Type";
    private static final String PROPERTIES = "Properties";
    private static final Map<String, String> IMPLICIT = Map.of(
            "ServerlessRestApi", TypeNames.API_GATEWAY_REST_API,
            "ServerlessHttpApi", TypeNames.API_GATEWAY_V2_API,
            "ServerlessDeploymentApplication", "AWS::CodeDeploy::Application",
            "CodeDeployServiceRole", TypeNames.IAM_ROLE);
    /** The types of resources by the words that may stand after the dot in SAM's own references: {@code Api.Stage}. */
    private static final Map<String, String> REFERABLE = Map.of(
            "Stage", TypeNames.API_GATEWAY_STAGE,
            "Deployment", "AWS::ApiGateway::Deployment",
            "DomainName", "AWS::ApiGateway::DomainName",
            "UsagePlan", "AWS::ApiGateway::UsagePlan",
            "UsagePlanKey", "AWS::ApiGateway::UsagePlanKey",
            "ApiKey", "AWS::ApiGateway::ApiKey",
            "DestinationTopic", TypeNames.SNS_TOPIC,
            "DestinationQueue", TypeNames.SQS_QUEUE);

    private static final Map<String, String> DESTINATIONS =
            Map.of("DestinationQueue", "Queue", "DestinationTopic", "Topic");

    private static final Map<String, String> ENDINGS = Map.of(
            "Role", TypeNames.IAM_ROLE,
            "Queue", TypeNames.SQS_QUEUE,
            "Topic", TypeNames.SNS_TOPIC,
            "LogGroup", TypeNames.LOGS_LOG_GROUP,
            "Stage", TypeNames.API_GATEWAY_STAGE,
            "Url", "AWS::Lambda::Url",
            "Permission", "AWS::Lambda::Permission");

    private final JsonNode root;

    SamResources(JsonNode root) {
        this.root = root;
    }

    Optional<ObjectNode> resource(String id) {
        if (isSam() && IMPLICIT.containsKey(id)) return Optional.of(of(IMPLICIT.get(id)));
        return root.path("Resources").properties().stream()
                .filter(declared -> id.startsWith(declared.getKey()) && isSam(declared.getValue()))
                .max(Comparator.comparingInt(declared -> declared.getKey().length()))
                .flatMap(declared -> made(
                        declared.getKey(),
                        declared.getValue(),
                        id.substring(declared.getKey().length())))
                .or(() -> stage(id));
    }

    /** {@code ServerlessRestApiProdStage}. */
    private Optional<ObjectNode> stage(String id) {
        var implicit = isSam() && IMPLICIT.keySet().stream().anyMatch(id::startsWith);
        return implicit ? Optional.of(of(TypeNames.API_GATEWAY_STAGE)) : Optional.empty();
    }

    private boolean isSam() {
        return root.path("Transform").toString().contains("AWS::Serverless");
    }

    private static boolean isSam(JsonNode resource) {
        return resource.path(TYPE).asText().startsWith(SAM);
    }

    private static Optional<ObjectNode> made(String id, JsonNode declared, String rest) {
        var machine = declared.path(TYPE).asText().equals(TypeNames.SERVERLESS_STATE_MACHINE);
        return rest.startsWith(".")
                ? referable(id, declared, machine, rest.substring(1))
                : named(id, declared, machine, rest);
    }

    private static Optional<ObjectNode> referable(String id, JsonNode declared, boolean machine, String word) {
        if (word.equals("Alias")) return Optional.of(alias(id, declared, machine));
        if (word.equals("Version")) return Optional.of(version(id, machine));
        if (DESTINATIONS.containsKey(word)) return Optional.of(destination(id, declared, word));
        return Optional.ofNullable(REFERABLE.get(word)).map(SamResources::of);
    }

    /** The queue or topic that SAM makes for results of asynchronous calls, named after OnSuccess or OnFailure. */
    private static ObjectNode destination(String id, JsonNode declared, String word) {
        var kind = requireNonNull(DESTINATIONS.get(word));
        var type = kind.equals("Queue") ? "SQS" : "SNS";
        var destinations = declared.path(PROPERTIES).path("EventInvokeConfig").path("DestinationConfig");
        var when = destinations.path("OnSuccess").path("Type").asText().equals(type) ? "OnSuccess" : "OnFailure";
        var made = of(requireNonNull(REFERABLE.get(word)));
        ((ObjectNode) made.get(PROPERTIES))
                .putObject(kind + "Name")
                .put("Fn::Sub", "${AWS::StackName}-%sEventInvokeConfig%s%s".formatted(id, when, kind));
        return made;
    }

    private static Optional<ObjectNode> named(String id, JsonNode declared, boolean machine, String rest) {
        if (rest.contains(".")) return Optional.empty();
        if (rest.equals("Role")) return Optional.of(role(id, declared, machine));
        if (rest.startsWith("Alias")) return Optional.of(alias(id, declared, machine));
        if (rest.startsWith("Version")) return Optional.of(version(id, machine));
        if (REFERABLE.containsKey(rest)) return Optional.of(of(REFERABLE.get(rest)));
        return kind(rest).or(() -> ofEvent(declared, rest)).map(SamResources::of);
    }

    /** {@code MNightly} of the event {@code Nightly}. */
    private static Optional<String> ofEvent(JsonNode declared, String rest) {
        return declared.path(PROPERTIES).path("Events").properties().stream()
                .filter(event -> rest.startsWith(event.getKey()))
                .map(event -> "AWS::Events::Rule")
                .findFirst();
    }

    private static ObjectNode role(String id, JsonNode declared, boolean machine) {
        var role = of(TypeNames.IAM_ROLE);
        var properties = (ObjectNode) role.get(PROPERTIES);
        var path = declared.path(PROPERTIES).path("RolePath");
        if (!path.isMissingNode()) properties.set("Path", path);
        if (machine) properties.putObject("RoleName").put("Fn::Sub", "${%s.Name}Role".formatted(id));
        return role;
    }

    private static ObjectNode alias(String id, JsonNode declared, boolean machine) {
        var alias = of(machine ? TypeNames.STEP_FUNCTIONS_STATE_MACHINE_ALIAS : TypeNames.LAMBDA_ALIAS);
        var properties = (ObjectNode) alias.get(PROPERTIES);
        properties.set("Name", declared.path(PROPERTIES).path("AutoPublishAlias"));
        if (!machine) properties.putObject("FunctionName").put("Ref", id);
        else
            properties
                    .putArray("RoutingConfiguration")
                    .addObject()
                    .putObject("StateMachineVersionArn")
                    .put("Ref", id + "Version");
        return alias;
    }

    private static ObjectNode version(String id, boolean machine) {
        var version = of(machine ? TypeNames.STEP_FUNCTIONS_STATE_MACHINE_VERSION : TypeNames.LAMBDA_VERSION);
        ((ObjectNode) version.get(PROPERTIES))
                .putObject(machine ? "StateMachineArn" : "FunctionName")
                .put("Ref", id);
        return version;
    }

    /** The type of a resource that an event or a property makes, by the end of its name. */
    private static Optional<String> kind(String rest) {
        return ENDINGS.entrySet().stream()
                .filter(ending -> rest.endsWith(ending.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static ObjectNode of(String type) {
        var resource = JsonNodeFactory.instance.objectNode().put(TYPE, type);
        resource.putObject(PROPERTIES);
        return resource;
    }
}
