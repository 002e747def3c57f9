package dev.clix.workflow.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that only a deployment knows are made up in the right form, and reported by name. */
class MadeUpValuesTest {
    private static final StackSettings SETTINGS = StackSettings.of("eu-west-1", "111122223333");

    private static Stack resolve(String value) {
        return StackTemplate.parse("""
                Transform: AWS::Serverless-2016-10-31
                Parameters:
                  Ami: {Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', Default: /aws/ami}
                  Stored: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /orders/table}
                Resources:
                  A: {Type: AWS::StepFunctions::Activity, Properties: {Name: %s}}
                  Table: {Type: AWS::DynamoDB::Table}
                  Vpc: {Type: AWS::EC2::VPC}
                  Db: {Type: AWS::RDS::DBInstance, Properties: {Port: 1433}}
                  Job: {Type: AWS::Batch::JobDefinition}
                  Api: {Type: AWS::ApiGateway::RestApi}
                  Lookup: {Type: Custom::Lookup}
                  New: {Type: AWS::New::Thing}
                  F: {Type: AWS::Serverless::Function, Properties: {AutoPublishAlias: live}}
                  M: {Type: AWS::Serverless::StateMachine, Properties: {Name: m, Definition: {}, AutoPublishAlias: now}}
                  Far: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: 'https://example.com/t.yaml'}}
                  App: {Type: AWS::Serverless::Application, Properties: {Location: {ApplicationId: a, SemanticVersion: 1.0.0}}}
                  Plain: {Type: AWS::Lambda::Function, Properties: {FunctionName: plain}}
                  Live: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !Ref Plain, Name: live}}
                  First: {Type: AWS::Lambda::Version, Properties: {FunctionName: !GetAtt Plain.Arn}}
                  Fifo: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}
                  FifoTopic: {Type: AWS::SNS::Topic, Properties: {FifoTopic: 'true'}}
                  Path: {Type: AWS::IAM::Role, Properties: {Path: /service/, RoleName: r}}
                """.formatted(value)).resolve(SETTINGS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!GetAtt Table.StreamArn|arn:aws:dynamodb:eu-west-1:111122223333:table/stack-Table/stream/2024-01-01T00:00:00.000|Table.StreamArn",
                "!Ref Vpc|vpc-[0-9a-f]{17}|Vpc",
                "!GetAtt Vpc.VpcId|vpc-[0-9a-f]{17}|Vpc.VpcId",
                "!GetAtt Db.Endpoint.Address|stack-Db\\.[0-9a-f]{12}\\.eu-west-1\\.rds\\.amazonaws\\.com|Db.Endpoint.Address",
                "!GetAtt [Db, Endpoint.Port]|3306|Db.Endpoint.Port",
                "!Ref Api|[0-9a-f]{10}|Api",
                "!Sub '${Api.RootResourceId}'|[0-9a-f]{6}|Api.RootResourceId",
                "!GetAtt Lookup.TableArn|arn:aws:dynamodb:eu-west-1:111122223333:table/stack-Lookup-TableArn|Lookup.TableArn",
                "!GetAtt Lookup.Anything|stack-Lookup-Anything|Lookup.Anything",
                "!Ref New|stack-New|New",
                "!GetAtt New.Arn|arn:aws:new:eu-west-1:111122223333:thing/stack-New|New.Arn",
                "!ImportValue orders-QueueArn|arn:aws:sqs:eu-west-1:111122223333:orders-QueueArn|Fn::ImportValue orders-QueueArn",
                "!ImportValue {'Fn::Sub': '${AWS::StackName}-Subnets'}|stack-Subnets|Fn::ImportValue stack-Subnets",
                "!GetStackOutput {StackName: network, OutputName: TopicArn, Region: eu-west-1}|arn:aws:sns:eu-west-1:111122223333:TopicArn|Fn::GetStackOutput network.TopicArn",
                "!Select [1, !GetAZs '']|eu-west-1b|Fn::GetAZs eu-west-1",
                "!Join ['', !GetAZs {Ref: 'AWS::Region'}]|eu-west-1aeu-west-1beu-west-1c|Fn::GetAZs eu-west-1",
                "!GetAtt Far.Outputs.WorkerLambdaArn|arn:aws:lambda:eu-west-1:111122223333:function:WorkerLambdaArn|Far.Outputs.WorkerLambdaArn",
                "!GetAtt App.Outputs.TopicArn|arn:aws:sns:eu-west-1:111122223333:TopicArn|App.Outputs.TopicArn",
                "!GetAtt M.StateMachineRevisionId|[0-9a-f-]{36}|M.StateMachineRevisionId",
                "!Ref ServerlessRestApi|[0-9a-f]{10}|ServerlessRestApi",
                "!Ref Ami|ami-[0-9a-f]{17}|Ami (stored as /aws/ami)",
                "!Ref Stored|orders-table|Stored (stored as /orders/table)",
                "'{{resolve:ssm:/shop/name:3}}'|shop-name|{{resolve:ssm:/shop/name:3}}",
                "!Sub 'x-{{resolve:secretsmanager:${AWS::StackName}:SecretString:key}}'|x-stack-SecretString-key|{{resolve:secretsmanager:stack:SecretString:key}}",
            })
    void hasTheRightFormAndIsNamed(String value, String form, String name) {
        var stack = resolve(value);
        assertThat(stack.activities().get(0).name()).matches(form);
        assertThat(stack.madeUp()).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Ref Live|arn:aws:lambda:eu-west-1:111122223333:function:plain:live",
                "!Ref First|arn:aws:lambda:eu-west-1:111122223333:function:plain:1",
                "!Ref F.Alias|arn:aws:lambda:eu-west-1:111122223333:function:stack-F:live",
                "!Sub '${F.Alias}'|arn:aws:lambda:eu-west-1:111122223333:function:stack-F:live",
                "!Ref FAliaslive|arn:aws:lambda:eu-west-1:111122223333:function:stack-F:live",
                "!Ref F.Version|arn:aws:lambda:eu-west-1:111122223333:function:stack-F:1",
                "!GetAtt F.Arn|arn:aws:lambda:eu-west-1:111122223333:function:stack-F",
                "!Ref FRole|stack-FRole",
                "!GetAtt FRole.Arn|arn:aws:iam::111122223333:role/stack-FRole",
                "!GetAtt MRole.Arn|arn:aws:iam::111122223333:role/mRole",
                "!Ref MAliasnow|arn:aws:states:eu-west-1:111122223333:stateMachine:m:now",
                "!GetAtt Path.Arn|arn:aws:iam::111122223333:role/service/r",
                "!Ref Job|arn:aws:batch:eu-west-1:111122223333:job-definition/stack-Job:1",
                "!GetAtt Db.Port|1433",
                "!Ref Fifo|https://sqs.eu-west-1.amazonaws.com/111122223333/stack-Fifo.fifo",
                "!GetAtt Fifo.Arn|arn:aws:sqs:eu-west-1:111122223333:stack-Fifo.fifo",
                "!GetAtt Fifo.QueueName|stack-Fifo.fifo",
                "!Ref FifoTopic|arn:aws:sns:eu-west-1:111122223333:stack-FifoTopic.fifo",
            })
    void whatFollowsFromNamesIsNotMadeUp(String value, String expected) {
        var name = resolve(value).activities().get(0).name();
        assertThat(name).isEqualTo(expected);
    }

    /** The end of a name tells its kind; a part of a word tells nothing. */
    @ParameterizedTest
    @CsvSource({
        "OrdersTableReaderFunctionArn, lambda:eu-west-1:111122223333:function:OrdersTableReaderFunctionArn",
        "LoginFunctionArn, lambda:eu-west-1:111122223333:function:LoginFunctionArn",
        "PlayerLambdaArn, lambda:eu-west-1:111122223333:function:PlayerLambdaArn",
        "CatalogArn, lambda:eu-west-1:111122223333:function:CatalogArn",
        "WorkflowRoleArn, iam::111122223333:role/WorkflowRoleArn",
        "orders-topic-rule-arn, events:eu-west-1:111122223333:rule/orders-topic-rule-arn",
        "OrdersDLQArn, sqs:eu-west-1:111122223333:OrdersDLQArn",
        "WorkJobQueueARN, batch:eu-west-1:111122223333:job-queue/WorkJobQueueARN",
        "OrdersTableStreamArn, dynamodb:eu-west-1:111122223333:table/OrdersTableStreamArn/stream/2024-01-01T00:00:00.000",
        "AppLogGroupArn, logs:eu-west-1:111122223333:log-group:AppLogGroupArn:*",
        "S3BucketArn, s3:::S3BucketArn",
        "orderstablearn, dynamodb:eu-west-1:111122223333:table/orderstablearn",
        "MyStateMachineArn, states:eu-west-1:111122223333:stateMachine:MyStateMachineArn",
    })
    void theArnIsThatOfWhatTheNameEndsWith(String export, String rest) {
        var name = resolve("!ImportValue " + export).activities().get(0).name();
        assertThat(name).isEqualTo("arn:aws:" + rest);
    }

    @ParameterizedTest
    @CsvSource({
        "some-export, some-export",
        "Report, Report",
        "transport, transport",
        "FamilyId, FamilyId",
        "DynamicId, DynamicId",
        "db-port, 443",
        "DbPort, 443",
        "PORT, 443",
        "AppSecurityGroupId, sg-[0-9a-f]{17}",
        "vpcid, vpcid",
        "MyVpcId, vpc-[0-9a-f]{17}",
        "subnet-ids, subnet-[0-9a-f]{17}",
    })
    void aPartOfAWordSaysNothing(String export, String form) {
        assertThat(resolve("!ImportValue " + export).activities().get(0).name()).matches(form);
    }

    @Test
    void aStackIdEndsWithAUuidOfFiveGroups() {
        assertThat(resolve("!Ref AWS::StackId").activities().get(0).name())
                .matches(
                        "arn:aws:cloudformation:eu-west-1:111122223333:stack/stack/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(resolve("!Select [4, !Split ['-', !Select [2, !Split ['/', !Ref AWS::StackId]]]]")
                        .activities()
                        .get(0)
                        .name())
                .hasSize(12);
    }

    @Test
    void theSameValueIsMadeUpAtEveryStart() {
        assertThat(resolve("!Ref Vpc")).isEqualTo(resolve("!Ref Vpc"));
    }

    @Test
    void eachIsNamedOnceAndOnlyWhenSomethingNeedsIt() {
        assertThat(resolve("!Sub '${Vpc}${Vpc}'").madeUp()).containsExactly("Vpc");
        assertThat(resolve("x").madeUp()).isEmpty();
    }

    @Test
    void theFormFollowsFromWhereItIsNeeded() {
        var machine = StackTemplate.parse("""
                        Resources:
                          M:
                            Type: AWS::StepFunctions::StateMachine
                            Properties:
                              RoleArn: '{{resolve:ssm:/the/role}}'
                              DefinitionSubstitutions: {Fn: !ImportValue checker}
                              DefinitionString: '{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"${Fn}","End":true}}}'
                          N:
                            Type: AWS::StepFunctions::StateMachine
                            Properties:
                              RoleArn: !ImportValue WorkflowArn
                              Definition: {StartAt: A, States: {A: {Type: Task, Resource: !ImportValue checker, End: true}}}
                        """).resolve(SETTINGS).stateMachines();
        assertThat(machine.get(0).machine().roleArn()).isEqualTo("arn:aws:iam::111122223333:role/the-role");
        assertThat(machine.get(1).machine().roleArn()).isEqualTo("arn:aws:iam::111122223333:role/WorkflowArn");
        for (var each : machine)
            assertThat(each.machine().definition())
                    .contains("\"Resource\":\"arn:aws:lambda:eu-west-1:111122223333:function:checker\"");
    }

    @Test
    void whatIsStoredHasTheFormOfItsKey() {
        var definition = StackTemplate.parse("""
                        Parameters: {WorkerArn: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /app/worker}}
                        Resources:
                          M:
                            Type: AWS::Serverless::StateMachine
                            Properties:
                              DefinitionSubstitutions:
                                AskFunctionArn: '{{resolve:ssm:/toolbox/ask}}'
                                SubnetId: '{{resolve:ssm:/net/private}}'
                                Text: 'x {{resolve:ssm:/toolbox/ask}}'
                                Worker: !Ref WorkerArn
                              DefinitionString: '${AskFunctionArn} ${SubnetId} ${Text} ${Worker}'
                        """)
                .resolve(SETTINGS)
                .stateMachines()
                .get(0)
                .machine()
                .definition();
        assertThat(definition)
                .matches("arn:aws:lambda:eu-west-1:111122223333:function:toolbox-ask subnet-[0-9a-f]{17} x toolbox-ask "
                        + "arn:aws:lambda:eu-west-1:111122223333:function:app-worker");
    }

    @Test
    void nestedStacksThatAreAtHandAreReadAndTheirOutputsResolved(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("inner.yaml"), """
                Parameters: {Stage: {Type: String}, Names: {Type: CommaDelimitedList}}
                Resources:
                  Work: {Type: AWS::StepFunctions::Activity, Properties: {Name: !Sub '${Stage}-work'}}
                  Second: {Type: AWS::StepFunctions::Activity, Properties: {Name: !Select [1, !Ref Names]}}
                Outputs: {WorkArn: {Value: !Ref Work}}
                """);
        var outer = Files.writeString(folder.resolve("outer.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Inner:
                    Type: AWS::CloudFormation::Stack
                    Properties: {TemplateURL: ./inner.yaml, Parameters: {Stage: dev, Names: !Join [',', [a, b]]}}
                  Again:
                    Type: AWS::Serverless::Application
                    Properties: {Location: inner.yaml, Parameters: {Stage: prod, Names: 'c,d'}}
                  Watch: {Type: AWS::StepFunctions::Activity, Properties: {Name: !GetAtt Inner.Outputs.WorkArn}}
                """);
        var stack = StackTemplate.read(outer).resolve(SETTINGS);
        assertThat(stack.activities())
                .extracting(Stack.Activity::logicalId, Stack.Activity::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Inner.Work", "dev-work"),
                        org.assertj.core.groups.Tuple.tuple("Inner.Second", "b"),
                        org.assertj.core.groups.Tuple.tuple("Again.Work", "prod-work"),
                        org.assertj.core.groups.Tuple.tuple("Again.Second", "d"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Watch", "arn:aws:states:eu-west-1:111122223333:activity:dev-work"));
        assertThat(stack.madeUp()).isEmpty();
    }

    @Test
    void aParameterOfANestedStackThatCannotBeResolvedLeavesTheOthersAlone(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("inner.yaml"), """
                Parameters: {A: {Type: String}, B: {Type: String}}
                Resources: {W: {Type: AWS::StepFunctions::Activity, Properties: {Name: !Ref B}}}
                Outputs: {Name: {Value: !GetAtt W.Name}}
                """);
        var file = Files.writeString(folder.resolve("t.yaml"), """
                Parameters: {Given: {Type: String}}
                Resources:
                  First: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: inner.yaml, Parameters: {A: !Ref Given, B: b}}}
                  Second: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: inner.yaml, Parameters: {A: a, B: !GetAtt First.Outputs.Name}}}
                """);
        assertThat(StackTemplate.read(file).resolve(SETTINGS).activities())
                .extracting(Stack.Activity::name)
                .containsExactly("b", "b");
    }

    @Test
    void stacksThatNeedOneAnotherAreRefused(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("inner.yaml"),
                "Parameters: {A: {Type: String}}\nResources: {W: {Type: AWS::StepFunctions::Activity, Properties: {Name: !Ref A}}}\nOutputs: {O: {Value: !Ref A}}\n");
        var file = Files.writeString(folder.resolve("t.yaml"), """
                Resources:
                  A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: inner.yaml, Parameters: {A: !GetAtt B.Outputs.O}}}
                  B: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: inner.yaml, Parameters: {A: !GetAtt A.Outputs.O}}}
                """);
        assertThatThrownBy(() -> StackTemplate.read(file).resolve(SETTINGS))
                .hasMessageContaining("A.W (Name): the parameter 'A' has no default and was given no value");
    }

    @Test
    void aTemplateInABucketIsLookedForAtTheEndOfItsKey(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(
                folder.resolve("templates/inner.yaml"),
                "Resources: {A: {Type: AWS::StepFunctions::Activity, Properties: {Name: inner}}}\n");
        var file = Files.writeString(folder.resolve("t.yaml"), """
                Parameters: {Bucket: {Type: String, Default: releases}, Prefix: {Type: String, Default: shop/v1/}}
                Resources:
                  S:
                    Type: AWS::CloudFormation::Stack
                    Properties: {TemplateURL: !Sub 'https://${Bucket}.s3.${AWS::Region}.${AWS::URLSuffix}/${Prefix}templates/inner.yaml'}
                """);
        assertThat(StackTemplate.read(file)
                        .resolve(SETTINGS)
                        .activities()
                        .get(0)
                        .name())
                .isEqualTo("inner");
    }

    @Test
    void aStackThatNestsItselfIsRefusedByItsDepth(@TempDir Path folder) throws Exception {
        var file = Files.writeString(
                folder.resolve("t.yaml"),
                "Resources: {S: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: t.yaml}}}\n");
        assertThatThrownBy(() -> StackTemplate.read(file).resolve(SETTINGS))
                .hasMessageContaining("Expected stacks at most 20 deep");
    }

    @Test
    void problemsOfANestedStackTellItsPlace(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("inner.yaml"),
                "Resources: {A: {Type: AWS::StepFunctions::Activity, Properties: {Name: !Ref Gone}}}\n");
        var file = Files.writeString(
                folder.resolve("t.yaml"),
                "Resources: {S: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: inner.yaml}}}\n");
        assertThatThrownBy(() -> StackTemplate.read(file).resolve(SETTINGS))
                .hasMessageContaining("S.A (Name): there is no parameter or resource 'Gone'");
    }

    @Test
    void whatOneTemplateExportsTheOthersImport(@TempDir Path folder) throws Exception {
        var first = Files.writeString(folder.resolve("first.yaml"), """
                Resources: {Work: {Type: AWS::StepFunctions::Activity, Properties: {Name: work}}}
                Outputs: {Arn: {Value: !Ref Work, Export: {Name: !Sub '${AWS::StackName}-work'}}}
                """);
        var second = Files.writeString(folder.resolve("second.yaml"), """
                Resources:
                  Copy: {Type: AWS::StepFunctions::Activity, Properties: {Name: !ImportValue stack-work}}
                  Other: {Type: AWS::StepFunctions::Activity, Properties: {Name: !GetStackOutput {StackName: stack, OutputName: Arn}}}
                """);
        var resolved = Templates.read(List.of(second, first), Optional.empty(), name -> null)
                .resolve(SETTINGS);
        assertThat(resolved.get(0).stack().activities())
                .extracting(Stack.Activity::name)
                .containsOnly("arn:aws:states:eu-west-1:111122223333:activity:work");
        assertThat(resolved.get(0).stack().madeUp()).isEmpty();
    }
}
