package dev.clix.workflow.simulate;

import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.template.Stack;
import dev.clix.workflow.template.StackSettings;
import dev.clix.workflow.template.TemplateDeployment;
import dev.clix.workflow.template.Templates;
import dev.clix.workflow.time.VirtualTime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Loads templates, creates what they declare and runs machines to their ends on virtual time.
 *
 * @param asked {@code parameter KEY=VALUE} and {@code run MACHINE INPUT}, a line each; everything else there is is told anew
 */
record TemplateTrial(Path template, List<String> asked) {
    private static final int MOST_SKIPS = 1_000;

    static TemplateTrial of(Path template, List<String> asked) {
        return new TemplateTrial(template, asked);
    }

    /** The record of the trial: each line that was asked, and after it the outcome. */
    String told() {
        var stacks = Templates.read(List.of(template), Optional.empty(), name -> null)
                .resolve(new StackSettings("us-east-1", "123456789012", "stack", parameters()))
                .stream()
                .map(Templates.Resolved::stack)
                .toList();
        var lines = new ArrayList<>(
                asked.stream().filter(line -> line.startsWith("parameter ")).toList());
        stacks.forEach(stack -> stack.madeUp().forEach(name -> lines.add("made up " + name)));
        stacks.forEach(stack -> stack.passedOver().forEach(name -> lines.add("passed over " + name)));
        for (var line : asked)
            if (line.startsWith("run ")) {
                lines.add(line);
                lines.add("  " + end(stacks, line.split(" ", 3)[1], line.split(" ", 3)[2]));
            }
        return String.join("\n", lines) + "\n";
    }

    private Map<String, String> parameters() {
        var parameters = new HashMap<String, String>();
        for (var line : asked)
            if (line.startsWith("parameter ")) {
                var pair = line.substring("parameter ".length()).split("=", 2);
                parameters.put(pair[0], pair[1]);
            }
        return parameters;
    }

    private static String end(List<Stack> stacks, String machine, String input) {
        var time = new VirtualTime();
        try (var simulator = StepFunctionsSimulator.builder()
                .time(time)
                .random(new Random(1))
                .start()) {
            new TemplateDeployment(simulator)
                    .create(stacks.stream()
                            .map(stack -> new Templates.Resolved("the template", stack))
                            .toList());
            var workers = new TrialWorkers(simulator);
            stacks.forEach(stack -> stack.activities().forEach(activity -> workers.poll(activity.arn())));
            var started = simulator
                    .startExecution(new StartExecution(arn(stacks, machine), Optional.of("trial"), Optional.of(input)))
                    .toCompletableFuture()
                    .join();
            var closed = simulator.whenClosed(started.executionArn()).toCompletableFuture();
            for (var skip = 0; skip < MOST_SKIPS && !closed.isDone(); skip++) {
                workers.answer();
                if (!closed.isDone()) time.skip();
            }
            return closed.isDone() ? shown(closed.join()) : "NEVER ENDED";
        }
    }

    private static String arn(List<Stack> stacks, String machine) {
        return stacks.stream()
                .flatMap(stack -> stack.stateMachines().stream())
                .filter(declared -> declared.logicalId().equals(machine))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected a machine called " + machine))
                .arn();
    }

    private static String shown(ExecutionDescription ended) {
        var output = ended.output()
                .orElseGet(
                        () -> ended.error().orElse("-") + ": " + ended.cause().orElse("-"));
        return ended.status() + " " + output;
    }
}
