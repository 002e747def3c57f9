package dev.clix.workflow;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** No class below an {@code internal} package stands in what a class extends, or in what it lets others call and read. */
final class ShowNoInternals extends ArchCondition<JavaClass> {
    static final ShowNoInternals IN_SIGNATURES = new ShowNoInternals();

    private ShowNoInternals() {
        super("show no internal class in their signatures");
    }

    @Override
    public void check(JavaClass shown, ConditionEvents events) {
        Stream.concat(shown.getSuperclass().stream(), shown.getInterfaces().stream())
                .forEach(above -> check(shown.getDescription(), above, shown, events));
        for (JavaMember member : shown.getMembers())
            if (member.getModifiers().contains(PUBLIC) || member.getModifiers().contains(PROTECTED))
                types(member).forEach(type -> check(member.getDescription(), type, shown, events));
    }

    private static Stream<JavaType> types(JavaMember member) {
        if (member instanceof JavaField field) return Stream.of(field.getType());
        var callable = (JavaCodeUnit) member;
        return Stream.concat(Stream.of(callable.getReturnType()), callable.getParameterTypes().stream());
    }

    /** Arguments of generic types included. */
    private static void check(String place, JavaType type, JavaClass shown, ConditionEvents events) {
        for (JavaClass involved : type.getAllInvolvedRawTypes())
            if (involved.getPackageName().contains(".internal"))
                events.add(SimpleConditionEvent.violated(shown, "%s shows %s".formatted(place, involved.getName())));
    }
}
