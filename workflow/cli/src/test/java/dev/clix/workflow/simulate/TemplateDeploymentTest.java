package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.template.Stack;
import dev.clix.workflow.template.StackSettings;
import dev.clix.workflow.template.StackTemplate;
import dev.clix.workflow.template.TemplateDeployment;
import dev.clix.workflow.template.Templates;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The resources of a template, created through the API at every start once more. */
class TemplateDeploymentTest {
    private static final String ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:Order";
    private static final String TEMPLATE = """
            Resources:
              Order:
                Type: AWS::StepFunctions::StateMachine
                Properties:
                  StateMachineName: Order
                  %s
                  Definition: {StartAt: P, States: {P: {Type: Pass, End: true}}}
              First:
                Type: AWS::StepFunctions::StateMachineVersion
                Properties: {StateMachineArn: !Ref Order, Description: the first}
              Live:
                Type: AWS::StepFunctions::StateMachineAlias
                Properties: {Name: alive, RoutingConfiguration: [{StateMachineVersionArn: !Ref First, Weight: 100}]}
            """;

    private static Stack stack(String property) {
        return StackTemplate.parse(TEMPLATE.formatted(property)).resolve(StackSettings.of("us-east-1", "123456789012"));
    }

    private static ObjectNode call(StepFunctionsApi api, Operation operation, String member, String value) {
        var members = JsonNodeFactory.instance.objectNode().put(member, value);
        return api.call(operation, Arguments.of(operation, members))
                .toCompletableFuture()
                .join();
    }

    @Test
    void aSecondStartFindsEverythingAsItIs(@TempDir Path journal) {
        var stack = stack("Tags: [{Key: team, Value: shop}]");
        for (var start = 0; start < 2; start++)
            try (var simulator =
                    StepFunctionsSimulator.builder().journal(journal).start()) {
                new TemplateDeployment(simulator).create(stack);
                var versions = call(simulator.api(), Operation.LIST_STATE_MACHINE_VERSIONS, "stateMachineArn", ARN);
                assertThat(versions.path("stateMachineVersions")).hasSize(1);
                var alias = call(
                        simulator.api(),
                        Operation.DESCRIBE_STATE_MACHINE_ALIAS,
                        "stateMachineAliasArn",
                        ARN + ":alive");
                assertThat(alias.at("/routingConfiguration/0/stateMachineVersionArn")
                                .asText())
                        .isEqualTo(ARN + ":1");
                var tags = call(simulator.api(), Operation.LIST_TAGS_FOR_RESOURCE, "resourceArn", ARN);
                assertThat(tags.at("/tags/0/value").asText()).isEqualTo("shop");
            }
    }

    @Test
    void samsAliasIsCreatedOnceAsWell() {
        var deployment = new TemplateDeployment(StepFunctionsSimulator.builder().start());
        var stack = StackTemplate.parse("""
                        Resources:
                          Order:
                            Type: AWS::Serverless::StateMachine
                            Properties:
                              Name: Order
                              AutoPublishAlias: live
                              Definition: {StartAt: P, States: {P: {Type: Pass, End: true}}}
                        """).resolve(StackSettings.of("us-east-1", "123456789012"));
        deployment.create(stack);
        assertThatCode(() -> deployment.create(stack)).doesNotThrowAnyException();
    }

