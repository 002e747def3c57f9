package dev.clix.workflow.template;

import dev.clix.workflow.template.physical.Place;
import dev.clix.workflow.template.physical.Plausible;

/**
 * The surroundings of a stack while it is resolved: its settings and files, the exports of all stacks, and the
 * findings.
 *
 * @param depth how many stacks it is within
 */
record Surroundings(StackSettings settings, TemplateFiles files, Exports exports, Findings findings, int depth) {
    Place place() {
        return new Place(settings.region(), settings.account(), settings.stackName());
    }

    Plausible plausible() {
        return new Plausible(place());
    }

    Surroundings within(String nested, StackSettings settings, TemplateFiles files) {
        return new Surroundings(settings, files, exports, findings.of(nested), depth + 1);
    }
}
