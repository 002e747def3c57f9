package dev.clix.workflow.junit;

import dev.clix.workflow.Activities;
import dev.clix.workflow.Workflows;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.TimeSource;
import dev.clix.workflow.time.VirtualTime;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** The JUnit extension behind {@link WorkflowTest}. */
final class WorkflowExtension implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace NAMESPACE = Namespace.create(WorkflowExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == StepFunctionsSimulator.class
                || type == Workflows.class
                || type == Activities.class
                || type == VirtualTime.class
                || type == TimeSource.class
                || type == Workflow.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var bench = bench(context);
        var type = parameter.getParameter().getType();
        if (type == VirtualTime.class || type == TimeSource.class) return bench.time();
        return type == Workflow.class ? bench.workflow() : bench.simulator();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        bench(context).finish(context.getExecutionException());
    }

    private static TestBench bench(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        context.getUniqueId(),
                        unused -> new TestBench(context.getRequiredTestClass(), annotation(context)),
                        TestBench.class);
    }

    private static WorkflowTest annotation(ExtensionContext context) {
        return context.getTestMethod()
                .flatMap(method -> AnnotationSupport.findAnnotation(method, WorkflowTest.class))
                .filter(onMethod -> !onMethod.value().isEmpty())
                .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), WorkflowTest.class))
                .or(() -> Optional.ofNullable(context.getRequiredTestMethod().getAnnotation(WorkflowTest.class)))
                .orElseThrow(() -> new IllegalStateException("Expected @WorkflowTest on the method or its class"));
    }
}
