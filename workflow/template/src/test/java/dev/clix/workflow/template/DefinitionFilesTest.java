package dev.clix.workflow.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definitions in all the forms they are given in. */
class DefinitionFilesTest {
    private static final StackSettings SETTINGS = StackSettings.of("eu-west-1", "111122223333");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String definition(Map<String, String> files, String properties) {
        return StackTemplate.parse("""
                        Parameters: {P: {Type: String, Default: p}}
                        Resources: {M: {Type: AWS::Serverless::StateMachine, Properties: {%s}}}
                        """.formatted(properties), name -> Optional.ofNullable(files.get(name)))
                .resolve(SETTINGS)
                .stateMachines()
                .get(0)
                .machine()
                .definition();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Seconds: ${S}|S: 5|{\"Seconds\":5}",
                "Seconds: ${S}|S: '5'|{\"Seconds\":5}",
                "Items: [${A}, ${B}]|{A: 1, B: two}|{\"Items\":[1,\"two\"]}",
                "On: ${A}|A: true|{\"On\":true}",
                "ResultPath:|A: 1|{\"ResultPath\":null}",
                "ResultPath: ~|A: 1|{\"ResultPath\":null}",
                "ResultPath: null|A: 1|{\"ResultPath\":null}",
                "Text: ''|A: 1|{\"Text\":\"\"}",
                "Arn: ${A}|{A: 'a:${B}', B: '${C}', C: c}|{\"Arn\":\"a:c\"}",
                "Kept: ${Unknown}|A: 1|{\"Kept\":\"${Unknown}\"}",
                "Limit: .inf|A: 1|{\"Limit\":\".inf\"}",
                "Date: 2024-01-01|A: 1|{\"Date\":\"2024-01-01\"}",
                "Value.$: $.a|A: 1|{\"Value.$\":\"$.a\"}",
                "Text: \"${A}\"|A: 1|{\"Text\":\"1\"}",
            })
    void textIsSubstitutedFirstAgainAndAgainThenParsed(String line, String values, String expected) throws Exception {
        var substitutions = values.startsWith("{") ? values : "{" + values + "}";
        var definition = definition(
                Map.of("d.asl.yaml", line + "\n"),
                "DefinitionUri: d.asl.yaml, DefinitionSubstitutions: " + substitutions);
        assertThat(JSON.readTree(definition)).isEqualTo(JSON.readTree(expected));
    }

    @Test
    void jsonFilesMayHaveNumbersInPlaceOfPlaceholders() {
        assertThat(definition(
                        Map.of("d.json", "{\"Seconds\": ${S}}"),
                        "DefinitionUri: d.json, DefinitionSubstitutions: {S: 7}"))
                .isEqualTo("{\"Seconds\": 7}");
    }

    @Test
    void substitutionsThatStandForOneAnotherAreRefused() {
        assertThatThrownBy(() -> definition(
                        Map.of("d.yaml", "a: ${A}\n"),
                        "DefinitionUri: d.yaml, DefinitionSubstitutions: {A: '${B}', B: '${A}'}"))
                .hasMessageContaining("M (DefinitionSubstitutions): Expected values that end");
    }

    @Test
    void aSubstitutionThatIsNoTextIsRefusedByItsName() {
        assertThatThrownBy(() -> definition(
                        Map.of("d.yaml", "a: b\n"), "DefinitionUri: d.yaml, DefinitionSubstitutions: {A: {b: c}}"))
                .hasMessageContaining(
                        "M (DefinitionSubstitutions.A): Expected a text, a number or a boolean, but found {\"b\":\"c\"}");
    }

    @Test
    void aFileThatIsNeitherJsonNorYamlIsRefusedByItsName() {
        assertThatThrownBy(() -> definition(Map.of("d.json", "{\"a\": ${S}}"), "DefinitionUri: d.json"))
                .hasMessageContaining(
                        "M: DefinitionUri names 'd.json', but: Expected JSON or YAML once it is substituted: ");
        assertThatThrownBy(() -> definition(Map.of(), "DefinitionUri: gone.json"))
                .hasMessageContaining("M: DefinitionUri names a file that is not there: 'gone.json'");
    }

    @Test
    void eventsAreNotResolved() {
        var stack = StackTemplate.parse("""
                        Parameters: {Given: {Type: String}}
                        Resources:
                          M:
                            Type: AWS::Serverless::StateMachine
                            Properties:
                              Definition: {}
                              Events:
                                Nightly: {Type: Schedule, Properties: {Schedule: !Ref Given, Input: !GetAtt Gone.Arn}}
                              Policies: [{LambdaInvokePolicy: {FunctionName: !Ref Gone}}]
                        """).resolve(SETTINGS);
        assertThat(stack.passedOver()).containsExactly("M.Nightly (Schedule)");
    }

    @Test
    void objectsInBucketsAreReadFromTheFolderThatStandsForThem(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("s3/defs/a"));
        Files.writeString(folder.resolve("s3/defs/a/d.json"), "{\"from\": \"bucket\"}");
        var forms = List.of(
                "DefinitionUri: s3://defs/a/d.json",
                "DefinitionUri: {Bucket: defs, Key: a/d.json, Version: '1'}",
                "DefinitionUri: !Sub 'https://defs.s3.${AWS::Region}.amazonaws.com/a/d.json'",
                "DefinitionUri: 'https://s3.eu-west-1.amazonaws.com/defs/a/d.json'");
        for (var form : forms) {
            var template = Files.writeString(
                    folder.resolve("t.yaml"),
                    "Resources: {M: {Type: AWS::Serverless::StateMachine, Properties: {%s}}}".formatted(form));
            var resolved = Templates.read(List.of(template), Optional.of(folder.resolve("s3")), name -> null)
                    .resolve(SETTINGS);
            assertThat(resolved.get(0).stack().stateMachines().get(0).machine().definition())
                    .as(form)
                    .isEqualTo("{\"from\": \"bucket\"}");
        }
    }

    @Test
    void aKeyThatLeadsOutOfItsBucketNamesNothing(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("s3/defs"));
        Files.writeString(folder.resolve("outside.json"), "{}");
        Files.createDirectories(folder.resolve("t"));
        var template = Files.writeString(
                folder.resolve("t/t.yaml"),
                "Resources: {M: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: s3://defs/x/../../../outside.json}}}");
        var templates = Templates.read(List.of(template), Optional.of(folder.resolve("s3")), name -> null);
        assertThatThrownBy(() -> templates.resolve(SETTINGS)).hasMessageContaining("names a file that is not there");
    }

    @Test
    void aKeyIsLookedForBesideTheTemplateAsWell() {
        var stack = StackTemplate.parse(
                        "Resources: {M: {Type: AWS::StepFunctions::StateMachine, Properties: {DefinitionS3Location: {Bucket: b, Key: x/d.json}}}}",
                        name -> Optional.of(name).filter("x/d.json"::equals).map(found -> "{}"))
                .resolve(SETTINGS);
        assertThat(stack.stateMachines()).hasSize(1);
    }

    @Test
    void oneFormLeftOutByAConditionIsNotCounted() {
        assertThat(definition(
                        Map.of("d.json", "{\"a\":1}"),
                        "DefinitionUri: d.json, Definition: !Ref AWS::NoValue, DefinitionString: !Ref AWS::NoValue"))
                .isEqualTo("{\"a\":1}");
    }
}
