package dev.clix.workflow;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The request of TestState: one state, tried on its own. Data are JSON texts, as everywhere at the port.
 *
 * <pre>{@code
 * simulator.testState(TestState.of(definition).state("Charge").input("{\"total\": 7}").mockError("CardDeclined", ""))
 * }</pre>
 *
 * <p>Refused with InvalidDefinition, InvalidExecutionInput, InvalidArn, and ValidationException for what makes no sense
 * for the state.
 *
 * @param definition of one state, or of a machine with a state chosen by its name
 * @param roleArn needed for tasks that are not mocked
 * @param input <code>{}</code> when empty
 * @param revealSecrets whether an HTTP task's secrets are shown; the simulator has none
 * @param variables a JSON object: names and values
 * @param stateName which of a whole machine's states, wherever in it that is
 * @param context the context object; only with a mock
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_TestState.html">TestState</a>
 */
public record TestState(
        String definition,
        Optional<String> roleArn,
        Optional<String> input,
        InspectionLevel inspectionLevel,
        boolean revealSecrets,
        Optional<String> variables,
        Optional<String> stateName,
        Optional<Mock> mock,
        Optional<String> context,
        StateConfiguration stateConfiguration) {
    /** How much of the way through the state the answer tells. */
    public enum InspectionLevel {
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

    /**
     * The end of the state's task, branches or iterations, made up: a result or an error.
     *
     * @param result a JSON text
     */
    public record Mock(
            Optional<String> result, Optional<ErrorOutput> errorOutput, FieldValidation fieldValidationMode) {
        static final Mock NOTHING = new Mock(Optional.empty(), Optional.empty(), FieldValidation.STRICT);
    }

    public record ErrorOutput(Optional<String> error, Optional<String> cause) {}

    /**
     * The circumstances of a mocked end.
     *
     * @param retrierRetryCount how often the retrier that applies to the mocked error has tried again
     * @param errorCausedByState in which state within a Parallel or Map the mocked error happens
     * @param mapIterationFailureCount how many of a Map's iterations fail
     * @param mapItemReaderData the data that the ItemReader of a distributed Map reads, as it is in its source
     */
    public record StateConfiguration(
            OptionalInt retrierRetryCount,
            Optional<String> errorCausedByState,
            OptionalInt mapIterationFailureCount,
            Optional<String> mapItemReaderData) {
        /** Nothing is told. */
        public static final StateConfiguration NONE =
                new StateConfiguration(OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    /** @param definition of one state, or of a machine with a state chosen by {@link #state} */
    public static TestState of(String definition) {
        return new TestState(
                definition,
                Optional.empty(),
                Optional.empty(),
                InspectionLevel.INFO,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                StateConfiguration.NONE);
    }

    /** Which of a whole machine's states, wherever in it that is. */
    public TestState state(String name) {
        return with(draft -> draft.stateName = Optional.of(name));
    }

    public TestState input(String json) {
        return with(draft -> draft.input = Optional.of(json));
    }

    public TestState role(String arn) {
        return with(draft -> draft.roleArn = Optional.of(arn));
    }

    public TestState inspect(InspectionLevel level) {
        return with(draft -> draft.inspectionLevel = level);
    }

    /** @param json a JSON object: names and values */
    public TestState variables(String json) {
        return with(draft -> draft.variables = Optional.of(json));
    }

    /** @param json the context object; only with a mock */
    public TestState context(String json) {
        return with(draft -> draft.context = Optional.of(json));
    }

    /** The mocked result of the state's task, branches or iterations. */
    public TestState mockResult(String json) {
        var is = mock.orElse(Mock.NOTHING);
        return mocked(new Mock(Optional.of(json), is.errorOutput, is.fieldValidationMode));
    }

    public TestState mockError(String error, String cause) {
        var is = mock.orElse(Mock.NOTHING);
        var output = new ErrorOutput(Optional.of(error), Optional.of(cause));
        return mocked(new Mock(is.result, Optional.of(output), is.fieldValidationMode));
    }

    public TestState validateFields(FieldValidation mode) {
        var is = mock.orElse(Mock.NOTHING);
        return mocked(new Mock(is.result, is.errorOutput, mode));
    }

    private TestState mocked(Mock next) {
        return with(draft -> draft.mock = Optional.of(next));
    }

    /** How often the retrier that applies to the mocked error has tried again. */
    public TestState retried(int times) {
        var is = stateConfiguration;
        return configured(new StateConfiguration(
                OptionalInt.of(times), is.errorCausedByState, is.mapIterationFailureCount, is.mapItemReaderData));
    }

    /** In which state within a Parallel or Map the mocked error happens. */
    public TestState errorCausedBy(String state) {
        var is = stateConfiguration;
        return configured(new StateConfiguration(
                is.retrierRetryCount, Optional.of(state), is.mapIterationFailureCount, is.mapItemReaderData));
    }

    public TestState failedIterations(int count) {
        var is = stateConfiguration;
        return configured(new StateConfiguration(
                is.retrierRetryCount, is.errorCausedByState, OptionalInt.of(count), is.mapItemReaderData));
    }

    /** The data that the ItemReader of a distributed Map reads, as it is in its source. */
    public TestState itemReaderData(String data) {
        var is = stateConfiguration;
        return configured(new StateConfiguration(
                is.retrierRetryCount, is.errorCausedByState, is.mapIterationFailureCount, Optional.of(data)));
    }

    private TestState configured(StateConfiguration next) {
        return with(draft -> draft.stateConfiguration = next);
    }

    private TestState with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** A copy that is changed. */
    private static final class Draft {
        private final TestState is;
        private Optional<String> roleArn;
        private Optional<String> input;
        private InspectionLevel inspectionLevel;
        private Optional<String> variables;
        private Optional<String> stateName;
        private Optional<Mock> mock;
        private Optional<String> context;
        private StateConfiguration stateConfiguration;

        Draft(TestState is) {
            this.is = is;
            this.roleArn = is.roleArn;
            this.input = is.input;
            this.inspectionLevel = is.inspectionLevel;
            this.variables = is.variables;
            this.stateName = is.stateName;
            this.mock = is.mock;
            this.context = is.context;
            this.stateConfiguration = is.stateConfiguration;
        }

        TestState done() {
            return new TestState(
                    is.definition,
                    roleArn,
                    input,
                    inspectionLevel,
                    is.revealSecrets,
                    variables,
                    stateName,
                    mock,
                    context,
                    stateConfiguration);
        }
    }
}
