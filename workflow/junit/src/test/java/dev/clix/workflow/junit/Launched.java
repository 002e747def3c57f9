package dev.clix.workflow.junit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Test classes that were run by hand.
 *
 * @param passed the names of tests and classes
 * @param failures the failures of others, by their names
 */
record Launched(List<String> passed, Map<String, String> failures, String printed) {
    static Launched run(Class<?>... classes) {
        return run(Map.of(), classes);
    }

    /** @param parameters of JUnit's configuration */
    static Launched run(Map<String, String> parameters, Class<?>... classes) {
        var selectors = Stream.of(classes).map(DiscoverySelectors::selectClass).toList();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .configurationParameters(parameters)
                .build();
        var passed = new ArrayList<String>();
        var failures = new TreeMap<String, String>();
        var printed = new ByteArrayOutputStream();
        var out = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            LauncherFactory.create().execute(request, new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                    var name = test.getDisplayName().replaceFirst("[(].*", "");
                    result.getThrowable()
                            .ifPresentOrElse(
                                    failure -> failures.put(name, failure.getMessage()), () -> passed.add(name));
                }
            });
        } finally {
            System.setOut(out);
        }
        return new Launched(passed, failures, printed.toString(StandardCharsets.UTF_8));
    }
}
