package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

/** What names stand for: parameters, pseudo parameters, resources and conditions. */
final class References {
    private static final String NO_VALUE = "AWS::NoValue";

    private final JsonNode root;
    private final StackSettings settings;
    private final Resolver resolver;

    References(JsonNode root, StackSettings settings, Resolver resolver) {
        this.root = root;
        this.settings = settings;
        this.resolver = resolver;
    }

    JsonNode ref(String name) {
        if (name.startsWith("AWS::")) return pseudoParameter(name);
        if (root.path("Parameters").has(name)) return parameter(name);
        if (root.get("Resources").has(name)) return resolver.reference(name);
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
            case "AWS::StackId" ->
                TextNode.valueOf("arn:aws:cloudformation:%s:%s:stack/%s"
                        .formatted(settings.region(), settings.account(), settings.stackName()));
            default -> resolver.complain("there is no pseudo parameter '%s'".formatted(name));
        };
    }

    private JsonNode parameter(String name) {
        var parameter = root.get("Parameters").get(name);
        var given = settings.parameters().get(name);
        if (given == null && !parameter.has("Default"))
            return resolver.complain("the parameter '%s' has no default and was given no value".formatted(name));
        var text = given == null ? parameter.get("Default").asText() : given;
        return isList(parameter) ? list(text) : TextNode.valueOf(text);
    }

    private static boolean isList(JsonNode parameter) {
        var type = parameter.path("Type").asText();
        return type.equals("CommaDelimitedList") || type.startsWith("List<");
    }

    private static JsonNode list(String text) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var item : text.split(",")) list.add(item.strip());
        return list;
    }

    boolean condition(String name) {
        var condition = root.path("Conditions").path(name);
        if (condition.isMissingNode()) resolver.complain("there is no condition '%s'".formatted(name));
        return resolver.within("condition " + name, condition).asBoolean();
    }
}
