package dev.clix.workflow.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The {@code serverless.yml} of services with the Step Functions plugin. */
class ServerlessServiceTest {
    @TempDir
    private Path folder;

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Stack resolve(String text, String... parameters) {
        write("serverless.yml", text);
        var given = new java.util.HashMap<String, String>();
        for (var index = 0; index < parameters.length; index += 2) given.put(parameters[index], parameters[index + 1]);
        return Templates.read(
                        List.of(folder.resolve("serverless.yml")),
                        Optional.empty(),
                        name -> name.equals("HOME_BASE") ? "base" : null)
                .resolve(new StackSettings("eu-west-1", "111122223333", "stack", given))
                .get(0)
                .stack();
    }

    @Test
    void machinesAndActivitiesOfAServiceAreRead() {
        var stack = resolve("""
                service: shop
                provider: {name: aws, stage: dev, tags: {owner: me}}
                plugins: [serverless-step-functions]
                functions:
                  hello: {handler: h.hello}
                  good-bye: {handler: h.bye, name: "bye-${sls:stage}"}
                stepFunctions:
                  validate: true
                  stateMachines:
                    greet:
                      name: greet-${self:service}-${sls:stage}
                      type: EXPRESS
                      tags: {team: a}
                      tracingConfig: {enabled: true}
                      loggingConfig: {level: ERROR, includeExecutionData: true, destinations: [!GetAtt Logs.Arn]}
                      events: [{http: {path: p, method: GET}}]
                      definition:
                        StartAt: Hello
                        States:
                          Hello: {Type: Task, Resource: !GetAtt hello.Arn, Next: Bye}
                          Bye: {Type: Task, Resource: {Fn::GetAtt: [GoodDashbyeLambdaFunction, Arn]}, Next: Region}
                          Region: {Type: Pass, Result: '#{AWS::Region}-${AWS::AccountId}', End: true}
                    plain:
                      id: PlainOne
                      role: arn:aws:iam::111122223333:role/r
                      definition: {StartAt: W, States: {W: {Type: Wait, Seconds: !Ref Seconds, End: true}}}
                    named-by-key: {definition: {StartAt: P, States: {P: {Type: Pass, End: true}}}}
                  activities: [my-task, other]
                resources:
                  Parameters: {Seconds: {Type: Number, Default: 4}}
                  Resources:
                    Logs: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: logs}}
                    Own:
                      Type: AWS::StepFunctions::StateMachine
                      Properties:
                        RoleArn: !GetAtt IamRoleLambdaExecution.Arn
                        DefinitionString: !Sub '{"Comment":"${HelloLambdaFunction.Arn}"}'
                """);
        assertThat(stack.activities())
                .extracting(Stack.Activity::logicalId, Stack.Activity::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("MyDashtaskStepFunctionsActivity", "my-task"),
                        org.assertj.core.groups.Tuple.tuple("OtherStepFunctionsActivity", "other"));
        assertThat(stack.stateMachines())
                .extracting(Stack.StateMachine::logicalId)
                .containsExactly(
                        "Own", "GreetDashshopDashdev", "PlainOne", "NamedDashbyDashkeyStepFunctionsStateMachine");
        var greet = stack.stateMachines().get(1);
        assertThat(greet.machine().name()).isEqualTo("greet-shop-dev");
        assertThat(greet.machine().type()).hasToString("EXPRESS");
        assertThat(greet.machine().roleArn())
                .isEqualTo("arn:aws:iam::111122223333:role/shop-dev-GreetDashshopDashdevRole");
        assertThat(greet.machine().definition())
                .isEqualTo("{\"StartAt\":\"Hello\",\"States\":{\"Hello\":{\"Type\":\"Task\",\"Resource\":"
                        + "\"arn:aws:lambda:eu-west-1:111122223333:function:shop-dev-hello\",\"Next\":\"Bye\"},"
                        + "\"Bye\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:eu-west-1:111122223333:function:bye-dev\",\"Next\":\"Region\"},"
                        + "\"Region\":{\"Type\":\"Pass\",\"Result\":\"eu-west-1-111122223333\",\"End\":true}}}");
        assertThat(greet.settings())
                .hasToString(
                        "{\"tags\":[{\"key\":\"owner\",\"value\":\"me\"},{\"key\":\"team\",\"value\":\"a\"}],"
                                + "\"tracingConfiguration\":{\"enabled\":true},\"loggingConfiguration\":{\"level\":\"ERROR\","
                                + "\"includeExecutionData\":true,\"destinations\":[{\"cloudWatchLogsLogGroup\":{\"logGroupArn\":\"arn:aws:logs:eu-west-1:111122223333:log-group:logs:*\"}}]}}");
        assertThat(stack.stateMachines().get(2).machine().definition()).contains("\"Seconds\":4,");
        assertThat(stack.stateMachines().get(3).machine().name())
                .isEqualTo("shop-dev-NamedDashbyDashkeyStepFunctionsStateMachine");
        assertThat(stack.stateMachines().get(0).machine().definition())
                .isEqualTo("{\"Comment\":\"arn:aws:lambda:eu-west-1:111122223333:function:shop-dev-hello\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${self:service}|shop",
                "${self:custom.a}|one",
                "${self:custom.${self:custom.which}}|one",
                "${self:custom.byStage.${sls:stage}.size}|small",
                "${self:custom.byStage.${opt:stage, self:provider.stage}.size}|small",
                "${self:custom.list.1}|second",
                "${self:custom.chain}|one-shop",
                "${self:custom.gone, 'otherwise'}|otherwise",
                "${self:custom.gone, self:custom.a}|one",
                "${opt:size, \"m\"}|m",
                "${opt:given}|from outside",
                "${param:limit}|7",
                "${env:HOME_BASE}|base",
                "${env:NOT_THERE, 'none'}|none",
                "${file(vars.yml):name}|from file",
                "${file(./vars.yml):deep.${self:custom.which}}|deep a",
                "${file(vars.json):x}|json",
                "${file(gone.yml):x, 'no file'}|no file",
                "${file(${self:custom.file}.yml):name}|from file",
                "${file(note.txt)}|a note",
                "${aws:region}-${aws:accountId}|eu-west-1-111122223333",
                "${opt:region}|eu-west-1",
                "x-${self:service}-${sls:stage}-y|x-shop-test-y",
                "${strToBool(true)}|true",
                "${self:provider.region}|eu-west-1",
                "${AWS::Region}|${AWS::Region}",
            })
    void variablesAreFilledIn(String text, String expected) {
        write("vars.yml", "name: from file\ndeep: {a: deep a}\n");
        write("vars.json", "{\"x\": \"json\"}");
        write("note.txt", "a note");
        var stack = resolve(
                """
                service: {name: shop}
                provider: {name: aws, stage: "${opt:stage, 'test'}"}
                params: {default: {limit: 7}}
                custom:
                  which: a
                  known: ${opt:given}
                  a: one
                  file: vars
                  byStage: {test: {size: small}}
                  list: [first, second]
                  chain: ${self:custom.a}-${self:service.name}
                resources:
                  Resources: {A: {Type: AWS::StepFunctions::Activity, Properties: {Name: '%s'}}}
                """.formatted(text.replace("'", "''").replace("${self:service}", "${self:service.name}")),
                "given",
                "from outside");
        assertThat(stack.activities().get(0).name()).isEqualTo(expected);
        assertThat(stack.madeUp()).isEmpty();
    }

