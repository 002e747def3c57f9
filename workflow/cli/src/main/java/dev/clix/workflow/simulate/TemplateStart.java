package dev.clix.workflow.simulate;

import dev.clix.workflow.api.TypedApi;
import dev.clix.workflow.template.Stack;
import dev.clix.workflow.template.StackSettings;
import dev.clix.workflow.template.TemplateDeployment;
import dev.clix.workflow.template.Templates;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Deploys the templates that were named, and tells what of them was passed over and what was made up. */
record TemplateStart(Templates templates, StackSettings settings, PrintStream told) {
    static TemplateStart of(SimulateOptions options) {
        var templates = Templates.read(options.templates(), options.buckets(), System::getenv);
        var settings = new StackSettings(options.region(), options.account(), "stack", options.parameters());
        return new TemplateStart(templates, settings, System.err);
    }

    /** Everything is resolved before anything is created. */
    void deploy(TypedApi api) {
        var resolved = templates.resolve(settings);
        new TemplateDeployment(api).create(resolved);
        for (var each : resolved) {
            tell(each.file(), "passed over", each.stack().passedOver());
            tell(
                    each.file(),
                    "made up what only a deployment knows:",
                    each.stack().madeUp());
        }
        if (!resolved.isEmpty() && resolved.stream().allMatch(each -> isEmpty(each.stack())))
            told.printf(
                    "%s: there is no state machine and no activity%n",
                    resolved.stream().map(Templates.Resolved::file).collect(Collectors.joining(", ")));
    }

    private static boolean isEmpty(Stack stack) {
        return stack.stateMachines().isEmpty() && stack.activities().isEmpty();
    }

    private void tell(String file, String what, List<String> names) {
        if (!names.isEmpty()) told.printf("%s: %s %s%n", file, what, String.join(", ", names));
    }
}
