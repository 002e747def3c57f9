package dev.clix.workflow.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.clix.workflow.asl.fuzz.Mutations;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Wrong templates give errors that say what is wrong. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class TemplateFuzzTest {
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 1_000);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private static final List<String> TEMPLATES = List.of(
            """
            Parameters: {P: {Type: String, Default: p}, L: {Type: CommaDelimitedList, Default: "a,b"}}
            Conditions: {C: !Equals [!Ref P, p], D: !Not [!Condition C]}
            Mappings: {M: {p: {k: v}}}
            Resources:
              A: {Type: AWS::StepFunctions::Activity, Properties: {Name: !Sub "${P}-${AWS::Region}"}}
              B: {Type: AWS::StepFunctions::Activity, Condition: D, Properties: {Name: !Join ["-", !Ref L]}}
              M:
                Type: AWS::StepFunctions::StateMachine
                Properties:
                  StateMachineName: !If [C, !FindInMap [M, !Ref P, k], !Select [0, !Split [":", "a:b"]]]
                  RoleArn: !GetAtt R.Arn
                  DefinitionSubstitutions: {A: !Ref A, B: !GetAtt B.Arn}
                  Definition: {StartAt: S, States: {S: {Type: Task, Resource: "${A}", End: true}}}
              R: {Type: AWS::IAM::Role}
            """,
            "{\"Resources\": {\"A\": {\"Type\": \"AWS::StepFunctions::Activity\", \"Properties\": {\"Name\": {\"Fn::Sub\": [\"${x}\", {\"x\": {\"Ref\": \"AWS::StackName\"}}]}}}}}");

    @Test
    void mutatedTemplates() {
        System.out.println("TemplateFuzzTest: -Dseed=" + SEED);
        var mutations = new Mutations(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            var text = mutations.text(mutations.any(TEMPLATES), TEMPLATES);
            try {
                assertThat(StackTemplate.parse(text).resolve(StackSettings.of("r", "1")))
                        .isNotNull();
            } catch (TemplateException expected) {
                assertThat(expected.problems()).isNotEmpty();
            } catch (Throwable bug) {
                fail("-Dseed=%s round %s: %s".formatted(SEED, round, text), bug);
            }
        }
    }
}