    @Test
    void definitionsResourcesAndFunctionsMayBeFilesOfTheirOwn() {
        write("machines/order.yml", """
                order:
                  name: order
                  definition: ${file(machines/order.asl.json)}
                """);
        write(
                "machines/order.asl.json",
                "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"End\": true}}}");
        write("functions.yml", "f: {handler: h}\n");
        write(
                "resources.yml",
                "Resources: {A: {Type: AWS::StepFunctions::Activity, Properties: {Name: !Ref FLambdaFunction}}}\n");
        var stack = resolve("""
                service: shop
                provider: {name: aws}
                functions: ["${file(functions.yml)}"]
                stepFunctions: {stateMachines: "${file(machines/order.yml)}"}
                resources: ["${file(resources.yml)}", {Outputs: {}}]
                """);
        assertThat(stack.stateMachines().get(0).machine().definition())
                .isEqualTo("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}");
        assertThat(stack.activities().get(0).name()).isEqualTo("shop-dev-f");
    }

    @Test
    void jsonIsReadAsWell() {
        write("serverless.json", """
                {"service": "shop", "provider": {"name": "aws"}, "stepFunctions": {"activities": ["a"]}}
                """);
        var resolved = Templates.read(List.of(folder.resolve("serverless.json")), Optional.empty(), name -> null)
                .resolve(new StackSettings("r", "1", "stack", Map.of()));
        assertThat(resolved.get(0).stack().activities().get(0).name()).isEqualTo("a");
    }

    @Test
    void whatIsKeptElsewhereIsMadeUpAndNamed() {
        var stack = resolve("""
                service: shop
                provider: {name: aws}
                stepFunctions:
                  stateMachines:
                    m:
                      role: ${cf:base.MachineRoleArn}
                      definition: {StartAt: A, States: {A: {Type: Task, Resource: "${ssm:/fn}", End: true}}}
                  activities: []
                resources: {Resources: {A: {Type: AWS::StepFunctions::Activity, Properties: {Name: "x-${env:GONE}"}}}}
                """);
        assertThat(stack.madeUp()).containsExactlyInAnyOrder("${cf:base.MachineRoleArn}", "${ssm:/fn}", "${env:GONE}");
        assertThat(stack.stateMachines().get(0).machine().roleArn()).startsWith("arn:aws:iam::111122223333:role/");
        assertThat(stack.stateMachines().get(0).machine().definition()).contains("arn:aws:lambda:eu-west-1");
        assertThat(stack.activities().get(0).name()).startsWith("x-");
    }

    @Test
    void whatHasNoValueIsRefusedByNameOnlyWhereItIsNeeded() {
        assertThatThrownBy(() -> resolve("""
                        service: shop
                        provider: {name: aws}
                        resources:
                          Resources:
                            A: {Type: AWS::StepFunctions::Activity, Properties: {Name: "${opt:needed}"}}
                            B: {Type: AWS::StepFunctions::Activity, Properties: {Name: "${self:custom.gone}"}}
                            C: {Type: AWS::SQS::Queue, Properties: {QueueName: "${opt:unneeded}"}}
                        """))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "A (Name): the variable '${opt:needed}' has no value",
                                        "B (Name): the variable '${self:custom.gone}' has no value"));
    }

    @Test
    void variablesThatReferToThemselvesAreRefused() {
        assertThatThrownBy(() -> resolve("""
                        service: shop
                        provider: {name: aws}
                        custom: {a: "${self:custom.b}", b: "${self:custom.a}"}
                        resources: {Resources: {A: {Type: AWS::StepFunctions::Activity, Properties: {Name: "${self:custom.a}"}}}}
                        """))
                .hasMessageContaining("A (Name): the variable")
                .hasMessageContaining("refers to itself");
    }
}
