package dev.clix.workflow.template.internal.serverless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.template.internal.physical.TypeNames;
import java.util.Map;

/** The state machines and activities that the plugin makes of {@code stepFunctions}. */
record StepFunctions(ObjectNode resources, JsonNode functions, JsonNode tags) {
    private static final Map<String, String> SETTINGS =
            Map.of("tracingConfig", "TracingConfiguration", "encryptionConfig", "EncryptionConfiguration");

    void add(JsonNode declared) {
        for (var activity : declared.path("activities"))
            resource(
                            LambdaFunctions.normalized(activity.asText()) + "StepFunctionsActivity",
                            TypeNames.STEP_FUNCTIONS_ACTIVITY)
                    .put("Name", activity.asText());
        var machines = declared.path("stateMachines");
        if (machines.isArray()) machines.forEach(some -> some.properties().forEach(this::machine));
        else machines.properties().forEach(this::machine);
    }

    private ObjectNode resource(String id, String type) {
        return resources.putObject(id).put("Type", type).putObject("Properties");
    }

    private void machine(Map.Entry<String, JsonNode> declared) {
        var machine = declared.getValue();
        var id = logicalId(declared.getKey(), machine);
        var properties = resource(id, TypeNames.STEP_FUNCTIONS_STATE_MACHINE);
        if (machine.has("name")) properties.set("StateMachineName", machine.get("name"));
        if (machine.has("type")) properties.set("StateMachineType", machine.get("type"));
        if (machine.has("definition"))
            properties.set(
                    "DefinitionString", new SubstitutedDefinition(functions, resources).of(machine.get("definition")));
        role(id, machine, properties);
        tags(machine, properties.putArray("Tags"));
        SETTINGS.forEach((there, here) -> {
            if (machine.has(there)) properties.set(here, machine.get(there));
        });
        if (machine.has("loggingConfig")) logging(machine.get("loggingConfig"), properties);
    }

    private static String logicalId(String key, JsonNode machine) {
        var own = machine.path("id").asText(machine.path("name").asText());
        return own.isEmpty()
                ? LambdaFunctions.normalized(key) + "StepFunctionsStateMachine"
                : LambdaFunctions.normalized(own);
    }

    private void role(String id, JsonNode machine, ObjectNode properties) {
        if (machine.has("role")) {
            properties.set("RoleArn", machine.get("role"));
            return;
        }
        LambdaFunctions.imply(resources, id + "Role", TypeNames.IAM_ROLE);
        properties.putObject("RoleArn").putArray("Fn::GetAtt").add(id + "Role").add("Arn");
    }

    private void tags(JsonNode machine, ArrayNode all) {
        if (machine.path("inheritGlobalTags").asBoolean(true)) tags(all, tags);
        tags(all, machine.path("tags"));
    }

    private static void tags(ArrayNode all, JsonNode tags) {
        for (var tag : tags.properties())
            all.addObject().put("Key", tag.getKey()).set("Value", tag.getValue());
    }

    private static void logging(JsonNode logging, ObjectNode properties) {
        var configuration = properties.putObject("LoggingConfiguration");
        configuration.put("Level", logging.path("level").asText("OFF"));
        configuration.put(
                "IncludeExecutionData", logging.path("includeExecutionData").asBoolean());
        for (var arn : logging.path("destinations"))
            configuration
                    .withArray("Destinations")
                    .addObject()
                    .putObject("CloudWatchLogsLogGroup")
                    .set("LogGroupArn", arn);
    }
}
