package dev.clix.workflow.template.internal.serverless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A service of the Serverless Framework as a CloudFormation template. */
public final class ServerlessService {
    private static final String RESOURCES = "Resources";
    private static final List<String> SECTIONS = List.of(RESOURCES, "Parameters", "Conditions", "Mappings", "Outputs");
    private static final String STAGE = "dev";

    private final Variables variables;
    private final ObjectNode template = JsonNodeFactory.instance.objectNode();

    private ServerlessService(Variables variables) {
        this.variables = variables;
    }

    /** The mark of a resource that the framework adds to those that are declared. */
    public static final String IMPLIED = "Implied";

    /** Whether a file is one: it has a service and a provider, where a template has resources. */
    public static boolean isOne(JsonNode root) {
        return root.has("service") && !root.has(RESOURCES) && (root.has("provider") || root.has("stepFunctions"));
    }

    /** The template; variables without a value stand in it as {@link Variables#UNKNOWN}. */
    public static ObjectNode template(JsonNode root, VariableSources sources) {
        var service = new ServerlessService(new Variables(root, sources));
        service.gather();
        return service.template;
    }

    /** The name of the stack: the one that is configured, otherwise service and stage. */
    public static String stackName(JsonNode root, VariableSources sources) {
        var variables = new Variables(root, sources);
        var own = variables.at("provider.stackName");
        if (own.isTextual()) return own.textValue();
        return "%s-%s".formatted(service(variables), stage(variables, sources));
    }

    static String service(Variables variables) {
        var service = variables.at("service");
        return service.path("name").asText(service.asText("service"));
    }

    static String stage(Variables variables, VariableSources sources) {
        return sources.option("stage").orElseGet(() -> {
            var own = variables.at("provider.stage");
            return own.isTextual() ? own.textValue() : STAGE;
        });
    }

    private void gather() {
        SECTIONS.forEach(template::putObject);
        var prefix = "%s-%s-".formatted(service(variables), stage(variables, variables.sources()));
        var functions = merged(variables.at("functions"));
        new LambdaFunctions(prefix).into(resources(), functions);
        for (var section : SECTIONS) section(section).setAll(merged(declared(section)));
        new StepFunctions(resources(), functions, variables.at("provider.tags")).add(variables.at("stepFunctions"));
    }

    /** {@code resources} is a template, or a list of several. */
    private JsonNode declared(String section) {
        var resources = variables.at("resources");
        if (!resources.isArray()) return resources.path(section);
        var all = JsonNodeFactory.instance.arrayNode();
        resources.forEach(one -> all.add(one.path(section)));
        return all;
    }

    private ObjectNode resources() {
        return section(RESOURCES);
    }

    private ObjectNode section(String name) {
        return (ObjectNode) template.get(name);
    }

    /** An object, or the objects of a list as one. */
    private static ObjectNode merged(JsonNode value) {
        var all = JsonNodeFactory.instance.objectNode();
        if (value instanceof ObjectNode object) all.setAll(object);
        if (value.isArray()) value.forEach(one -> all.setAll(merged(one)));
        return all;
    }
}
