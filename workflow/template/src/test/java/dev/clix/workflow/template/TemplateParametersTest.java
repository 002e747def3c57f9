package dev.clix.workflow.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters of templates, and the values they are given. */
class TemplateParametersTest {
    private static final String TEMPLATE = """
            Parameters:
              Needed: {Type: String}
              Unneeded: {Type: 'AWS::EC2::VPC::Id'}
              Size: {Type: Number, Default: 1, MinValue: 1, MaxValue: 9}
              Stage: {Type: String, Default: dev, AllowedValues: [dev, prod]}
              Zones: {Type: 'List<String>', Default: 'a,b'}
              Code: {Type: String, Default: abc, AllowedPattern: '[a-z]+', MinLength: 2, MaxLength: 5}
            Resources:
              A: {Type: AWS::StepFunctions::Activity, Properties: {Name: !Sub '${Needed}-${Size}-${Stage}-${Code}'}}
            """;

    private static Stack resolve(Map<String, String> parameters) {
        return StackTemplate.parse(TEMPLATE).resolve(new StackSettings("eu-west-1", "111122223333", "s", parameters));
    }

    @Test
    void whatNobodyNeedsNeedsNoValue() {
        assertThat(resolve(Map.of("Needed", "n")).activities().get(0).name()).isEqualTo("n-1-dev-abc");
    }

    @Test
    void whatIsNeededAndWasGivenNoValueIsRefusedByName() {
        assertThatThrownBy(() -> resolve(Map.of()))
                .hasMessageContaining("A (Name): the parameter 'Needed' has no default and was given no value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Ref StatesRoleArn|arn:aws:iam::111122223333:role/StatesRoleArn|StatesRoleArn",
                "!Ref Who|arn:aws:iam::111122223333:role/Who|Who",
                "!Sub 'arn:aws:iam::${AWS::AccountId}:role/${Who}'|arn:aws:iam::111122223333:role/Who|Who",
            })
    void aRoleNeedsNoValueSinceNothingNeedsToKnowIt(String role, String expected, String name) {
        var stack = StackTemplate.parse("""
                        Parameters: {StatesRoleArn: {Type: String}, Who: {Type: String}}
                        Resources: {M: {Type: AWS::StepFunctions::StateMachine, Properties: {Definition: {}, RoleArn: %s}}}
                        """.formatted(role)).resolve(StackSettings.of("eu-west-1", "111122223333"));
        assertThat(stack.stateMachines().get(0).machine().roleArn()).isEqualTo(expected);
        assertThat(stack.madeUp()).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Size|0|Expected at least 1",
                "Size|10|Expected at most 9",
                "Size|many|Expected a number",
                "Stage|test|Expected one of [dev, prod]",
                "Code|ABC|Expected what matches [a-z]+",
                "Code|a|Expected at least 2 letters",
                "Code|abcdef|Expected at most 5 letters",
            })
    void valuesThatTheTemplateDoesNotAllowAreRefusedByName(String name, String value, String expected) {
        assertThatThrownBy(() -> resolve(Map.of("Needed", "n", name, value)))
                .hasMessageContaining("the parameter '%s': %s, but found '%s'".formatted(name, expected, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1, 2.5|", "1,x|a number", "1,10|at most 9", "0,2|at least 1", "1,|a number"})
    void eachOfAListOfNumbersIsOne(String value, String expected) {
        var template = StackTemplate.parse("""
                Parameters: {Sizes: {Type: List<Number>, MinValue: 1, MaxValue: 9}}
                Resources: {A: {Type: AWS::StepFunctions::Activity, Properties: {Name: !Join ['-', !Ref Sizes]}}}
                """);
        var settings = new StackSettings("r", "1", "s", Map.of("Sizes", value));
        if (expected == null)
            assertThat(template.resolve(settings).activities()).hasSize(1);
        else
            assertThatThrownBy(() -> template.resolve(settings))
                    .hasMessageContaining(
                            "the parameter 'Sizes': Expected %s, but found '%s'".formatted(expected, value));
    }

    @Test
    void anUnknownNameIsRefusedByName(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("t.yaml"), TEMPLATE);
        var templates = Templates.read(List.of(file), Optional.empty(), name -> null);
        var settings = new StackSettings("r", "1", "s", Map.of("Needed", "n", "Sise", "2"));
        assertThatThrownBy(() -> templates.resolve(settings))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "there is no parameter 'Sise': Expected one of [Code, Needed, Size, Stage, Unneeded, Zones]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "p.json|[{\"ParameterKey\": \"A\", \"ParameterValue\": \"1\"}, {\"ParameterKey\": \"B\", \"ParameterValue\": \"x y\"}]",
                "p.json|[\"A=1\", \"B=x y\"]",
                "p.json|{\"Parameters\": {\"A\": 1, \"B\": \"x y\"}, \"Tags\": {\"t\": \"u\"}}",
                "p.json|{\"A\": \"1\", \"B\": \"x y\"}",
                "p.yaml|{template-file-path: t.yaml, parameters: {A: 1, B: x y}}",
                "p.yaml|{A: '1', B: x y}",
                "samconfig.toml|`version = 0.1\n[default.deploy.parameters]\nparameter_overrides = \"A=\\\"1\\\" B=\\\"x y\\\"\"\n`",
                "samconfig.toml|`[default.global.parameters]\nparameter_overrides = [\"A=1\", \"B=x y\"]\n`",
                "samconfig.toml|`[default.deploy.parameters]\nparameter_overrides = \"ParameterKey=A,ParameterValue=1 ParameterKey=B,ParameterValue='x y'\"\n`",
                "samconfig.toml|`[default]\n[default.deploy]\n[default.deploy.parameters] # mine\nparameter_overrides = [\n  'A=1', # one\n  \"B=x y\",\n]\n[prod.deploy.parameters]\nparameter_overrides = \"A=9\"\n`",
                "samconfig.toml|`version=0.1\n[default.deploy.parameters]\nstack_name = \"s\"\nparameter_overrides = \"\"\"\\\n  A=1 \\\n  B='x y'\"\"\"\n[default.sync]\n`",
                "samconfig.yaml|`version: 0.1\ndefault: {deploy: {parameters: {parameter_overrides: [A=1, B=x y]}}}\n`",
            })
    void filesOfTheToolsThatDeployAreRead(String name, String text, @TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve(name), text);
        assertThat(ParameterFile.read(file)).isEqualTo(Map.of("A", "1", "B", "x y"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "p.json|7|Expected parameters as a list of ParameterKey and ParameterValue",
                "p.json|[7]|but found 7",
                "p.json|{\"A\": {\"b\": 1}}|Expected a text as the value of 'A', but found {\"b\":1}",
                "p.yaml|`a: [`|at line 1, column 5",
            })
    void otherFilesAreRefusedByWhatWasExpected(String name, String text, String expected, @TempDir Path folder)
            throws Exception {
        var file = Files.writeString(folder.resolve(name), text);
        assertThatThrownBy(() -> ParameterFile.read(file))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(expected);
    }
}
