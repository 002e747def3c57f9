package dev.clix.workflow.junit;

import dev.clix.workflow.Activities;
import dev.clix.workflow.Workflows;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.TimeSource;
import dev.clix.workflow.time.VirtualTime;
import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Gives each test a simulator of its own, on virtual time: the JUnit extension behind {@link WorkflowTest}, and one to be
 * registered by hand where its settings are more than an annotation can say:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final WorkflowExtension AWS = WorkflowExtension.builder()
 *         .template("template.yaml")
 *         .parameter("Stage", "test")
 *         .seed(1)
 *         .build();
 *
 * @Test
 * void paysBack(@MachineName("Order") Workflow order, StepFunctionsSimulator aws, VirtualTime time) {
 *     …
 * }
 * }</pre>
 *
 * Constructors, {@code @BeforeEach}, {@code @AfterEach} and tests may have the parameters that {@link WorkflowTest} names; so
 * may {@code @BeforeAll} and {@code @AfterAll} where all tests run in one instance (PER_CLASS), which then share one simulator.
 */
public final class WorkflowExtension
        implements ParameterResolver,
                TestInstancePreConstructCallback,
                BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback {
    private static final Set<Class<?>> TYPES = Set.of(
            StepFunctionsSimulator.class,
            Workflows.class,
            Activities.class,
            VirtualTime.class,
            TimeSource.class,
            Workflow.class);

    private final boolean isRegistered;
    private final BenchScope scope;
    /** Where each thread that runs tests is. */
    private final Map<Thread, ExtensionContext> entered = new ConcurrentHashMap<>();

    /** The one behind the annotation; JUnit makes it. */
    WorkflowExtension() {
        this(WorkflowExtensionBuilder.DEFAULTS, false);
    }

    /** @param isRegistered by a field, and not by the annotation */
    WorkflowExtension(TestSettings settings, boolean isRegistered) {
        this.isRegistered = isRegistered;
        this.scope = new BenchScope(isRegistered ? this : WorkflowTest.class, settings);
    }

    public static WorkflowExtensionBuilder builder() {
        return new WorkflowExtensionBuilder();
    }

    /** The running test's. */
    public StepFunctionsSimulator simulator() {
        return current().simulator();
    }

    /** The running test's. */
    public VirtualTime time() {
        return current().time();
    }

    /** The running test's only state machine. */
    public Workflow workflow() {
        return current().machines().only();
    }

    /** @param name the machine's, or its logical id within its template */
    public Workflow workflow(String name) {
        return current().machines().named(name);
    }

    /** A thread that a test has started is asked for the only one that runs. */
    private TestBench current() {
        var context = Optional.ofNullable(entered.get(Thread.currentThread()))
                .or(() -> entered.size() == 1 ? entered.values().stream().findFirst() : Optional.empty())
                .orElseThrow(
                        () -> new IllegalStateException(
                                "Expected a test to be running on this thread: each has a simulator of its own. Ask for it in the test"));
        refuseWithoutTest("WorkflowExtension", context);
        return scope.bench(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TYPES.contains(parameter.getParameter().getType()) && isInCharge(context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var bench = bench(parameter, context);
        var type = parameter.getParameter().getType();
        if (type == VirtualTime.class || type == TimeSource.class) return bench.time();
        return type == Workflow.class ? workflow(parameter, bench.machines()) : bench.simulator();
    }

    private TestBench bench(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getDeclaringExecutable() instanceof Constructor) return scope.inConstructor(context);
        refuseWithoutTest(parameter.getParameter().getType().getSimpleName(), context);
        return scope.bench(context);
    }

    private static void refuseWithoutTest(String wanted, ExtensionContext context) {
        if (context.getTestMethod().isPresent() || BenchScope.isShared(context)) return;
        throw new ParameterResolutionException(
                "Expected %s to be asked for by a test: each has a simulator of its own, and @BeforeAll and @AfterAll run without one. Write @BeforeEach or @AfterEach, or have all tests of %s share one with @TestInstance(TestInstance.Lifecycle.PER_CLASS)"
                        .formatted(wanted, context.getRequiredTestClass().getSimpleName()));
    }

    private static Workflow workflow(ParameterContext parameter, TestMachines machines) {
        var named = parameter.findAnnotation(MachineName.class).map(MachineName::value);
        if (named.isPresent()) return machines.named(named.get());
        var name = parameter.getParameter().getName();
        return machines.has(name) ? machines.named(name) : machines.only();
    }

    /** One that is registered by hand takes the annotations' settings as well. */
    private boolean isInCharge(ExtensionContext context) {
        return isRegistered || !isOneRegistered(context.getRequiredTestClass());
    }

    private static boolean isOneRegistered(Class<?> testClass) {
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass())
            if (!AnnotationSupport.findAnnotatedFields(
                            type,
                            RegisterExtension.class,
                            field -> field.getType() == WorkflowExtension.class,
                            HierarchyTraversalMode.TOP_DOWN)
                    .isEmpty()) return true;
        return false;
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext instance, ExtensionContext context) {
        if (instance.getOuterInstance().isEmpty()) scope.begin();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        entered.put(Thread.currentThread(), context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        entered.put(Thread.currentThread(), context);
        if (isInCharge(context)) scope.enter(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            if (isInCharge(context)) scope.leave(context);
        } finally {
            returnTo(context.getParent());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        try {
            if (isInCharge(context)) scope.leave(context);
        } finally {
            returnTo(context.getParent());
        }
    }

    private void returnTo(Optional<ExtensionContext> parent) {
        parent.filter(context -> context.getTestClass().isPresent())
                .ifPresentOrElse(
                        context -> entered.put(Thread.currentThread(), context),
                        () -> entered.remove(Thread.currentThread()));
    }
}
