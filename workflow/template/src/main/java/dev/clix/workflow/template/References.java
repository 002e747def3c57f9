package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clix.workflow.template.internal.physical.StableId;

/** The values of references: parameters, pseudo parameters, resources and conditions. */
final class References {
    private static final String NO_VALUE = "AWS::NoValue";

    private final JsonNode root;
    private final StackSettings settings;
    private final Resolver resolver;
    private final Parameters parameters;

    References(JsonNode root, StackContext context, Resolver resolver) {
        this.root = root;
        this.settings = context.settings();
        this.resolver = resolver;
        this.parameters = new Parameters(root.path("Parameters"), context, resolver);
    }

    JsonNode ref(String name) {
        if (name.startsWith("AWS::")) return pseudoParameter(name);
        if (parameters.has(name)) return parameters.value(name);
        if (resolver.has(name)) return resolver.reference(name);
        return resolver.complain("there is no parameter or resource '%s'".formatted(name));
    }

    private JsonNode pseudoParameter(String name) {
        return switch (name) {
            case NO_VALUE -> Resolver.nothing();
            case "AWS::NotificationARNs" -> JsonNodeFactory.instance.arrayNode();
            case "AWS::AccountId" -> TextNode.valueOf(settings.account());
            case "AWS::Region" -> TextNode.valueOf(settings.region());
            case "AWS::Partition" -> TextNode.valueOf("aws");
            case "AWS::URLSuffix" -> TextNode.valueOf("amazonaws.com");
            case "AWS::StackName" -> TextNode.valueOf(settings.stackName());
            case "AWS::StackId" -> TextNode.valueOf(stackId());
            default -> resolver.complain("there is no pseudo parameter '%s'".formatted(name));
        };
    }

    private String stackId() {
        return "arn:aws:cloudformation:%s:%s:stack/%s/%s"
                .formatted(
                        settings.region(),
                        settings.account(),
                        settings.stackName(),
                        new StableId(settings.stackName()).uuid());
    }

    boolean condition(String name) {
        var condition = root.path("Conditions").path(name);
        if (condition.isMissingNode()) resolver.complain("there is no condition '%s'".formatted(name));
        return resolver.within("condition " + name, condition).asBoolean();
    }
}
