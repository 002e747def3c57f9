package dev.clix.workflow.simulator.internal.mock;

import static java.util.Objects.requireNonNull;

import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.simulator.mock.MockedResponses;
import dev.clix.workflow.simulator.mock.MockedResponses.MockedResponse;
import dev.clix.workflow.simulator.task.TaskFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A test case being run by one execution: which of its answers have been given. Thread-safe. */
public final class MockedCase {
    private final String name;
    private final Map<String, MockedResponses> responses;
    private final Map<String, Integer> calls = new HashMap<>();
    private final boolean gone;

    public MockedCase(String name, Map<String, MockedResponses> responses) {
        this(name, responses, false);
    }

    private MockedCase(String name, Map<String, MockedResponses> responses, boolean gone) {
        this.name = name;
        this.responses = responses;
        this.gone = gone;
    }

    /** A test case that no longer exists: its tasks fail, since they must not reach a real handler. */
    public static MockedCase gone(String name) {
        return new MockedCase(name, Map.of(), true);
    }

    public String name() {
        return name;
    }

    public boolean mocks(String state) {
        return gone || responses.containsKey(state);
    }

    /** @throws TaskFailure when the mock is one, or when there is none for this call */
    public synchronized Object answer(String state) throws TaskFailure {
        if (gone)
            throw new TaskFailure(
                    ErrorNames.RUNTIME,
                    "Test case '%s' is in the mock configuration no more, but state '%s' is called"
                            .formatted(name, state));
        var call = calls.merge(state, 1, Integer::sum) - 1;
        var byCall = requireNonNull(responses.get(state)).byCall();
        MockedResponse response = byCall.get(call);
        if (response == null)
            throw new TaskFailure(
                    ErrorNames.RUNTIME,
                    "Test case '%s' mocks the calls %s of state '%s', but it is called with number %s"
                            .formatted(name, byCall.keySet(), state, call));
        if (response.failure().isPresent()) throw response.failure().get();
        return response.result().orElseThrow();
    }

    /** Calls that were answered in the process before, or were not after all. */
    public synchronized void count(String state, int answered) {
        calls.merge(state, answered, Integer::sum);
    }

    /** The mocks that were never called. */
    public synchronized List<String> unused() {
        var unused = new ArrayList<String>();
        responses.forEach((state, mocked) -> {
            var called = calls.getOrDefault(state, 0);
            mocked.byCall()
                    .tailMap(called)
                    .keySet()
                    .forEach(call -> unused.add("test case '%s' mocks call %s of state '%s', which never came"
                            .formatted(name, call, state)));
        });
        return unused;
    }
}
