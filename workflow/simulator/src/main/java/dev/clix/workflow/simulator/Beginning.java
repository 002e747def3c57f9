package dev.clix.workflow.simulator;

import dev.clix.workflow.history.Identity;
import java.util.Optional;

/**
 * What an execution begins with.
 *
 * @param inputText as it came
 * @param traceHeader of whoever started it
 * @param mocks what tasks answer in a test case, before any handler or worker is asked
 * @param origin empty when a client asked for it
 */
record Beginning(
        SimulatedMachine machine,
        Identity identity,
        String inputText,
        Optional<String> traceHeader,
        Optional<MockedCase> mocks,
        Optional<Origin> origin) {}
