package dev.clix.workflow.junit;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Finds a test's bench, or makes it. A test has one of its own; where its constructor asks for one, that is it. Tests of
 * one instance (PER_CLASS) share the one that their constructor or {@code @BeforeAll} asked for.
 */
final class BenchScope {
    private static final Namespace NAMESPACE = Namespace.create(WorkflowExtension.class);

    private final Object key;
    private final TestSettings base;
    /** A constructor does not know the test it is called for, only that it is the next on its thread. */
    private final Map<Thread, TestBench> constructed = new ConcurrentHashMap<>();

    private record Owned(TestBench bench, String owner) {}

    /** @param key tells extensions from each other */
    BenchScope(Object key, TestSettings base) {
        this.key = key;
        this.base = base;
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    /** An instance is about to be made: the bench of one that was never used is forgotten. */
    void begin() {
        constructed.remove(Thread.currentThread());
    }

    TestBench inConstructor(ExtensionContext context) {
        if (context.getTestMethod().isPresent() || isShared(context)) return bench(context);
        return constructed.computeIfAbsent(Thread.currentThread(), unused -> new TestBench(settings(context)));
    }

    /** Of a test, or of the class whose tests share it. */
    TestBench bench(ExtensionContext context) {
        var known = find(context);
        if (known.isPresent()) return known.get().bench();
        var bench = context.getTestMethod().isPresent() ? ofTest(context) : new TestBench(settings(context));
        bench.use(settings(context));
        store(context).put(key, new Owned(bench, context.getUniqueId()));
        return bench;
    }

    private TestBench ofTest(ExtensionContext context) {
        var made = constructed.remove(Thread.currentThread());
        return made == null ? new TestBench(settings(context)) : made;
    }

    /** Takes up what the constructor of a test, or an earlier test of the same instance, was given. */
    void enter(ExtensionContext context) {
        if (constructed.containsKey(Thread.currentThread())) bench(context);
        find(context).ifPresent(owned -> owned.bench().use(settings(context)));
    }

    void leave(ExtensionContext context) {
        var owned = find(context);
        if (owned.isEmpty()) return;
        var failure = context.getExecutionException();
        try {
            owned.get().bench().finish(failure, FailureReport.of(named(context)));
        } finally {
            if (owned.get().owner().equals(context.getUniqueId()))
                end(context, owned.get().bench());
        }
    }

    /** A method may be several tests, of other names. */
    private static String named(ExtensionContext context) {
        var method = context.getTestMethod().map(Method::getName).orElse("");
        var shown = context.getDisplayName().replaceFirst("[(].*", "");
        var more = method.isEmpty() || shown.equals(method) ? "" : "." + context.getDisplayName();
        return context.getRequiredTestClass().getName() + "." + method + more;
    }

    private void end(ExtensionContext context, TestBench bench) {
        store(context).remove(key);
        bench.end(context.getExecutionException(), CoverageCollector.of(context));
    }

    /** A nested class's, or one that it is in. */
    private Optional<Owned> find(ExtensionContext context) {
        return Optional.ofNullable(store(context).get(key, Owned.class));
    }

    static boolean isShared(ExtensionContext context) {
        return context.getTestInstanceLifecycle()
                .filter(Lifecycle.PER_CLASS::equals)
                .isPresent();
    }

    private TestSettings settings(ExtensionContext context) {
        return AnnotatedSettings.of(base, context);
    }
}
