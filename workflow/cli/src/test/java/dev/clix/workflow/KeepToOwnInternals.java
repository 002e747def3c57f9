package dev.clix.workflow;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Classes use an {@code internal} package only from below the package that it belongs to. */
final class KeepToOwnInternals extends ArchCondition<JavaClass> {
    static final KeepToOwnInternals PACKAGES = new KeepToOwnInternals();

    private static final String INTERNAL = ".internal";

    private KeepToOwnInternals() {
        super("keep to the internal packages of their own");
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        for (Dependency use : user.getDirectDependenciesFromSelf())
            if (!mayUse(user, use.getTargetClass()))
                events.add(SimpleConditionEvent.violated(use, use.getDescription()));
    }

    private static boolean mayUse(JavaClass user, JavaClass used) {
        var internal = used.getPackageName().indexOf(INTERNAL);
        if (internal < 0 || !used.getPackageName().startsWith(ArchitectureTest.WORKFLOW)) return true;
        var owner = used.getPackageName().substring(0, internal);
        return user.getPackageName().equals(owner) || user.getPackageName().startsWith(owner + ".");
    }
}
