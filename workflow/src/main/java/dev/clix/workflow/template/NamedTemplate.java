package dev.clix.workflow.template;

import java.util.Optional;

/**
 * A template among others.
 *
 * @param file where it stands, as told to whoever reads
 * @param stackName the name it was given; the settings' otherwise
 */
record NamedTemplate(String file, Optional<String> stackName, Deployable template) {
    StackSettings named(StackSettings settings) {
        return stackName
                .map(name -> new StackSettings(settings.region(), settings.account(), name, settings.parameters()))
                .orElse(settings);
    }
}
