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

/** Folders in the form in which {@code cdk synth} writes them. */
class CloudAssemblyTest {
    private static final StackSettings SETTINGS = StackSettings.of("eu-west-1", "111122223333");
    private static final String HASH = "ab".repeat(32);
    private static final String INNER = "cd".repeat(32);

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

    private List<Templates.Resolved> resolved() {
        return Templates.read(List.of(folder), Optional.empty(), name -> null).resolve(SETTINGS);
    }

    private void writeApp() {
        write("cdk.out", "{\"version\":\"38.0.1\"}");
        write("manifest.json", """
                {"version": "38.0.1", "artifacts": {
                  "First.assets": {"type": "cdk:asset-manifest", "properties": {"file": "First.assets.json"}},
                  "First": {"type": "aws:cloudformation:stack", "environment": "aws://unknown-account/unknown-region",
                            "properties": {"templateFile": "First.template.json", "stackName": "first-stack"}},
                  "Second": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Second.template.json"}},
                  "assembly-Prod": {"type": "cdk:cloud-assembly", "properties": {"directoryName": "assembly-Prod"}},
                  "Tree": {"type": "cdk:tree", "properties": {"file": "tree.json"}}}}
                """);
        write("First.assets.json", """
                {"files": {
                  "%1$s": {"source": {"path": "asset.%1$s.yaml", "packaging": "file"},
                           "destinations": {"current": {"bucketName": "cdk-assets-${AWS::AccountId}", "objectKey": "%1$s.yaml"}}},
                  "%2$s": {"source": {"path": "FirstNested.nested.template.json", "packaging": "file"},
                           "destinations": {"current": {"bucketName": "cdk-assets-${AWS::AccountId}", "objectKey": "x/%2$s.json"}}}}}
                """.formatted(HASH, INNER));
        write("asset.%s.yaml".formatted(HASH), "StartAt: W\nStates: {W: {Type: Wait, Seconds: ${S}, End: true}}\n");
        write("First.template.json", """
                {"Resources": {
                  "Machine": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
                    "DefinitionS3Location": {"Bucket": {"Fn::Sub": "cdk-assets-${AWS::AccountId}"}, "Key": "%s.yaml"},
                    "DefinitionSubstitutions": {"S": "3"}, "RoleArn": {"Fn::GetAtt": ["Role", "Arn"]}}},
                  "Role": {"Type": "AWS::IAM::Role"},
                  "Nested": {"Type": "AWS::CloudFormation::Stack", "Properties": {
                    "Parameters": {"referencetoRoleArn": {"Fn::GetAtt": ["Role", "Arn"]}},
                    "TemplateURL": {"Fn::Join": ["", ["https://s3.", {"Ref": "AWS::Region"}, ".", {"Ref": "AWS::URLSuffix"}, "/", {"Fn::Sub": "cdk-assets-${AWS::AccountId}"}, "/x/%s.json"]]}}}},
                 "Outputs": {"ExportsOutputRefMachine": {"Value": {"Ref": "Machine"}, "Export": {"Name": "first-stack:ExportsOutputRefMachine"}}}}
                """.formatted(HASH, INNER));
        write("FirstNested.nested.template.json", """
                {"Parameters": {"referencetoRoleArn": {"Type": "String"}},
                 "Resources": {"Inner": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
                    "RoleArn": {"Ref": "referencetoRoleArn"}, "DefinitionString": {"Fn::Join": ["", ["{\\"Comment\\":\\"", {"Ref": "AWS::Partition"}, "\\"}"]]}}}}}
                """);
        write("Second.template.json", """
                {"Resources": {"Uses": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"RoleArn": "arn:aws:iam::1:role/r",
                    "DefinitionString": {"Fn::ImportValue": "first-stack:ExportsOutputRefMachine"}}}}}
                """);
        write("assembly-Prod/manifest.json", """
                {"artifacts": {"ProdThird": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "ProdThird.template.json", "stackName": "Prod-Third"}}}}
                """);
        write("assembly-Prod/ProdThird.template.json", """
                {"Resources": {"Third": {"Type": "AWS::StepFunctions::Activity"}}}
                """);
    }

