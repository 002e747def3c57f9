package dev.clix.workflow.template.internal.serverless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clix.workflow.template.internal.text.TreeText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills in the variables of a service: {@code ${self:custom.name}}, {@code ${opt:stage, 'dev'}}, {@code ${file(a.yml):b}}. */
public final class Variables {
    /**
     * A stand-in, in the form of a CloudFormation function, for a variable without a value: a problem only if it is
     * needed.
     */
    public static final String UNKNOWN = "Fn::ServerlessVariable";

    private static final int DEEPEST = 200;

    private final JsonNode root;
    private final VariableSources sources;
    private final Set<String> open = new HashSet<>();
    private final Map<String, JsonNode> files = new HashMap<>();
    private int depth;

    Variables(JsonNode root, VariableSources sources) {
        this.root = root;
        this.sources = sources;
    }

    VariableSources sources() {
        return sources;
    }

    /** A part of the service, filled in; missing when there is none. */
    JsonNode at(String path) {
        if (!open.add(path)) return unknown("self:" + path + ", which refers to itself");
        try {
            return filled(stepped(root, path));
        } finally {
            open.remove(path);
        }
    }

    private JsonNode stepped(JsonNode from, String path) {
        var value = from;
        if (path.isEmpty()) return value;
        for (var step : path.split("\\.", 0)) {
            if (value.isTextual()) value = filled(value);
            value = value.isArray() && step.matches("\\d{1,6}") ? value.path(Integer.parseInt(step)) : value.path(step);
        }
        return value;
    }

    JsonNode filled(JsonNode tree) {
        if (++depth > DEEPEST) return unknown("a value more than %s deep".formatted(DEEPEST));
        try {
            return tree.isTextual() ? text(tree.textValue()) : container(tree);
        } finally {
            depth--;
        }
    }

    private JsonNode container(JsonNode tree) {
        if (tree.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            tree.forEach(item -> array.add(filled(item)));
            return array;
        }
        if (!(tree instanceof ObjectNode)) return tree;
        var object = JsonNodeFactory.instance.objectNode();
        for (var field : tree.properties())
            object.set(text(field.getKey()).asText(field.getKey()), filled(field.getValue()));
        return object;
    }

    private JsonNode text(String text) {
        return new VariableText(text, this::value).filled();
    }

    /** The value of the text between the braces: that of its first alternative that has one. */
    private Optional<JsonNode> value(String expression) {
        var alternatives = VariableText.alternatives(expression);
        if (!VariableAddress.isOne(alternatives.get(0)) && !VariableAddress.isLiteral(alternatives.get(0)))
            return Optional.empty();
        for (var alternative : alternatives) {
            var value = alternative(alternative);
            if (!value.isMissingNode() && !value.isNull()) return Optional.of(value);
        }
        return Optional.of(
                alternatives.contains("opt:stage")
                        ? TextNode.valueOf(ServerlessService.stage(this, sources))
                        : unknown(expression));
    }

    private JsonNode alternative(String alternative) {
        if (VariableAddress.isLiteral(alternative)) return VariableAddress.literal(alternative);
        return VariableAddress.of(alternative).map(this::looked).orElse(MissingNode.getInstance());
    }

    private JsonNode looked(VariableAddress address) {
        return switch (address.source()) {
            case "self" -> own(address.path());
            case "opt", "param" -> option(address.path());
            case "env" -> textOf(Optional.ofNullable(sources.environment().apply(address.path())));
            case "file" -> file(address);
            case "sls" ->
                textOf(
                        address.path().equals("stage")
                                ? Optional.of(ServerlessService.stage(this, sources))
                                : Optional.empty());
            case "aws" -> textOf(account(address.path()));
            case "strToBool" -> flag(address.parameter());
            default -> MissingNode.getInstance();
        };
    }

    /** A value of the service itself; stage and region have a value also where they are not written. */
    private JsonNode own(String path) {
        var value = at(path);
        if (!value.isMissingNode()) return value;
        return switch (path) {
            case "provider.stage" -> TextNode.valueOf(ServerlessService.stage(this, sources));
            case "provider.region" -> TextNode.valueOf(sources.region());
            default -> value;
        };
    }

    private JsonNode option(String name) {
        if (name.equals("stage")) return textOf(sources.option(name));
        var own = sources.option(name);
        if (own.isPresent()) return textOf(own);
        var stage = ServerlessService.stage(this, sources);
        for (var group : new String[] {stage, "default"}) {
            var value = stepped(root.path("params"), group + "." + name);
            if (!value.isMissingNode()) return filled(value);
        }
        return MissingNode.getInstance();
    }

    private Optional<String> account(String name) {
        return switch (name) {
            case "region" -> Optional.of(sources.region());
            case "accountId" -> Optional.of(sources.account());
            case "partition" -> Optional.of("aws");
            default -> Optional.empty();
        };
    }

    private static JsonNode flag(String word) {
        return switch (word.strip()) {
            case "true", "1" -> JsonNodeFactory.instance.booleanNode(true);
            case "false", "0" -> JsonNodeFactory.instance.booleanNode(false);
            default -> MissingNode.getInstance();
        };
    }

    private JsonNode file(VariableAddress address) {
        var path = address.parameter().strip();
        if (!files.containsKey(path)) files.put(path, read(path));
        return filled(stepped(files.get(path), address.path()));
    }

    /** JavaScript is not run. */
    private JsonNode read(String path) {
        if (path.matches(".*\\.[cm]?[jt]s")) return MissingNode.getInstance();
        var text = sources.files().apply(path);
        if (text.isEmpty()) return MissingNode.getInstance();
        return path.matches(".*\\.(ya?ml|json|tfstate)") ? TreeText.read(text.get()) : TextNode.valueOf(text.get());
    }

    private static JsonNode textOf(Optional<String> text) {
        return text.<JsonNode>map(TextNode::valueOf).orElse(MissingNode.getInstance());
    }

    private static JsonNode unknown(String variable) {
        return JsonNodeFactory.instance.objectNode().put(UNKNOWN, variable);
    }
}
