package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options {@code --template}, {@code --parameter} and {@code --parameters} at the start. */
class TemplateStartTest {
    private static final String TEMPLATE = """
            Parameters: {Name: {Type: String}, Stage: {Type: String, Default: dev}}
            Resources:
              Topic: {Type: AWS::SNS::Topic}
              A: {Type: AWS::StepFunctions::Activity, Properties: {Name: !Sub '${Name}-${Stage}-${Vpc}'}}
              Vpc: {Type: AWS::EC2::VPC}
            """;

    @TempDir
    private Path folder;

    private final StepFunctionsSimulator simulator =
            StepFunctionsSimulator.builder().start();

    private String file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return all that was told */
    private String started(String... arguments) {
        var told = new ByteArrayOutputStream();
        var start = TemplateStart.of(SimulateOptions.parse(List.of(arguments)));
        new TemplateStart(start.templates(), start.settings(), new PrintStream(told, true, StandardCharsets.UTF_8))
                .deploy(simulator);
        return told.toString(StandardCharsets.UTF_8).replace(folder.toString(), "FOLDER");
    }

    private List<String> activities() {
        var answer = simulator
                .api()
                .call(
                        Operation.LIST_ACTIVITIES,
                        Arguments.of(Operation.LIST_ACTIVITIES, JsonNodeFactory.instance.objectNode()))
                .toCompletableFuture()
                .join();
        var names = new ArrayList<String>();
        answer.path("activities").forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    @Test
    void parametersAreGivenAloneAndByFilesAndOneAloneCountsFirst() {
        var values = file("p.json", "{\"Name\": \"from-file\", \"Stage\": \"prod\"}");
        started("--parameters", values, "--template", file("t.yaml", TEMPLATE), "--parameter", "Name=a=b");
        assertThat(activities()).singleElement().asString().startsWith("a=b-prod-vpc-");
    }

    @Test
    void oneLineTellsWhatWasPassedOverAndOneWhatWasMadeUp() {
        assertThat(started("--template", file("t.yaml", TEMPLATE), "--parameter", "Name=n")
                        .lines())
                .containsExactly(
                        "FOLDER/t.yaml: passed over Topic (AWS::SNS::Topic), Vpc (AWS::EC2::VPC)",
                        "FOLDER/t.yaml: made up what only a deployment knows: Vpc");
    }

    @Test
    void templatesThatHaveNothingForStepFunctionsAreTold() {
        var queues = file("queues.yaml", "Resources: {Q: {Type: AWS::SQS::Queue}}\n");
        assertThat(started("--template", queues).lines())
                .containsExactly(
                        "FOLDER/queues.yaml: passed over Q (AWS::SQS::Queue)",
                        "FOLDER/queues.yaml: there is no state machine and no activity");
        assertThat(started("--template", queues, "--template", file("t.yaml", TEMPLATE), "--parameter", "Name=n"))
                .doesNotContain("there is no state machine");
    }

    @Test
    void allProblemsOfAllTemplatesAreToldAtOnceAndNothingIsCreated() {
        var good =
                file("good.yaml", "Resources: {A: {Type: AWS::StepFunctions::Activity, Properties: {Name: good}}}\n");
        var bad = file(
                "bad.yaml", "Resources: {A: {Type: AWS::StepFunctions::Activity, Properties: {Name: !Ref Gone}}}\n");
        assertThatThrownBy(() -> started(
                        "--template",
                        good,
                        "--template",
                        bad,
                        "--template",
                        file("t.yaml", TEMPLATE),
                        "--parameter",
                        "No=1"))
                .satisfies(
                        refused -> assertThat(refused.getMessage()
                                        .replace(folder.toString(), "FOLDER")
                                        .lines())
                                .containsExactly(
                                        "Expected a template that can be resolved, but:",
                                        "  there is no parameter 'No': Expected one of [Name, Stage]",
                                        "  FOLDER/bad.yaml: A (Name): there is no parameter or resource 'Gone'",
                                        "  FOLDER/t.yaml: A (Name): the parameter 'Name' has no default and was given no value"));
        assertThat(activities()).isEmpty();
    }

    @Test
    void aParameterWithoutAValueIsRefusedAsSuch() {
        assertThatThrownBy(() -> SimulateOptions.parse(List.of("--parameter", "Name")))
                .hasMessage("Expected --parameter to be KEY=VALUE, but found 'Name'");
    }
}
