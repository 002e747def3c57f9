package dev.clix.workflow.asl.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.MachineType;
import dev.clix.workflow.asl.Recordings;
import dev.clix.workflow.asl.Recordings.Recording;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Definitions that AWS accepted are accepted, and those it rejected are rejected in its words. */
class RecordedDefinitionsTest {
    @TestFactory
    Stream<DynamicTest> acceptsWhatRanOnAws() {
        return Stream.concat(Recordings.in("executions").stream(), Recordings.ifAnyIn("mocked").stream())
                .map(recording -> DynamicTest.dynamicTest(recording.file(), () -> {
                    var definition = recording.body().get("definition").toString();
                    assertThat(AslParser.parse(definition, type(recording))).isInstanceOf(Parsed.Accepted.class);
                }));
    }

    @TestFactory
    Stream<DynamicTest> rejectsWhatAwsRejects() {
        return Recordings.in("validation").stream()
                .map(recording -> DynamicTest.dynamicTest(recording.file(), () -> {
                    var parsed = AslParser.parse(
                            recording.body().get("definitionText").textValue(), type(recording));
                    var expected = recording.body().get("expected");
                    if (expected.has("error"))
                        assertThat(message(parsed))
                                .isEqualTo(expected.at("/error/message").textValue());
                    else assertDiagnostics(parsed, recording);
                }));
    }

    @TestFactory
    Stream<DynamicTest> readsStatesThatStandAlone() {
        return Recordings.in("test_state").stream()
                .map(recording -> DynamicTest.dynamicTest(recording.file(), () -> {
                    var arguments = recording.body().get("args");
                    var definition = arguments.get("definition").textValue();
                    var parsed = arguments.has("stateName")
                            ? AslParser.parse(definition)
                            : AslParser.parseState(definition, ExpressionLimits.DEFAULT);
                    var error = recording.body().at("/expected/error");
                    if (error.path("code").asText().equals("InvalidDefinition"))
                        assertThat(message(parsed))
                                .isEqualTo(error.get("message").textValue());
                    else assertThat(parsed).isInstanceOf(Parsed.Accepted.class);
                }));
    }

    private static String message(Parsed parsed) {
        return "Invalid State Machine Definition: "
                + ((Parsed.Rejected) parsed).message().replace("arn:aws:", "arn:<partition>:");
    }

    private static void assertDiagnostics(Parsed parsed, Recording recording) {
        var diagnostics = recording.body().at("/expected/response/diagnostics");
        if (parsed instanceof Parsed.Rejected rejected) {
            assertThat(rejected.problems()).hasSameSizeAs(diagnostics);
            for (var i = 0; i < diagnostics.size(); i++) {
                var problem = rejected.problems().get(i);
                var diagnostic = diagnostics.get(i);
                assertThat(problem.code()).hasToString(diagnostic.get("code").textValue());
                assertThat(problem.location().orElse(""))
                        .isEqualTo(diagnostic.path("location").asText());
                assertThat(problem.message())
                        .isEqualTo(diagnostic.get("message").textValue());
            }
        } else assertThat(diagnostics).isEmpty();
    }

    private static MachineType type(Recording recording) {
        return MachineType.valueOf(recording.body().path("stateMachineType").asText("STANDARD"));
    }
}
