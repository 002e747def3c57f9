package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A template's parameters. One that nothing needs needs no value. */
final class Parameters {
    private static final String STORED = "AWS::SSM::Parameter::Value<";
    /** CDK's first way to name an asset: three parameters that its command fills in. */
    private static final Pattern ASSET =
            Pattern.compile("AssetParameters([0-9a-f]{64})(S3Bucket|S3VersionKey|ArtifactHash)\\w*");

    /** The properties that name a role. Permissions are not simulated, so any role will do. */
    private static final Set<String> ROLES = Set.of("RoleArn", "Role");

    private final JsonNode declared;
    private final StackContext context;
    private final Resolver resolver;

    Parameters(JsonNode declared, StackContext context, Resolver resolver) {
        this.declared = declared;
        this.context = context;
        this.resolver = resolver;
    }

    boolean has(String name) {
        return declared.has(name);
    }

    JsonNode value(String name) {
        var parameter = declared.get(name);
        var given = context.settings().parameters().get(name);
        var type = parameter.path("Type").asText();
        if (given != null) return shaped(type, given);
        if (!parameter.has("Default")) return without(name);
        var text = text(parameter.get("Default"));
        return type.startsWith(STORED) ? stored(name, type, text) : shaped(type, text);
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) return value.asText();
        var items = new ArrayList<String>();
        value.forEach(item -> items.add(item.asText()));
        return String.join(",", items);
    }

    private JsonNode without(String name) {
        var asset = ASSET.matcher(name);
        if (asset.matches()) return TextNode.valueOf(ofAsset(asset.group(1), asset.group(2)));
        if (ROLES.contains(resolver.key()))
            return TextNode.valueOf(
                    context.findings().madeUp(name, context.plausible().value(name)));
        return resolver.complain("the parameter '%s' has no default and was given no value".formatted(name));
    }

    private static String ofAsset(String hash, String part) {
        return switch (part) {
            case "S3Bucket" -> TemplateFiles.ASSETS;
            case "S3VersionKey" -> "||" + hash;
            default -> hash;
        };
    }

    /** The default names what is stored in Systems Manager; which only a deployment knows. */
    private JsonNode stored(String name, String type, String key) {
        var kind = type.substring(STORED.length());
        var value = context.plausible().value(kind.contains("::") ? kind.replaceAll("[<>]", "") : key, name);
        return shaped(kind, context.findings().madeUp("%s (stored as %s)".formatted(name, key), value));
    }

    private static JsonNode shaped(String type, String text) {
        return isList(type) ? list(text) : TextNode.valueOf(text);
    }

    private static boolean isList(String type) {
        return type.contains("CommaDelimitedList") || type.contains("List<");
    }

    private static JsonNode list(String text) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var item : List.of(text.split(","))) list.add(item.strip());
        return list;
    }
}
