package dev.clix.workflow.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** SAM's additions to a template's resources. */
class SamTemplatesTest {
    private static final StackSettings SETTINGS = StackSettings.of("eu-west-1", "111122223333");

    private static Stack.StateMachine machine(String globals, String properties) {
        return StackTemplate.parse("""
                        Transform: AWS::Serverless-2016-10-31
                        Globals: {%s}
                        Resources:
                          M: {Type: AWS::Serverless::StateMachine, Properties: {Definition: {}, %s}}
                          Team: {Type: AWS::IAM::Role, Properties: {Path: !Sub '/teams/${AWS::Region}/'}}
                        """.formatted(globals, properties))
                .resolve(SETTINGS)
                .stateMachines()
                .get(0);
    }

    @Test
    void machinesAreTaggedAsMadeBySam() {
        assertThat(machine("", "Type: STANDARD").settings())
                .hasToString("{\"tags\":[{\"key\":\"stateMachine:createdBy\",\"value\":\"SAM\"}]}");
        assertThat(machine("", "Tags: {team: shop}").settings())
                .hasToString(
                        "{\"tags\":[{\"key\":\"stateMachine:createdBy\",\"value\":\"SAM\"},{\"key\":\"team\",\"value\":\"shop\"}]}");
    }

    @Test
    void aRolesPathIsInItsArn() {
        assertThat(machine("", "Role: !GetAtt Team.Arn").machine().roleArn())
                .isEqualTo("arn:aws:iam::111122223333:role/teams/eu-west-1/stack-Team");
        assertThat(machine("", "RolePath: /machines/").machine().roleArn())
                .isEqualTo("arn:aws:iam::111122223333:role/machines/stack-MRole");
    }

    @Test
    void globalsAreMergedIntoWhatEachMachineHas() {
        var machine = machine(
                "StateMachine: {Type: EXPRESS, Tags: {team: shop, tier: '1'}, Tracing: {Enabled: true}}",
                "Tags: {tier: '2'}");
        assertThat(machine.machine().type()).hasToString("EXPRESS");
        assertThat(machine.settings().path("tags"))
                .hasToString(
                        "[{\"key\":\"stateMachine:createdBy\",\"value\":\"SAM\"},{\"key\":\"team\",\"value\":\"shop\"},{\"key\":\"tier\",\"value\":\"2\"}]");
        assertThat(machine.settings().at("/tracingConfiguration/enabled").asBoolean())
                .isTrue();
    }

    @Test
    void namesThatAreTooLongAreCutOffAndStayApart() {
        var long1 = "L".repeat(90);
        var stack = StackTemplate.parse(
                        "Resources: {%1$sA: {Type: AWS::StepFunctions::Activity}, %1$sB: {Type: AWS::StepFunctions::Activity}}"
                                .formatted(long1))
                .resolve(SETTINGS);
        assertThat(stack.activities()).extracting(Stack.Activity::name).doesNotHaveDuplicates();
        assertThat(stack.activities())
                .allSatisfy(activity -> assertThat(activity.name()).hasSize(80));
    }
}
