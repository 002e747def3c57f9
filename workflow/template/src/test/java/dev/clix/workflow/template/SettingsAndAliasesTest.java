package dev.clix.workflow.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tags, logging and the like, versions and aliases of a template. */
class SettingsAndAliasesTest {
    private static final String MACHINE = "arn:aws:states:eu-west-1:111122223333:stateMachine:Order";

    private static Stack resolve(String template) {
        return StackTemplate.parse(template).resolve(StackSettings.of("eu-west-1", "111122223333"));
    }

    @Test
    void settingsAreAsTheApiTakesThem() {
        var stack = resolve("""
                Parameters: {Traced: {Type: String, Default: "true"}}
                Resources:
                  Logs: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: orders}}
                  Pack: {Type: AWS::StepFunctions::Activity, Properties: {Name: Pack, Tags: [{Key: a, Value: b}]}}
                  Order:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      StateMachineName: Order
                      DefinitionString: '{}'
                      Tags: [{Key: team, Value: 7}]
                      LoggingConfiguration:
                        Level: ALL
                        IncludeExecutionData: true
                        Destinations: [{CloudWatchLogsLogGroup: {LogGroupArn: !GetAtt Logs.Arn}}]
                      TracingConfiguration: {Enabled: !Ref Traced}
                      EncryptionConfiguration: {Type: CUSTOMER_MANAGED_KMS_KEY, KmsKeyId: k, KmsDataKeyReusePeriodSeconds: "60"}
                """);
        assertThat(stack.stateMachines().get(0).settings())
                .hasToString(
                        "{\"tags\":[{\"key\":\"team\",\"value\":\"7\"}],\"loggingConfiguration\":{\"level\":\"ALL\",\"includeExecutionData\":true,"
                                + "\"destinations\":[{\"cloudWatchLogsLogGroup\":{\"logGroupArn\":\"arn:aws:logs:eu-west-1:111122223333:log-group:orders:*\"}}]},"
                                + "\"tracingConfiguration\":{\"enabled\":true},"
                                + "\"encryptionConfiguration\":{\"type\":\"CUSTOMER_MANAGED_KMS_KEY\",\"kmsKeyId\":\"k\",\"kmsDataKeyReusePeriodSeconds\":60}}");
        assertThat(stack.activities().get(0).settings()).hasToString("{\"tags\":[{\"key\":\"a\",\"value\":\"b\"}]}");
        assertThat(stack.passedOver()).containsExactly("Logs (AWS::Logs::LogGroup)");
    }

    @Test
    void samsWordsForThemAreReadAndItsEventsPassedOver() {
        var stack = resolve("""
                Resources:
                  Order:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      Name: Order
                      Definition: {}
                      AutoPublishAlias: live
                      DeploymentPreference: {Type: CANARY, Percentage: 10, Interval: 5}
                      Tags: {team: shop, size: 7}
                      EncryptionConfiguration: {"": x}
                      Tracing: {Enabled: true}
                      Logging: {Level: ERROR, Destinations: [{CloudWatchLogsLogGroup: {LogGroupArn: !Ref Gone}}]}
                      Events: {Nightly: {Type: Schedule, Properties: {Schedule: rate(1 day)}}}
                """);
        assertThat(stack.stateMachines().get(0).settings())
                .hasToString(
                        "{\"tags\":[{\"key\":\"stateMachine:createdBy\",\"value\":\"SAM\"},{\"key\":\"team\",\"value\":\"shop\"},{\"key\":\"size\",\"value\":\"7\"}],\"encryptionConfiguration\":{\"\":\"x\"},\"tracingConfiguration\":{\"enabled\":true}}");
        assertThat(stack.versions()).containsExactly(new Stack.Version("OrderVersion", MACHINE, Optional.empty()));
        assertThat(stack.aliases())
                .containsExactly(new Stack.Alias(
                        "OrderAliaslive", "live", List.of(new Stack.Route(MACHINE + ":1", 100)), Optional.empty()));
        assertThat(stack.passedOver())
                .containsExactly("Order.Logging, which cannot be resolved", "Order.Nightly (Schedule)");
    }

    @Test
    void versionsAndAliasesReferToOneAnother() {
        var stack = resolve("""
                Parameters: {Share: {Type: Number, Default: 90}}
                Resources:
                  Order:
                    Type: AWS::StepFunctions::StateMachine
                    Properties: {StateMachineName: Order, Definition: {}}
                  First:
                    Type: AWS::StepFunctions::StateMachineVersion
                    Properties: {StateMachineArn: !Ref Order, Description: the first}
                  Live:
                    Type: AWS::StepFunctions::StateMachineAlias
                    Properties:
                      Name: live
                      RoutingConfiguration: [{StateMachineVersionArn: !Ref First, Weight: !Ref Share}]
                  Shifted:
                    Type: AWS::StepFunctions::StateMachineAlias
                    Properties:
                      DeploymentPreference: {Type: ALL_AT_ONCE, StateMachineVersionArn: !GetAtt First.Arn}
                  Watch: {Type: AWS::StepFunctions::Activity, Properties: {Name: !Ref Live}}
                  WatchShifted: {Type: AWS::StepFunctions::Activity, Properties: {Name: !GetAtt Shifted.Arn}}
                """);
        assertThat(stack.versions()).containsExactly(new Stack.Version("First", MACHINE, Optional.of("the first")));
        assertThat(stack.aliases())
                .containsExactly(
                        new Stack.Alias("Live", "live", List.of(new Stack.Route(MACHINE + ":1", 90)), Optional.empty()),
                        new Stack.Alias(
                                "Shifted",
                                "stack-Shifted",
                                List.of(new Stack.Route(MACHINE + ":1", 100)),
                                Optional.empty()));
        assertThat(stack.activities())
                .extracting(Stack.Activity::name)
                .isEqualTo(List.of(MACHINE + ":live", MACHINE + ":stack-Shifted"));
    }

    @Test
    void anAliasOfNoVersionIsComplainedAbout() {
        assertThatThrownBy(() -> resolve("""
                        Resources:
                          A: {Type: AWS::StepFunctions::StateMachineAlias, Properties: {Name: a}}
                          B:
                            Type: AWS::StepFunctions::StateMachineAlias
                            Properties: {RoutingConfiguration: [{StateMachineVersionArn: x, Weight: most}]}
                        """))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "A: Expected RoutingConfiguration or DeploymentPreference to name a version, but there is none",
                                        "B (RoutingConfiguration): Expected a Weight from 0 to 100, but found \"most\""));
    }
}
