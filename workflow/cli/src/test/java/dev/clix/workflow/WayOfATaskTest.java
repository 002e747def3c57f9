package dev.clix.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables in ARCHITECTURE.md, held against the steps of tasks that are really done: the step that comes first stands first. */
class WayOfATaskTest {
    private static final int MOST = 15;
    private static final List<String> PARTS = List.of("interpreter", "simulator");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| w?\\d+ \\| `([A-Za-z]+)` \\|");
    private static final String WORKERS = "### … done by a worker";

    @Test
    void theTableHasEveryClassOnTheWayInTheirOrder() throws ReflectiveOperationException, IOException {
        var walked = walked(TaskWalk.class, "simulator.internal.execution.RunningExecution.decideAndCarryOut");
        assertThat(walked).containsExactlyElementsOf(table(0)).hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void theSecondTableHasTheClassesThatOnlyAWorkersTaskMeets() throws ReflectiveOperationException, IOException {
        var walked = walked(WorkerWalk.class, "simulator.StepFunctionsSimulator.poll");
        walked.removeAll(table(0));
        assertThat(walked).containsExactlyElementsOf(table(1));
    }

    /** From the last such step before the Task state acts to the moment that it is left, its answer being a fact. */
    private static Set<String> walked(Class<?> walk, String first) throws ReflectiveOperationException {
        var loader = new Footsteps();
        var before = Footsteps.steps().size();
        ((Runnable) loader.loadClass(walk.getName()).getDeclaredConstructor().newInstance()).run();
        var steps = Footsteps.steps();
        steps = steps.subList(before, steps.size());
        var acted = steps.indexOf(ArchitectureTest.WORKFLOW + ".interpreter.TaskBehaviour.act");
        var begin = steps.subList(0, acted).lastIndexOf(ArchitectureTest.WORKFLOW + "." + first);
        var rest = steps.subList(acted, steps.size());
        var left = rest.indexOf(ArchitectureTest.WORKFLOW + ".interpreter.StateEvolution.stateExited");
        assertThat(List.of(begin, acted, left)).allMatch(step -> step > 0);
        return named(loader, steps.subList(begin, acted + left + 1));
    }

    /** The classes that do something: records, enumerations and interfaces are what they hand to each other. */
    private static Set<String> named(ClassLoader loader, List<String> way) throws ClassNotFoundException {
        var names = new LinkedHashSet<String>();
        for (var step : way) {
            var each = loader.loadClass(step.substring(0, step.lastIndexOf('.')));
            if (isPart(each) && !each.isRecord() && !each.isEnum() && !each.isInterface())
                names.add(outermost(each).getSimpleName());
        }
        return names;
    }

    private static boolean isPart(Class<?> each) {
        return PARTS.stream()
                .anyMatch(part -> each.getPackageName().startsWith(ArchitectureTest.WORKFLOW + "." + part)
                        && !each.getSimpleName().isEmpty());
    }

    private static Class<?> outermost(Class<?> each) {
        return each.getEnclosingClass() == null ? each : outermost(each.getEnclosingClass());
    }

    /** @param number of the table: that of a handler's task, or of a worker's */
    private static List<String> table(int number) throws IOException {
        var page = Files.readString(Path.of("../../ARCHITECTURE.md")).split(WORKERS, 2);
        return ROW.matcher(page[number]).results().map(row -> row.group(1)).toList();
    }
}
