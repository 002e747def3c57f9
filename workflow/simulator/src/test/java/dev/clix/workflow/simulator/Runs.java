package dev.clix.workflow.simulator;

import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionStatus;

/** Executions run to their end on virtual time, and how they ended in one line of text. */
final class Runs {
    private final Workbench bench = new Workbench();
    private final String activity = bench.activity("a");

    /**
     * @param state a state's fields, with apostrophes for quotes; it is called S, may lead to E, and may ask the activity a
     * @return the output, or {@code error: cause}
     */
    String state(String state, String input) {
        return definition(machine(state), input);
    }

    String definition(String definition, String input) {
        var execution = bench.run(definition, input);
        while (bench.describe(execution).status() == ExecutionStatus.RUNNING && bench.time.skip()) {}
        return end(bench.describe(execution));
    }

    /** Whether it is still running at the very moment it began. */
    boolean waits(String state, String input) {
        var execution = bench.run(machine(state), input);
        return bench.describe(execution).status() == ExecutionStatus.RUNNING;
    }

    /** The input that the state hands to the activity. */
    String arguments(String state, String input) {
        bench.run(machine(state), input);
        return bench.take(activity).input();
    }

    private static String machine(String state) {
        var end = state.contains("'E'") ? ",'E':{'Type':'Pass','End':true}" : "";
        return "{'StartAt':'S','States':{'S':{%s}%s}}".formatted(state, end);
    }

    private static String end(ExecutionDescription ended) {
        return ended.output()
                .orElseGet(() -> "%s: %s"
                        .formatted(
                                ended.error().orElse(ended.status().name()),
                                ended.cause().orElse("")));
    }
}
