package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clix.workflow.template.internal.serverless.Variables;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The functions that look outside of the stack: at other stacks, at the region, at what is kept for a service. */
record ExternalValues(Resolver resolver, StackContext context) {
    private static final List<String> ZONES = List.of("a", "b", "c");

    Map<String, UnaryOperator<JsonNode>> functions() {
        return Map.of(
                "Fn::ImportValue",
                this::importValue,
                "Fn::GetStackOutput",
                this::stackOutput,
                "Fn::GetAZs",
                this::zones,
                Variables.UNKNOWN,
                this::variable);
    }

    private JsonNode importValue(JsonNode value) {
        var name = TextValues.of(resolver.resolve(value));
        return context.exports().value(name).orElseGet(madeUp("Fn::ImportValue " + name, name));
    }

    private JsonNode stackOutput(JsonNode value) {
        var stack = TextValues.of(resolver.resolve(value.path("StackName")));
        var output = TextValues.of(resolver.resolve(value.path("OutputName")));
        return context.exports()
                .output(stack, output)
                .orElseGet(madeUp("Fn::GetStackOutput %s.%s".formatted(stack, output), output));
    }

    private JsonNode zones(JsonNode value) {
        var asked = TextValues.of(resolver.resolve(value));
        var region = asked.isEmpty() ? context.settings().region() : asked;
        var zones = JsonNodeFactory.instance.arrayNode();
        for (var letter : ZONES) zones.add(context.findings().madeUp("Fn::GetAZs " + region, region + letter));
        return zones;
    }

    /**
     * A variable of the service's own options or files must have a value; one kept elsewhere is known to a deployment
     * only, and made up.
     */
    private JsonNode variable(JsonNode name) {
        var variable = name.asText();
        if (variable.matches("(self|opt|param|file)\\b.*"))
            return resolver.complain("the variable '${%s}' has no value".formatted(variable));
        return madeUp("${%s}".formatted(variable), variable.replaceFirst("^[^:]*:", ""))
                .get();
    }

    private Supplier<JsonNode> madeUp(String told, String name) {
        return () -> TextNode.valueOf(
                context.findings().madeUp(told, context.plausible().value(name, resolver.key())));
    }
}