    @Test
    void aFolderOfSynthIsReadWithAllItsStacksAssetsAndAssemblies() {
        writeApp();
        var resolved = resolved();
        assertThat(resolved)
                .extracting(each -> folder.relativize(Path.of(each.file())).toString())
                .containsExactly(
                        "First.template.json", "Second.template.json", "assembly-Prod/ProdThird.template.json");
        var first = resolved.get(0).stack().stateMachines();
        assertThat(first.get(0).machine().name()).isEqualTo("first-stack-Machine");
        assertThat(first.get(0).machine().definition())
                .isEqualTo("{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":3,\"End\":true}}}");
        assertThat(first.get(1).logicalId()).isEqualTo("Nested.Inner");
        assertThat(first.get(1).machine().roleArn()).isEqualTo("arn:aws:iam::111122223333:role/first-stack-Role");
        assertThat(first.get(1).machine().definition()).isEqualTo("{\"Comment\":\"aws\"}");
        assertThat(resolved.get(1).stack().stateMachines().get(0).machine().definition())
                .isEqualTo(first.get(0).arn());
        assertThat(resolved.get(2).stack().activities().get(0).name()).isEqualTo("Prod-Third-Third");
        assertThat(resolved)
                .allSatisfy(each -> assertThat(each.stack().madeUp()).isEmpty());
    }

    @Test
    void aTemplateOfSuchAFolderFindsItsAssetsBesideIt() {
        writeApp();
        var machines = StackTemplate.read(folder.resolve("First.template.json"))
                .resolve(SETTINGS)
                .stateMachines();
        assertThat(machines.get(0).machine().definition()).contains("\"Seconds\":3");
    }

    @Test
    void aProjectWithSuchAFolderIsOneAsWell() {
        write("cdk.out/manifest.json", """
                {"artifacts": {"S": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "S.template.json"}}}}
                """);
        write("cdk.out/S.template.json", "{\"Resources\": {\"A\": {\"Type\": \"AWS::StepFunctions::Activity\"}}}");
        assertThat(resolved().get(0).stack().activities().get(0).name()).isEqualTo("S-A");
    }

    @Test
    void assetsOfTheFirstKindHaveTheirParametersFilledIn() {
        write("manifest.json", """
                {"artifacts": {"S": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "S.template.json"},
                  "metadata": {"/S": [{"type": "aws:cdk:asset", "data": {"path": "asset.%1$s.json", "id": "%1$s", "sourceHash": "%1$s",
                    "packaging": "file", "s3BucketParameter": "AssetParameters%1$sS3Bucket0A", "s3KeyParameter": "AssetParameters%1$sS3VersionKey1B"}}]}}}}
                """.formatted(HASH));
        write("asset.%s.json".formatted(HASH), "{\"from\": \"asset\"}");
        write("S.template.json", """
                {"Parameters": {"AssetParameters%1$sS3Bucket0A": {"Type": "String"}, "AssetParameters%1$sS3VersionKey1B": {"Type": "String"}},
                 "Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"RoleArn": "arn:aws:iam::1:role/r", "DefinitionS3Location": {
                   "Bucket": {"Ref": "AssetParameters%1$sS3Bucket0A"},
                   "Key": {"Fn::Join": ["", [{"Fn::Select": [0, {"Fn::Split": ["||", {"Ref": "AssetParameters%1$sS3VersionKey1B"}]}]},
                                             {"Fn::Select": [1, {"Fn::Split": ["||", {"Ref": "AssetParameters%1$sS3VersionKey1B"}]}]}]]}}}}}}
                """.formatted(HASH));
        assertThat(resolved().get(0).stack().stateMachines().get(0).machine().definition())
                .isEqualTo("{\"from\": \"asset\"}");
    }

    @Test
    void aParameterMayBeMeantForOneStackAlone() {
        write("manifest.json", """
                {"artifacts": {
                  "A": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "S.template.json"}},
                  "B": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "S.template.json"}}}}
                """);
        write("S.template.json", """
                {"Parameters": {"Word": {"Type": "String"}},
                 "Resources": {"W": {"Type": "AWS::StepFunctions::Activity", "Properties": {"Name": {"Ref": "Word"}}}}}
                """);
        var settings = new StackSettings("r", "1", "s", Map.of("Word", "all", "B:Word", "own"));
        assertThat(Templates.read(List.of(folder), Optional.empty(), name -> null)
                        .resolve(settings))
                .extracting(each -> each.stack().activities().get(0).name())
                .containsExactly("all", "own");
    }

    @Test
    void aStackWithNothingInItIsOneAsWell() {
        write("manifest.json", """
                {"artifacts": {"Empty": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Empty.template.json"}}}}
                """);
        write("Empty.template.json", "{}");
        assertThat(resolved().get(0).stack().stateMachines()).isEmpty();
    }

    @Test
    void aFolderWithoutAManifestIsRefusedByName() {
        assertThatThrownBy(this::resolved)
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Expected '%s' to be a template or a folder with the manifest.json of 'cdk synth'"
                        .formatted(folder));
    }

    @Test
    void aTemplateThatTheManifestNamesAndThatIsMissingIsRefusedByName() {
        write("manifest.json", """
                {"artifacts": {"S": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "S.template.json"}}}}
                """);
        assertThatThrownBy(this::resolved).hasMessageContaining("S.template.json', but there is no such file");
    }
}