    @Test
    void whatIsRefusedIsNamed() {
        var deployment = new TemplateDeployment(StepFunctionsSimulator.builder().start());
        assertThatThrownBy(() -> deployment.create(stack("LoggingConfiguration: {Level: LOUD}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected to create Order of the template, but: 1 validation error detected:");
    }

    private static Stack parsed(String template) {
        return StackTemplate.parse(template).resolve(StackSettings.of("us-east-1", "123456789012"));
    }

    private static String order(String type, String comment, String role, String more) {
        return """
                Resources:
                  Order:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      Name: Order
                      Type: %s
                      AutoPublishAlias: live
                      Role: arn:aws:iam::123456789012:role/%s
                      Definition: {Comment: %s, StartAt: P, States: {P: {Type: Pass, End: true}}}
                      %s
                """.formatted(type, role, comment, more);
    }

    @Test
    void anEditedTemplateUpdatesWhatIsThere(@TempDir Path journal) {
        var edits = List.of(
                order("STANDARD", "first", "a", "Tags: {team: shop}"),
                order("STANDARD", "second", "a", "Tags: {team: other}"),
                order("STANDARD", "second", "b", "Tracing: {Enabled: true}"),
                order("STANDARD", "second", "b", "Tracing: {Enabled: true}"));
        for (var edit : edits)
            try (var simulator =
                    StepFunctionsSimulator.builder().journal(journal).start()) {
                new TemplateDeployment(simulator).create(parsed(edit));
            }
        try (var simulator = StepFunctionsSimulator.builder().journal(journal).start()) {
            var machine = call(simulator.api(), Operation.DESCRIBE_STATE_MACHINE, "stateMachineArn", ARN);
            assertThat(machine.path("definition").asText()).contains("second");
            assertThat(machine.path("roleArn").asText()).endsWith("role/b");
            assertThat(machine.at("/tracingConfiguration/enabled").asBoolean()).isTrue();
            var alias = call(
                    simulator.api(), Operation.DESCRIBE_STATE_MACHINE_ALIAS, "stateMachineAliasArn", ARN + ":live");
            assertThat(alias.at("/routingConfiguration/0/stateMachineVersionArn")
                            .asText())
                    .isEqualTo(ARN + ":3");
            var tags = call(simulator.api(), Operation.LIST_TAGS_FOR_RESOURCE, "resourceArn", ARN);
            assertThat(tags.path("tags").toString()).contains("other");
        }
    }

    @Test
    void settingsThatAreDeclaredNoLongerAreAsIfTheyHadNeverBeen() {
        var simulator = StepFunctionsSimulator.builder().start();
        var deployment = new TemplateDeployment(simulator);
        deployment.create(parsed(order("STANDARD", "a", "a", "Tracing: {Enabled: true}")));
        deployment.create(parsed(order("STANDARD", "a", "a", "")));
        var machine = call(simulator.api(), Operation.DESCRIBE_STATE_MACHINE, "stateMachineArn", ARN);
        assertThat(machine.at("/tracingConfiguration/enabled").asBoolean()).isFalse();
    }

    @Test
    void aTypeThatChangedIsRefusedByName() {
        var deployment = new TemplateDeployment(StepFunctionsSimulator.builder().start());
        deployment.create(parsed(order("STANDARD", "a", "a", "")));
        assertThatThrownBy(() -> deployment.create(parsed(order("EXPRESS", "a", "a", ""))))
                .hasMessageContaining(
                        "Expected to create Order of the template, but: Expected the type EXPRESS, but the "
                                + "state machine that is there has the type STANDARD");
    }

    @Test
    void allThatIsRefusedIsToldAtOnceAndWhatDependsOnItIsNot() {
        var deployment = new TemplateDeployment(StepFunctionsSimulator.builder().start());
        var stack = parsed("""
                Resources:
                  A: {Type: AWS::StepFunctions::Activity, Properties: {Name: 'a b'}}
                  M:
                    Type: AWS::Serverless::StateMachine
                    Properties: {Definition: {StartAt: Gone, States: {P: {Type: Pass, End: true}}}, AutoPublishAlias: live}
                  N: {Type: AWS::Serverless::StateMachine, Properties: {Definition: {States: {}}}}
                  Good: {Type: AWS::Serverless::StateMachine, Properties: {Definition: {StartAt: P, States: {P: {Type: Succeed}}}}}
                """);
        assertThatThrownBy(() -> deployment.create(stack))
                .satisfies(refused -> assertThat(refused.getMessage().lines())
                        .satisfiesExactly(
                                line -> assertThat(line).startsWith("Expected to create A of the template, but: "),
                                line -> assertThat(line).startsWith("Expected to create M of the template, but: "),
                                line -> assertThat(line).startsWith("Expected to create N of the template, but: ")));
    }

    private static Templates.Resolved machines(String file, String... statesOfMachines) {
        var resources = new StringBuilder("Resources:\n");
        for (var index = 0; index < statesOfMachines.length; index++)
            resources.append("""
                      M%s:
                        Type: AWS::Serverless::StateMachine
                        Properties: {Name: same, Definition: {StartAt: P, States: {P: {Type: %s}}}}
                    """.formatted(String.valueOf(index), statesOfMachines[index])
                    .indent(2));
        return new Templates.Resolved(file, parsed(resources.toString()));
    }

    private static void deploy(Templates.Resolved... templates) {
        new TemplateDeployment(StepFunctionsSimulator.builder().start()).create(List.of(templates));
    }

    @Test
    void ofTwoMachinesOfOneNameTheSecondIsRefusedUnlessItIsTheSame() {
        var refusal =
                "Expected to create %s, but: M0 of a.yaml has its name 'same' already; give one of them a name of its own";
        deploy(machines("a.yaml", "Succeed"), machines("b.yaml", "Succeed"));
        assertThatThrownBy(() -> deploy(machines("a.yaml", "Succeed"), machines("b.yaml", "Fail")))
                .hasMessage(refusal, "M0 of b.yaml");
        assertThatThrownBy(() -> deploy(machines("a.yaml", "Succeed", "Fail"))).hasMessage(refusal, "M1 of a.yaml");
    }
}
