package dev.clix.workflow.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AWS::LanguageExtensions, AWS::Include and the rarer functions. */
class LanguageExtensionsTest {
    private static final StackSettings SETTINGS = StackSettings.of("eu-west-1", "111122223333");
    private static final Map<String, String> FILES = Map.of(
            "mappings.yaml", "Sizes: {small: {n: included}}\n",
            "resources.json",
                    "{\"Included\": {\"Type\": \"AWS::StepFunctions::Activity\", \"Properties\": {\"Name\": \"included\"}}}",
            "resource.yaml", "Type: AWS::StepFunctions::Activity\nProperties: {Name: whole}\n",
            "template.yaml",
                    "Mappings: {Sizes: {small: {n: mapped}}}\nResources: {Far: {Type: AWS::StepFunctions::Activity, Properties: {Name: far}}}\n",
            "properties.yaml", "Name: !Sub '${AWS::Region}-name'\n",
            "self.yaml", "Fn::Transform: {Name: AWS::Include, Parameters: {Location: self.yaml}}\n");

    private static Stack resolve(String template) {
        return StackTemplate.parse(template, name -> Optional.ofNullable(FILES.get(name)))
                .resolve(SETTINGS);
    }

    private static List<String> names(Stack stack) {
        return stack.activities().stream().map(Stack.Activity::name).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Sub ['${n}', {n: !Length [a, b, c]}]|3",
                "!Sub ['${n}', {n: {'Fn::Length': !Ref Names}}]|2",
                "!FindInMap [Sizes, gone, n, {DefaultValue: otherwise}]|otherwise",
                "!FindInMap [Sizes, gone, n, {DefaultValue: !Ref AWS::Region}]|eu-west-1",
                "!FindInMap [!Ref Which, small, n]|here",
                "!FindInMap [!Join ['', [Si, zes]], !Select [0, [small]], n]|here",
                "!ToJsonString {a: !Ref AWS::Region, b: [1, true]}|{\"a\":\"eu-west-1\",\"b\":[1,true]}",
                "!Ref {'Fn::Sub': '${Which}Ref'}|ref",
                "!GetAtt [!Sub 'Other', Name]|other",
                "!GetAtt {'Fn::Join': ['.', [Other, Name]]}|other",
                "!Select [5, !Ref Names, {DefaultValue: none}]|none",
                "!Select [!FindInMap [Sizes, small, i], !Ref Names]|two",
                "!Join ['+', !Split [',', !Join [',', !Ref Names]]]|one+two",
                "!Join [' ', !Cidr ['10.0.0.0/16', 3, 8]]|10.0.0.0/24 10.0.1.0/24 10.0.2.0/24",
                "!Select [1, !Cidr ['10.0.0.0/24', '4', '6']]|10.0.0.64/26",
                "!Join [' ', !Cidr ['2001:db8:1234:1a00::/56', 2, 64]]|2001:db8:1234:1a00::/64 2001:db8:1234:1a01::/64",
                "!Select [1, !Cidr ['fd00::/120', 2, 4]]|fd00::10/124",
                "!If [IsIn, in, out]|in",
                "!Sub '${Other.Name}-${!Kept}-${Names}'|other-${Kept}-one,two",
            })
    void isResolved(String value, String expected) {
        var stack = resolve("""
                Transform: [AWS::LanguageExtensions]
                Parameters:
                  Names: {Type: CommaDelimitedList, Default: 'one,two'}
                  Which: {Type: String, Default: Sizes}
                  SizesRef: {Type: String, Default: ref}
                Mappings: {Sizes: {small: {n: here, i: 1}}}
                Conditions: {IsIn: !Contains [[a, b], b]}
                Resources:
                  A: {Type: AWS::StepFunctions::Activity, Properties: {Name: %s}}
                  Other: {Type: AWS::StepFunctions::Activity, Properties: {Name: other}}
                """.formatted(value));
        assertThat(stack.activities().get(0).name()).isEqualTo(expected);
    }

    @Test
    void loopsMakeResourcesPropertiesAndOutputs() {
        var stack = resolve("""
                Transform: AWS::LanguageExtensions
                Parameters: {Names: {Type: CommaDelimitedList, Default: 'One,two-b'}}
                Mappings: {Lists: {all: {of: [x, y]}}}
                Resources:
                  Fn::ForEach::Work:
                    - Name
                    - !Ref Names
                    - Work&{Name}:
                        Type: AWS::StepFunctions::Activity
                        Properties: {Name: !Sub '${Name}-${AWS::Region}'}
                  Fn::ForEach::Outer:
                    - X
                    - !FindInMap [Lists, all, of]
                    - Fn::ForEach::Inner:
                        - Y
                        - ['1', '2']
                        - 'Cell${X}${Y}':
                            Type: AWS::StepFunctions::Activity
                            Properties: {Name: !Ref X, 'Fn::ForEach::Empty': [Z, [], {'${Z}': a}]}
                  M:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      RoleArn: arn:aws:iam::1:role/r
                      Definition:
                        StartAt: One
                        States:
                          Fn::ForEach::States: [S, [One, Two], {'${S}': {Type: Succeed, Comment: 'is ${S}'}}]
                Outputs:
                  Fn::ForEach::Out: [S, [One], {'Out${S}': {Value: '${S}'}}]
                """);
        assertThat(names(stack)).containsExactly("One-eu-west-1", "two-b-eu-west-1", "x", "x", "y", "y");
        assertThat(stack.activities())
                .extracting(Stack.Activity::logicalId)
                .isEqualTo(List.of("WorkOne", "Worktwob", "Cellx1", "Cellx2", "Celly1", "Celly2"));
        assertThat(stack.stateMachines().get(0).machine().definition())
                .isEqualTo(
                        "{\"StartAt\":\"One\",\"States\":{\"One\":{\"Type\":\"Succeed\",\"Comment\":\"is One\"},\"Two\":{\"Type\":\"Succeed\",\"Comment\":\"is Two\"}}}");
    }

    @Test
    void aLoopThatIsNoneIsRefused() {
        assertThatThrownBy(() -> resolve("Resources: {'Fn::ForEach::X': [N, 7, {a: b}]}"))
                .hasMessageContaining("Fn::ForEach takes an identifier, a list and an object");
    }

    @Test
    void filesAreIncludedWhereverTheyMayBe() {
        var stack = resolve("""
                Mappings: {'Fn::Transform': {Name: AWS::Include, Parameters: {Location: mappings.yaml}}}
                Resources:
                  Fn::Transform: {Name: AWS::Include, Parameters: {Location: resources.json}}
                  A: {Type: AWS::StepFunctions::Activity, Properties: {Name: !FindInMap [Sizes, small, n]}}
                  B:
                    Type: AWS::StepFunctions::Activity
                    Properties: {'Fn::Transform': {Name: AWS::Include, Parameters: {Location: properties.yaml}}}
                """);
        assertThat(names(stack)).containsExactly("included", "included", "eu-west-1-name");
    }

    @Test
    void aResourceAndSectionsOfTheTemplateMayBeFilesAsAWhole() {
        var stack = resolve("""
                Transform:
                  - AWS::LanguageExtensions
                  - {Name: AWS::Include, Parameters: {Location: template.yaml}}
                  - {Name: AWS::Include, Parameters: {Location: s3://gone/t.yaml}}
                Resources:
                  Whole: {'Fn::Transform': {Name: AWS::Include, Parameters: {Location: resource.yaml}}}
                  A: {Type: AWS::StepFunctions::Activity, Properties: {Name: !FindInMap [Sizes, small, n]}}
                  Q: {Type: AWS::SQS::Queue, 'Fn::Transform': {Name: My::Macro}}
                """);
        assertThat(names(stack)).containsExactlyInAnyOrder("far", "whole", "mapped");
        assertThat(stack.passedOver())
                .containsExactly("AWS::Include s3://gone/t.yaml", "My::Macro", "Q (AWS::SQS::Queue)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Fn::Transform': {Name: AWS::Include, Parameters: {Location: gone}}}|A: AWS::Include names a file that is not there: 'gone'",
                "{Type: AWS::StepFunctions::Activity, Properties: {'Fn::Transform': {Name: AWS::Include, Parameters: {Location: gone}}}}|A (Properties): AWS::Include names a file that is not there: 'gone'",
                "{Type: AWS::StepFunctions::Activity, Properties: {'Fn::Transform': {Name: Upper}}}|A (Properties): the macro 'Upper' cannot be run here",
                "{Type: AWS::StepFunctions::Activity, Condition: Gone}|A (Condition): there is no condition 'Gone'",
            })
    void whatIsNotThereIsToldByItsPlace(String resource, String message) {
        assertThatThrownBy(() -> resolve("Resources: {A: " + resource + "}")).hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!Select [1, !Ref Gone]",
                "!Join ['-', !Ref Gone]",
                "!Select [0, !Cidr [!Ref Gone, 1, 1]]",
                "!Sub ['${n}', {n: !Length [!Ref Gone]}]",
                "!Split ['', !Ref Gone]",
            })
    void whatAFunctionMakesOfAProblemIsNotToldAsWell(String value) {
        assertThatThrownBy(() -> resolve("Resources: {A: {Type: AWS::StepFunctions::Activity, Properties: {Name: %s}}}"
                        .formatted(value)))
                .message()
                .hasLineCount(1)
                .endsWith("there is no parameter or resource 'Gone'");
    }

    @Test
    void aFileThatIncludesItselfIsBounded() {
        assertThatThrownBy(() -> resolve("""
                        Resources:
                          B:
                            Type: AWS::StepFunctions::Activity
                            Properties: {'Fn::Transform': {Name: AWS::Include, Parameters: {Location: self.yaml}}}
                        """)).hasMessageContaining("AWS::Include stands more than");
    }

    @Test
    void filesThatAreNotAtHandAndMacrosArePassedOverWhereNothingNeedsThem() {
        var stack = resolve("""
                Transform: [My::Macro]
                Resources:
                  Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://gone/x.yaml}}
                  Api: {Type: AWS::ApiGateway::RestApi, Properties: {Body: {'Fn::Transform': {Name: AWS::Include, Parameters: {Location: gone}}}}}
                  A: {Type: AWS::StepFunctions::Activity, Properties: {Name: a}}
                """);
        assertThat(names(stack)).containsExactly("a");
        assertThat(stack.passedOver())
                .containsExactly(
                        "AWS::Include s3://gone/x.yaml", "Transform My::Macro", "Api (AWS::ApiGateway::RestApi)");
    }

    @Test
    void aMacroThatIsNeededIsRefusedByName() {
        assertThatThrownBy(() -> resolve("""
                        Resources:
                          A: {Type: AWS::StepFunctions::Activity, Properties: {Name: {'Fn::Transform': {Name: Upper, Parameters: {a: b}}}}}
                        """)).hasMessageContaining("A (Name): the macro 'Upper' cannot be run here");
    }

    @Test
    void rulesAndConditionsThatNothingNeedsAreNotEvaluated() {
        var stack = resolve("""
                Parameters: {Given: {Type: String}}
                Rules: {R: {Assertions: [{Assert: !Contains [[a], !Ref Given]}]}}
                Conditions: {Unknown: !Equals [!Ref Given, x]}
                Resources:
                  Topic: {Type: AWS::SNS::Topic, Condition: Unknown}
                  A: {Type: AWS::StepFunctions::Activity, Properties: {Name: a}}
                """);
        assertThat(names(stack)).containsExactly("a");
        assertThat(stack.passedOver()).containsExactly("Topic (AWS::SNS::Topic)");
    }
}
