package dev.clix.workflow.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.asl.TaskState;
import dev.clix.workflow.asl.parser.AslParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackTemplateTest {
    private static final StackSettings SETTINGS = StackSettings.of("eu-west-1", "111122223333");

    @Test
    void readsTheFirstTemplate() {
        var stack = StackTemplate.read(Path.of("src/test/resources/templates/startup-clix.yaml"))
                .resolve(SETTINGS);

        var arn = "arn:aws:states:eu-west-1:111122223333:activity:JoinGame";
        assertThat(stack.activities())
                .containsExactly(
                        new Stack.Activity("JoinGameActivity", "JoinGame", arn, JsonNodeFactory.instance.objectNode()));
        var machine = stack.stateMachines().get(0).machine();
        assertThat(machine.name()).isEqualTo("stack-GameStateMachine");
        assertThat(machine.roleArn()).isEqualTo("arn:aws:iam::111122223333:role/stack-StatesExecutionRole");
        assertThat(machine.type()).isEqualTo(MachineType.STANDARD);
        var parsed = AslParser.parse(machine.definition()).orThrow();
        assertThat(((TaskState) parsed.block().state("WaitingForPlayers"))
                        .resource()
                        .arn())
                .isEqualTo(arn);
    }

    @Test
    void substitutesInDefinitions() {
        var stack = resolve("""
                Parameters:
                  Prefix: {Type: String, Default: Game-}
                Resources:
                  Machine:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      StateMachineName: !Sub "${Prefix}Machine"
                      StateMachineType: EXPRESS
                      RoleArn: arn:aws:iam::1:role/R
                      DefinitionSubstitutions: {Join: !Ref Join, Quote: 'say \\"hi\\"'}
                      Definition:
                        StartAt: A
                        TimeoutSeconds: 20
                        States:
                          A: {Type: Task, Resource: "${Join}", Comment: "${Quote} ${kept}", End: true}
                  Join:
                    Type: AWS::StepFunctions::Activity
                    Properties: {Name: !Join ["", [!Ref Prefix, Join]]}
                """);

        var machine = stack.stateMachines().get(0);
        assertThat(machine.arn()).isEqualTo("arn:aws:states:eu-west-1:111122223333:stateMachine:Game-Machine");
        assertThat(machine.machine().type()).isEqualTo(MachineType.EXPRESS);
        assertThat(machine.machine().definition())
                .isEqualTo("{\"StartAt\":\"A\",\"TimeoutSeconds\":20,\"States\":{\"A\":{\"Type\":\"Task\",\"Resource\":"
                        + "\"arn:aws:states:eu-west-1:111122223333:activity:Game-Join\","
                        + "\"Comment\":\"say \\\"hi\\\" ${kept}\",\"End\":true}}}");
    }

    @Test
    void readsDefinitionsThatAreFilesOfTheirOwn(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("game.asl.yaml"),
                "StartAt: A\nStates: {A: {Type: Pass, Result: '${Arn}', End: true}}\n");
        var template = folder.resolve("template.yaml");
        Files.writeString(template, """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Game:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      Name: Game
                      Type: EXPRESS
                      DefinitionUri: game.asl.yaml
                      DefinitionSubstitutions: {Arn: !GetAtt Price.Arn}
                  Price: {Type: AWS::Serverless::Function, Properties: {FunctionName: price}}
                """);

        var machine = StackTemplate.read(template)
                .resolve(SETTINGS)
                .stateMachines()
                .get(0)
                .machine();

        assertThat(machine.definition())
                .isEqualTo("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\","
                        + "\"Result\":\"arn:aws:lambda:eu-west-1:111122223333:function:price\",\"End\":true}}}");
        assertThat(machine.roleArn()).isEqualTo("arn:aws:iam::111122223333:role/GameRole");
        assertThat(machine.type()).isEqualTo(MachineType.EXPRESS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Ref P|p",
                "!Ref Given|given",
                "!Sub '${AWS::AccountId}.${AWS::Region}.${AWS::Partition}.${AWS::StackName}'|111122223333.eu-west-1.aws.stack",
                "!Sub '${!literal} ${P} ${Role.Arn}'|${literal} p arn:aws:iam::111122223333:role/stack-Role",
                "!Sub ['${x}-${P}', {x: !Sub '${P}${P}'}]|pp-p",
                "{'Fn::Sub': '${P}'}|p",
                "!Join ['-', [a, !Ref P, !Ref AWS::Region]]|a-p-eu-west-1",
                "!Join ['+', !Ref Words]|one+two",
                "!Select [1, !Ref Words]|two",
                "!Select [1, !Split [':', 'a:b']]|b",
                "!If [IsP, one, two]|one",
                "!If [IsNotP, one, two]|two",
                "!FindInMap [Sizes, !Ref P, small]|1",
                "!Base64 ab|YWI=",
                "!GetAtt Other.Name|Other",
                "!GetAtt [Queue, Arn]|arn:aws:sqs:eu-west-1:111122223333:stack-Queue",
                "!Ref Queue|https://sqs.eu-west-1.amazonaws.com/111122223333/stack-Queue",
                "!Ref Bucket|stack-Bucket",
                "!GetAtt Bucket.Arn|arn:aws:s3:::stack-Bucket",
                "!Ref Other|arn:aws:states:eu-west-1:111122223333:activity:Other",
            })
    void resolves(String value, String expected) {
        var stack = StackTemplate.parse(template(value))
                .resolve(new StackSettings("eu-west-1", "111122223333", "stack", Map.of("Given", "given")));
        assertThat(stack.activities().get(0).name()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Ref None|A (Name): there is no parameter or resource 'None'",
                "!Ref Given|A (Name): the parameter 'Given' has no default and was given no value",
                "!Ref AWS::Planet|A (Name): there is no pseudo parameter 'AWS::Planet'",
                "!Sub '${None.Arn}'|A (Name): there is no resource 'None'",
                "!GetAtt A.Name|A (Name): 'A (Name)' refers to itself",
                "!Nothing x|A (Name): Fn::Nothing cannot be resolved here",
                "!If [None, a, b]|A (Name): there is no condition 'None'",
                "!Select [7, !Ref Words]|A (Name): Fn::Select finds no item 7 in [\"one\",\"two\"]",
                "!Join x|A (Name): Fn::Join takes a delimiter and a list",
            })
    void saysWhatCannotBeResolved(String value, String problem) {
        assertThatThrownBy(() -> StackTemplate.parse(template(value)).resolve(SETTINGS))
                .isInstanceOfSatisfying(
                        TemplateException.class, e -> assertThat(e.problems()).containsExactly(problem));
    }

    @Test
    void reportsAllProblemsAtOnce() {
        assertThatThrownBy(() -> resolve("""
                        Resources:
                          A: {Type: AWS::StepFunctions::Activity, Properties: {Name: !Ref None}}
                          M: {Type: AWS::StepFunctions::StateMachine, Properties: {RoleArn: !GetAtt Gone.Arn}}
                        """))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "A (Name): there is no parameter or resource 'None'",
                                        "M: Expected exactly one of [Definition, DefinitionString, DefinitionUri, DefinitionS3Location], but there are []",
                                        "M (RoleArn): there is no resource 'Gone'"));
    }

    @Test
    void aProblemHasTheWholePathOfItsPlace() {
        assertThatThrownBy(() -> resolve("""
                        Resources:
                          M:
                            Type: AWS::StepFunctions::StateMachine
                            Properties:
                              RoleArn: !Sub '${Gone}'
                              Definition: {States: {Pay: {Resource: !GetAtt Payer.Arn, Retry: [{ErrorEquals: [!Ref Err]}]}}}
                              DefinitionSubstitutions: {Table: !Ref Lost}
                          N: {Properties: {}}
                        """))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "M (Definition.States.Pay.Resource): there is no resource 'Payer'",
                                        "M (Definition.States.Pay.Retry.0.ErrorEquals.0): there is no parameter or resource 'Err'",
                                        "M (DefinitionSubstitutions.Table): there is no parameter or resource 'Lost'",
                                        "M (RoleArn): there is no parameter or resource 'Gone'",
                                        "N: Expected a Type, but there is none"));
    }

    @Test
    void leavesOutWhatItsConditionExcludes() {
        var stack = resolve("""
                Conditions: {Never: !Equals [a, b], Always: !Not [{Condition: Never}]}
                Resources:
                  A: {Type: AWS::StepFunctions::Activity, Condition: Never, Properties: {Name: A}}
                  B: {Type: AWS::StepFunctions::Activity, Condition: Always, Properties: {Name: !If [Never, b, !Ref AWS::NoValue]}}
                """);
        assertThat(stack.activities()).extracting(Stack.Activity::name).isEqualTo(List.of("stack-B"));
    }

    @Test
    void readsJson() throws Exception {
        var json =
                "{\"Resources\":{\"A\":{\"Type\":\"AWS::StepFunctions::Activity\",\"Properties\":{\"Name\":{\"Fn::Sub\":\"${AWS::Region}\"}}}}}";
        assertThat(new ObjectMapper().readTree(json)).isNotNull();
        assertThat(resolve(json).activities().get(0).name()).isEqualTo("eu-west-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a: b", "{", "Resources: []", "a: [", "Resources: {A: &x {}, B: *x}", "a: 1\na: 2\n"})
    void refusesWhatIsNoTemplate(String text) {
        assertThatThrownBy(() -> resolve(text)).isInstanceOf(TemplateException.class);
    }

    private static Stack resolve(String template) {
        return StackTemplate.parse(template).resolve(SETTINGS);
    }

    private static String template(String value) {
        return """
                Parameters:
                  P: {Type: String, Default: p}
                  Given: {Type: String}
                  Words: {Type: CommaDelimitedList, Default: "one, two"}
                Conditions:
                  IsP: !And [!Equals [!Ref P, p], !Or [!Equals [a, b], !Equals [a, a]]]
                  IsNotP: !Not [!Condition IsP]
                Mappings: {Sizes: {p: {small: 1}}}
                Resources:
                  A:
                    Type: AWS::StepFunctions::Activity
                    Properties: {Name: %s}
                  Other: {Type: AWS::StepFunctions::Activity, Properties: {Name: Other}}
                  Role: {Type: AWS::IAM::Role}
                  Queue: {Type: AWS::SQS::Queue}
                  Bucket: {Type: AWS::S3::Bucket}
                  Table: {Type: AWS::DynamoDB::Table}
                """.formatted(value);
    }
}
