package dev.clix.workflow;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * The parts of an execution may be read by all, and changed only where facts lead to it. Its methods that return nothing
 * are those that change it.
 */
final class LeaveChangesToEvolution extends ArchCondition<JavaClass> {
    static final LeaveChangesToEvolution OF_EXECUTIONS = new LeaveChangesToEvolution();

    private static final Set<String> STATE = Set.of("Execution", "Frame", "Fork", "MapRun", "OpenCommands");
    private static final Set<String> EVOLUTION = Set.of("RedrivePlan");
    /** {@code evolve} is the way to change it, and who is told of commands changes none. */
    private static final Set<String> OPEN = Set.of("evolve", "forEach");

    private LeaveChangesToEvolution() {
        super("leave changes of an execution to its evolution");
    }

    @Override
    public void check(JavaClass each, ConditionEvents events) {
        var name = outermost(each);
        if (STATE.contains(name) || EVOLUTION.contains(name) || name.endsWith("Evolution")) return;
        each.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                .filter(LeaveChangesToEvolution::isOfState)
                .forEach(access -> events.add(SimpleConditionEvent.violated(each, access.getDescription())));
        each.getMethodCallsFromSelf().stream()
                .filter(LeaveChangesToEvolution::changes)
                .forEach(call -> events.add(SimpleConditionEvent.violated(each, call.getDescription())));
    }

    private static boolean changes(JavaMethodCall call) {
        return isOfState(call)
                && !OPEN.contains(call.getName())
                && call.getTarget().getRawReturnType().getName().equals("void");
    }

    private static boolean isOfState(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().endsWith(".interpreter")
                && STATE.contains(access.getTargetOwner().getSimpleName());
    }

    private static String outermost(JavaClass each) {
        return each.getEnclosingClass().map(LeaveChangesToEvolution::outermost).orElseGet(each::getSimpleName);
    }
}
