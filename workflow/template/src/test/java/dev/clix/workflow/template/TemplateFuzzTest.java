package dev.clix.workflow.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.clix.workflow.asl.fuzz.Mutations;
import dev.clix.workflow.template.internal.serverless.ServerlessService;
import dev.clix.workflow.template.internal.text.TreeText;
import dev.clix.workflow.template.internal.text.UnreadableTextException;
import java.util.List;
import java.util.Optional;
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
            """
            Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
            Globals: {StateMachine: {Tags: {a: b}}, Function: {AutoPublishAlias: live}}
            Parameters:
              S: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /a/b}
              N: {Type: Number, Default: 1, MinValue: 0}
            Resources:
              Fn::ForEach::Each: [X, [a, b], {'M${X}': {Type: AWS::StepFunctions::Activity, Properties: {Name: !Sub '${X}'}}}]
              F: {Type: AWS::Serverless::Function, Properties: {FunctionName: f}}
              Vpc: {Type: AWS::EC2::VPC}
              Sub: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: t.yaml, Parameters: {a: !Ref S}}}
              &m M:
                Type: AWS::Serverless::StateMachine
                Properties:
                  AutoPublishAlias: now
                  DefinitionUri: {Bucket: b, Key: !Sub 'k/${N}'}
                  DefinitionSubstitutions: {a: !Ref F.Alias, b: !GetAtt FRole.Arn, c: !ImportValue x, d: !GetAtt Sub.Outputs.O, e: !Length [1], f: !Ref Vpc}
                  Tracing: {Enabled: !If [C, true, false]}
                  Logging: {Destinations: [!Select [0, !Cidr ['10.0.0.0/16', 1, 8]]]}
            Conditions: {C: !Equals [!FindInMap [M, a, b, {DefaultValue: c}], '{{resolve:ssm:/x}}']}
            Outputs: {O: {Value: !Ref M, Export: {Name: !Sub '${AWS::StackName}-o'}}}
            """,
            """
            service: s
            provider: {name: aws, stage: "${opt:stage, self:custom.stage}"}
            custom: {stage: dev, x: "${file(a.yml):b.c, 'd'}", y: [1, "${self:custom.x}"]}
            functions: {f: {handler: h}, "${self:custom.stage}": {name: "n-${env:HOME}"}}
            stepFunctions:
              stateMachines:
                m: {id: M, role: "${cf:a.b}", definition: {StartAt: A, States: {A: {Type: Wait, Seconds: !Ref N, Comment: '#{AWS::Region}', Resource: !GetAtt f.Arn}}}}
              activities: [a, "${self:custom.y.1}"]
            resources: [{Resources: {R: {Type: AWS::StepFunctions::Activity}}}, {Parameters: {N: {Type: Number, Default: 4}}}]
            """,
            "{\"Resources\": {\"A\": {\"Type\": \"AWS::StepFunctions::Activity\", \"Properties\": {\"Name\": {\"Fn::Sub\": [\"${x}\", {\"x\": {\"Ref\": \"AWS::StackName\"}}]}}}}}");

    private static final String NESTED = "Resources: {}\nOutputs: {O: {Value: o}}\n";

    @Test
    void mutatedTemplates() {
        System.out.println("TemplateFuzzTest: -Dseed=" + SEED);
        var mutations = new Mutations(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            var text = mutations.text(mutations.any(TEMPLATES), TEMPLATES);
            try {
                assertThat(resolved(text)).isNotNull();
            } catch (TemplateException expected) {
                assertThat(expected.problems()).isNotEmpty();
            } catch (Throwable bug) {
                fail("-Dseed=%s round %s: %s".formatted(SEED, round, text), bug);
            }
        }
    }

    /** The files that one of them names are the text itself, and a small template. */
    private static Stack resolved(String text) throws Exception {
        var files = TemplateFiles.of(name -> Optional.of(name.startsWith("k/") ? text : NESTED));
        var settings = StackSettings.of("r", "1");
        try {
            var root = TreeText.read(text);
            if (!ServerlessService.isOne(root))
                return StackTemplate.parse(text, files).resolve(settings);
            var findings = new Findings();
            var service = new ServerlessTemplate(root, files, name -> null);
            var stack = new StackReader(findings).read(service.resolver(settings, new Exports(), findings));
            if (!findings.problems().isEmpty()) throw new TemplateException(findings.problems());
            return stack;
        } catch (UnreadableTextException unreadable) {
            throw new TemplateException(unreadable.getMessage());
        }
    }
}
