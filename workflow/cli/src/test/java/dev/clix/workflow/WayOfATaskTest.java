package dev.clix.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in ARCHITECTURE.md, held against the steps of a task that is really done. */
class WayOfATaskTest {
    private static final int MOST = 15;
    private static final List<String> PARTS = List.of("interpreter", "simulator");
    private static final Pattern ROW = Pattern.compile("\\| \\d+ \\| `([A-Za-z]+)` \\|");

    @Test
    void theTableHasEveryClassOnTheWay() throws ReflectiveOperationException, IOException {
        var loader = new Footsteps();
        var walk = loader.loadClass(TaskWalk.class.getName()).getDeclaredConstructor();
        ((Runnable) walk.newInstance()).run();

        var way = way(Footsteps.steps());

        assertThat(named(loader, way)).isEqualTo(table()).hasSizeLessThanOrEqualTo(MOST);
    }

    /** From the Task state's being entered to the moment its answer is a fact. */
    private static List<String> way(List<String> steps) {
        var acts = steps.indexOf("dev.clix.workflow.interpreter.TaskBehaviour.act");
        var entered = steps.subList(0, acts).lastIndexOf("dev.clix.workflow.interpreter.StateEvolution.stateEntered");
        var answered = steps.indexOf("dev.clix.workflow.interpreter.TaskEvolution.taskSucceeded");
        assertThat(entered).isPositive().isLessThan(acts);
        assertThat(answered).isGreaterThan(acts);
        return steps.subList(entered + 1, answered + 1);
    }

    /** The classes that do something: records, enumerations and interfaces are what they hand to each other. */
    private static Set<String> named(ClassLoader loader, List<String> way) throws ClassNotFoundException {
        var names = new TreeSet<String>();
        for (var name : way.stream()
                .map(step -> step.substring(0, step.lastIndexOf('.')))
                .collect(Collectors.toSet())) {
            var each = loader.loadClass(name);
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

    private static Set<String> table() throws IOException {
        var page = Files.readString(Path.of("../../ARCHITECTURE.md"));
        return ROW.matcher(page).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
