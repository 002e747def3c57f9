package dev.clix.workflow.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Reads the {@link WorkflowTest} annotations that apply to a test; the nearer one counts. A method is nearer than
 * its class, a class than its superclasses and interfaces, and all of them than the classes it is nested in.
 */
final class AnnotatedSettings {
    private AnnotatedSettings() {}

    static TestSettings of(TestSettings before, ExtensionContext context) {
        var testClass = context.getRequiredTestClass();
        var settings = before.orBeside(testClass);
        for (var type : outermostFirst(testClass)) settings = with(settings, type, type, testClass);
        var method = context.getTestMethod();
        if (method.isEmpty()) return settings;
        return with(
                settings, method.get(), method.map(Method::getDeclaringClass).get(), testClass);
    }

    private static TestSettings with(
            TestSettings settings, AnnotatedElement element, Class<?> declaring, Class<?> testClass) {
        return declared(element)
                .map(annotation -> settings.with(annotation, List.of(declaring, testClass)))
                .orElse(settings);
    }

    /** Declared here, directly or by an annotation that has it; a superclass is asked for its own. */
    private static Optional<WorkflowTest> declared(AnnotatedElement element) {
        return Stream.of(element.getDeclaredAnnotations())
                .flatMap(each -> each instanceof WorkflowTest found
                        ? Stream.of(found)
                        : AnnotationSupport.findAnnotation(each.annotationType(), WorkflowTest.class).stream())
                .findFirst();
    }

    /** Those it is nested in, each with what it inherits from before it. */
    private static List<Class<?>> outermostFirst(Class<?> testClass) {
        var types = new ArrayList<Class<?>>();
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) addFamily(type, types);
        return types;
    }

    private static void addFamily(Class<?> type, List<Class<?>> types) {
        var family = new ArrayList<Class<?>>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            family.add(0, each);
            for (var face : each.getInterfaces()) family.add(0, face);
        }
        types.addAll(0, family);
    }
}
