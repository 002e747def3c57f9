package dev.clix.workflow.template;

import dev.clix.workflow.template.internal.physical.PlausibleValues;
import dev.clix.workflow.template.internal.physical.StackLocation;

/**
 * The context of a stack while it is resolved: its settings and files, the exports of all stacks, and the findings.
 *
 * @param depth how many stacks it is within
 */
record StackContext(StackSettings settings, TemplateFiles files, Exports exports, Findings findings, int depth) {
    StackLocation place() {
        return new StackLocation(settings.region(), settings.account(), settings.stackName());
    }

    PlausibleValues plausible() {
        return new PlausibleValues(place());
    }

    StackContext within(String nested, StackSettings settings, TemplateFiles files) {
        return new StackContext(settings, files, exports, findings.of(nested), depth + 1);
    }
}
