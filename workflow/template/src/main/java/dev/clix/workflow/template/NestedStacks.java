package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clix.workflow.template.internal.physical.TypeNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Stacks within the stack whose templates are at hand: AWS::CloudFormation::Stack and AWS::Serverless::Application. */
final class NestedStacks {
    private static final Map<String, String> LOCATIONS =
            Map.of(TypeNames.CLOUD_FORMATION_STACK, "TemplateURL", TypeNames.SERVERLESS_APPLICATION, "Location");
    private static final String PARAMETERS = "Parameters";
    private static final String OUTPUTS = "Outputs.";
    private static final int DEEPEST = 20;

    private final Resolver resolver;
    private final StackContext context;
    private final Map<String, Optional<Resolver>> known = new HashMap<>();

    NestedStacks(Resolver resolver, StackContext context) {
        this.resolver = resolver;
        this.context = context;
    }

    static boolean areOutputs(JsonNode resource, String attribute) {
        return LOCATIONS.containsKey(resource.path("Type").asText()) && attribute.startsWith(OUTPUTS);
    }

    JsonNode output(String id, String attribute) {
        var name = attribute.substring(OUTPUTS.length());
        var nested = of(id);
        if (nested.isEmpty())
            return TextNode.valueOf(context.findings()
                    .madeUp(id + "." + attribute, context.plausible().value(name, resolver.key())));
        var value = nested.get().output(name);
        return value.isMissingNode()
                ? resolver.complain("the template of '%s' has no output '%s'".formatted(id, name))
                : value;
    }

    /** Empty when it is no stack, or its template is not at hand. */
    Optional<Resolver> of(String id) {
        if (!known.containsKey(id)) known.put(id, read(id));
        return known.get(id);
    }

    private Optional<Resolver> read(String id) {
        var property = LOCATIONS.get(resolver.resource(id).path("Type").asText());
        if (property == null) return Optional.empty();
        if (context.depth() >= DEEPEST) {
            resolver.complain("%s: Expected stacks at most %s deep, but this one is deeper".formatted(id, DEEPEST));
            return Optional.empty();
        }
        return file(id, property).map(file -> nested(id, file));
    }

    /** CDK says beside the resource which file of its output it is. */
    private Optional<SourceFile> file(String id, String property) {
        var asset =
                resolver.resource(id).path("Metadata").path("aws:asset:path").asText();
        var beside =
                asset.isEmpty() ? Optional.<SourceFile>empty() : context.files().at(asset);
        return beside.or(() -> resolver.attempt(id, property)
                .filter(JsonNode::isTextual)
                .flatMap(location -> context.files().at(location.textValue())));
    }

    private Resolver nested(String id, SourceFile file) {
        var settings = context.settings();
        var own = new StackSettings(
                settings.region(), settings.account(), settings.stackName() + "-" + id, parameters(id));
        return Stacks.resolver(file, context.within(id, own, file.files()));
    }

    /** A parameter that cannot be resolved is left out: the problem is reported where the value is needed. */
    private Map<String, String> parameters(String id) {
        var given = new HashMap<String, String>();
        for (var parameter : resolver.properties(id).path(PARAMETERS).properties())
            resolver.attempt(id, PARAMETERS, parameter.getKey())
                    .filter(value -> !value.isMissingNode())
                    .ifPresent(value -> given.put(parameter.getKey(), TextValues.of(value)));
        return given;
    }
}
