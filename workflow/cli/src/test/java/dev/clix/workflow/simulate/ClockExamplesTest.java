package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tests in docs/clock that are no Java, run as their first lines say. */
@Timeout(120)
class ClockExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "..", "docs", "clock");

    private static ClockedSimulator simulator;

    @BeforeAll
    static void start() throws Exception {
        simulator = new ClockedSimulator("--time", "frozen");
    }

    @AfterAll
    static void stop() throws Exception {
        simulator.close();
    }

    @Test
    void aPythonTestMovesTheClock() throws Exception {
        need(
                "test_approval.py",
                "python3",
                List.of("python3", "-c", "import unittest, sys; assert sys.version_info >= (3, 8)"));

        assertThat(run(List.of("python3", "-B", "-m", "unittest", "-v", "test_approval.py")))
                .contains("Ran 2 tests", "OK");
    }

    @Test
    void aJavaScriptTestMovesTheClock() throws Exception {
        need("approval.test.mjs", "node 18", List.of("node", "-e", "process.exit(globalThis.fetch ? 0 : 1)"));

        assertThat(run(List.of("node", "--test", "approval.test.mjs"))).contains("pass 2", "fail 0");
    }

    /** An example that cannot be run is left out by name. */
    private static void need(String example, String program, List<String> probe) throws Exception {
        if (isThere(probe)) return;
        var told = "Left out: docs/clock/%s, since there is no %s".formatted(example, program);
        System.out.println(told);
        Assumptions.abort(told);
    }

    private static boolean isThere(List<String> probe) throws Exception {
        try {
            return process(probe).start().waitFor() == 0;
        } catch (IOException notFound) {
            return false;
        }
    }

    private static String run(List<String> command) throws Exception {
        var process = process(command).start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }

    private static ProcessBuilder process(List<String> command) {
        var builder = new ProcessBuilder(command).directory(EXAMPLES.toFile()).redirectErrorStream(true);
        builder.environment().put("CLIX_URL", simulator.url());
        // The examples read these variables, and would ask a proxy for a server on their own machine.
        Stream.of("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "NODE_TEST_CONTEXT")
                .forEach(builder.environment()::remove);
        return builder;
    }
}
