package dev.clix.workflow.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A template among others.
 *
 * @param file its place, as messages name it
 * @param stackName the name it was given; the settings' otherwise
 */
record NamedTemplate(String file, Optional<String> stackName, StackSource template) {
    /** A parameter may be meant for this stack alone: {@code STACK:KEY}, as CDK's command has it. */
    StackSettings named(StackSettings settings) {
        return stackName
                .map(name -> new StackSettings(settings.region(), settings.account(), name, own(name, settings)))
                .orElse(settings);
    }

    private static Map<String, String> own(String stack, StackSettings settings) {
        var parameters = new HashMap<>(settings.parameters());
        settings.parameters().forEach((key, value) -> {
            if (key.startsWith(stack + ":")) parameters.put(key.substring(stack.length() + 1), value);
        });
        return parameters;
    }

    boolean knows(String parameter) {
        var own = stackName
                .filter(name -> parameter.startsWith(name + ":"))
                .map(name -> parameter.substring(name.length() + 1))
                .orElse(parameter);
        return template.parameters().contains(own);
    }
}
