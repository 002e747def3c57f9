package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.MachineType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a state machine of a template, in CloudFormation's or SAM's words. */
record StateMachineReader(String id, Resolver resolver, Function<String, Optional<String>> files) {
    private static final List<String> FORMS =
            List.of("Definition", "DefinitionString", "DefinitionUri", "DefinitionS3Location");

    CreateStateMachine read() {
        return new CreateStateMachine(resolver.name(id), definition(), roleArn(), type());
    }

    private String roleArn() {
        return Stream.of("RoleArn", "Role")
                .map(this::property)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElseGet(() ->
                        "arn:aws:iam::%s:role/%sRole".formatted(resolver.arn(id).split(":")[4], resolver.name(id)));
    }

    private MachineType type() {
        var type = Stream.of("StateMachineType", "Type")
                .map(this::property)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse("STANDARD");
        if (!type.equals("STANDARD") && !type.equals("EXPRESS"))
            complain("Expected STANDARD or EXPRESS as its type, but got '%s'".formatted(type));
        return type.equals("EXPRESS") ? MachineType.EXPRESS : MachineType.STANDARD;
    }

    private String definition() {
        var forms = FORMS.stream().filter(resolver.properties(id)::has).toList();
        if (forms.size() != 1) {
            complain("Expected exactly one of %s, but there are %s".formatted(FORMS, forms));
            return "{}";
        }
        var value = property(forms.get(0));
        return switch (forms.get(0)) {
            case "Definition" -> substituted(value.toString(), true);
            case "DefinitionString" -> substituted(value.asText(), false);
            default -> substituted(ofFile(forms.get(0), value), false);
        };
    }

    private String ofFile(String form, JsonNode value) {
        if (!value.isTextual()) {
            complain("%s is not a local file: %s".formatted(form, value));
            return "{}";
        }
        var text = files.apply(value.textValue());
        if (text.isEmpty()) complain("%s names a file that is not there: '%s'".formatted(form, value.textValue()));
        try {
            return text.map(StateMachineReader::asJson).orElse("{}");
        } catch (TemplateException unreadable) {
            complain("%s names '%s', but: %s"
                    .formatted(form, value.textValue(), String.join("; ", unreadable.problems())));
            return "{}";
        }
    }

    private static String asJson(String text) {
        return text.stripLeading().startsWith("{")
                ? text
                : TemplateText.read(text).toString();
    }

    /** DefinitionSubstitutions; placeholders it does not name stay as they are. */
    private String substituted(String definition, boolean withinTexts) {
        var substitutions = property("DefinitionSubstitutions");
        return substitutions.isObject()
                ? Substitution.in(definition, name -> value(substitutions, name, withinTexts))
                : definition;
    }

    private static String value(JsonNode substitutions, String name, boolean withinTexts) {
        if (!substitutions.has(name)) return "${" + name + "}";
        var text = substitutions.get(name).asText();
        if (!withinTexts) return text;
        var quoted = TextNode.valueOf(text).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    private JsonNode property(String name) {
        return resolver.property(id, name);
    }

    private void complain(String problem) {
        resolver.complain("%s: %s".formatted(id, problem));
    }
}
