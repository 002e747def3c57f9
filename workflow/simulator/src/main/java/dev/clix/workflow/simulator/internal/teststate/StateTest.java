package dev.clix.workflow.simulator.internal.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import java.util.Objects;

/**
 * A request to test one state (TestState). Immutable; data are JSON texts, as everywhere at the port.
 *
 * <pre>{@code
 * simulator.testState(StateTest.of(definition).state("Charge").input("{\"total\": 7}").mockError("CardDeclined", ""))
 * }</pre>
 */
public final class StateTest {
    private final ObjectNode members;

    private StateTest(ObjectNode members) {
        this.members = members;
    }

    /** How much of the way through the state the answer tells. */
    public enum Level {
        INFO,
        DEBUG,
        TRACE
    }

    /** How a mocked result is held against what the service answers. */
    public enum FieldValidation {
        /** All required fields are there, and what is there is of the right kind. */
        STRICT,
        /** All fields that are there are of the right type; required ones may be missing. */
        PRESENT,
        NONE
    }

    /** @param definition of one state, or of a machine with a state chosen by {@link #state} */
    public static StateTest of(String definition) {
        return new StateTest(JsonNodeFactory.instance.objectNode()).with("/definition", text(definition));
    }

    /** Which of a whole machine's states, wherever in it that is. */
    public StateTest state(String name) {
        return with("/stateName", text(name));
    }

    public StateTest input(String input) {
        return with("/input", text(input));
    }

    public StateTest role(String roleArn) {
        return with("/roleArn", text(roleArn));
    }

    public StateTest inspect(Level level) {
        return with("/inspectionLevel", text(level.name()));
    }

    /** @param variables a JSON object: names and values */
    public StateTest variables(String variables) {
        return with("/variables", text(variables));
    }

    /** @param context the context object; only with a mock */
    public StateTest context(String context) {
        return with("/context", text(context));
    }

    /** The mocked result of the state's task, branches or iterations. */
    public StateTest mockResult(String result) {
        return with("/mock/result", text(result));
    }

    public StateTest mockError(String error, String cause) {
        return with("/mock/errorOutput/error", text(error)).with("/mock/errorOutput/cause", text(cause));
    }

    public StateTest validateFields(FieldValidation mode) {
        return with("/mock/fieldValidationMode", text(mode.name()));
    }

    /** How often the retrier that applies to the mocked error has tried again. */
    public StateTest retried(int times) {
        return with("/stateConfiguration/retrierRetryCount", JsonNodeFactory.instance.numberNode(times));
    }

    /** In which state within a Parallel or Map the mocked error happens. */
    public StateTest errorCausedBy(String state) {
        return with("/stateConfiguration/errorCausedByState", text(state));
    }

    public StateTest failedIterations(int count) {
        return with("/stateConfiguration/mapIterationFailureCount", JsonNodeFactory.instance.numberNode(count));
    }

    /** The data that the ItemReader of a distributed Map reads, as it is in its source. */
    public StateTest itemReaderData(String data) {
        return with("/stateConfiguration/mapItemReaderData", text(data));
    }

    private static JsonNode text(String text) {
        return TextNode.valueOf(Objects.requireNonNull(text));
    }

    private StateTest with(String pointer, JsonNode value) {
        var copy = members.deepCopy();
        var cut = pointer.lastIndexOf('/');
        var parent = cut == 0 ? copy : copy.withObject(pointer.substring(0, cut));
        parent.set(pointer.substring(cut + 1), value);
        return new StateTest(copy);
    }

    boolean has(String pointer) {
        return !members.at(pointer).isMissingNode();
    }

    /**
     * As the API would get them.
     *
     * @param role of a test that names none and mocks nothing: no permission is needed within the process
     * @throws dev.clix.workflow.WorkflowException ValidationException
     */
    public Arguments arguments(String role) {
        return Arguments.of(Operation.TEST_STATE, has("/roleArn") || has("/mock") ? members : role(role).members);
    }
}
