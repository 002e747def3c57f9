package dev.clix.workflow.asl.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields that a distributed Map has beyond those of an inline one, in both query languages. */
class DistributedFieldsTest {
    private static final String GET = "'Resource': 'arn:aws:states:::s3:getObject'";
    private static final String PUT = "'Resource': 'arn:aws:states:::s3:putObject'";
    private static final String CONFIG = "'WriterConfig': {'Transformation': 'NONE', 'OutputType': 'JSON'}";
    private static final String PATH_LIMITS =
            "[MaxItemsPerBatch, MaxItemsPerBatchPath, MaxInputBytesPerBatch, MaxInputBytesPerBatchPath]";

    /** Language, fields of the state, what is wrong, and where below the state. PUT, GET, CONFIG and LIMITS stand for the above. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "JSONPath|'ResultWriter': {}|Value cannot be empty|ResultWriter",
                "JSONata|'ResultWriter': {}|Value cannot be empty|ResultWriter",
                "JSONPath|'ResultWriter': {PUT}|These fields are required: [Parameters]|ResultWriter",
                "JSONata|'ResultWriter': {PUT}|These fields are required: [Arguments]|ResultWriter",
                "JSONata|'ResultWriter': {PUT, 'Parameters': {'Bucket': 'b'}}|These fields are required: [Arguments]|ResultWriter",
                "JSONPath|'ResultWriter': {PUT, 'Arguments': {'Bucket': 'b'}}|These fields are required: [Parameters]|ResultWriter",
                "JSONata|'ResultWriter': {PUT, CONFIG}|These fields are required: [Arguments]|ResultWriter",
                "JSONPath|'ResultWriter': {PUT, CONFIG}|These fields are required: [Parameters]|ResultWriter",
                "JSONata|'ResultWriter': {'Arguments': {'Bucket': 'b'}}|These fields are required: [Resource]|ResultWriter",
                "JSONPath|'ResultWriter': {'Parameters': {'Bucket': 'b'}}|These fields are required: [Resource]|ResultWriter",
                "JSONPath|'ResultWriter': {'Parameters': {'Bucket': 'b'}, CONFIG}|These fields are required: [Resource]|ResultWriter",
                "JSONata|'ResultWriter': {'Parameters': {'Bucket': 'b'}}|These fields are required: [Resource, Arguments]|ResultWriter",
                "JSONPath|'ResultWriter': 'b'|Expected value of type [OBJECT]|ResultWriter",
                "JSONPath|'ResultWriter': {'Resource': 'arn:aws:states:::s3:getObject', 'Parameters': {'Bucket': 'b'}}|The field 'Resource' does not match any of the allowed values|ResultWriter/Resource",
                "JSONPath|'ResultWriter': {'Resource': 'arn:aws:states:::aws-sdk:s3:putObject', 'Parameters': {'Bucket': 'b'}}|The field 'Resource' does not match any of the allowed values|ResultWriter/Resource",
                "JSONPath|'ResultWriter': {'Resource': 'arn:aws:s3:::s3:putObject', 'Parameters': {'Bucket': 'b'}}|The field 'Resource' does not match any of the allowed values|ResultWriter/Resource",
                "JSONPath|'ResultWriter': {'WriterConfig': {}}|These fields are required: [Transformation, OutputType]|ResultWriter/WriterConfig",
                "JSONata|'ResultWriter': {'WriterConfig': {'OutputType': 'JSON'}}|These fields are required: [Transformation]|ResultWriter/WriterConfig",
                "JSONPath|'ResultWriter': {'WriterConfig': {'Transformation': 'FLAT', 'OutputType': 'JSON'}}|Value should be one of the following: [NONE, COMPACT, FLATTEN]|ResultWriter/WriterConfig/Transformation",
                "JSONPath|'ResultWriter': {'WriterConfig': {'Transformation': 'NONE', 'OutputType': 'CSV'}}|Value should be one of the following: [JSON, JSONL]|ResultWriter/WriterConfig/OutputType",
                "JSONPath|'ItemReader': {}|These fields are required: [Resource, Parameters]|ItemReader",
                "JSONata|'ItemReader': {}|These fields are required: [Resource, Arguments]|ItemReader",
                "JSONPath|'ItemReader': {GET}|These fields are required: [Parameters]|ItemReader",
                "JSONata|'ItemReader': {GET}|These fields are required: [Arguments]|ItemReader",
                "JSONata|'ItemReader': {GET, 'Parameters': {'Bucket': 'b', 'Key': 'k'}}|These fields are required: [Arguments]|ItemReader",
                "JSONPath|'ItemReader': {GET, 'Arguments': {'Bucket': 'b', 'Key': 'k'}}|These fields are required: [Parameters]|ItemReader",
                "JSONPath|'ItemReader': {'Parameters': {'Bucket': 'b'}}|These fields are required: [Resource]|ItemReader",
                "JSONPath|'ItemReader': {GET, 'Parameters': {'Bucket': 'b'}, 'ReaderConfig': {'CSVDelimiter': ';'}}|Value should be one of the following: [COMMA, PIPE, SEMICOLON, SPACE, TAB]|ItemReader/ReaderConfig/CSVDelimiter",
                "JSONPath|'ItemReader': {GET, 'Parameters': {'Bucket': 'b'}, 'ReaderConfig': {'ManifestType': 'S3'}}|Value should be one of the following: [ATHENA_DATA, S3_INVENTORY]|ItemReader/ReaderConfig/ManifestType",
                "JSONPath|'ItemReader': {GET, 'Parameters': {'Bucket': 'b'}, 'ReaderConfig': {'Transformation': 'LOAD'}}|Value should be one of the following: [NONE, LOAD_AND_FLATTEN]|ItemReader/ReaderConfig/Transformation",
                "JSONPath|'ItemReader': {GET, 'Parameters': {'Bucket': 'b'}, 'ReaderConfig': {'Transformation': 'LOAD_AND_FLATTEN'}}|These fields are required: [InputType]|ItemReader/ReaderConfig",
                "JSONPath|'ItemReader': {GET, 'Parameters': {'Bucket': 'b'}, 'ReaderConfig': {'InputType': 'JSON', 'ItemsPointer': 1}}|Expected value of type [STRING]|ItemReader/ReaderConfig/ItemsPointer",
                "JSONPath|'ItemReader': {GET, 'Parameters': {'Bucket': 'b'}, 'ReaderConfig': {'InputType': 'CSV', 'CSVHeaderLocation': 'GIVEN', 'CSVHeaders': 'a,b'}}|Expected value of type [ARRAY]|ItemReader/ReaderConfig/CSVHeaders",
                "JSONPath|'ItemReader': {GET, 'Parameters': {'Bucket': 'b'}, 'ReaderConfig': {'InputType': 'CSV', 'CSVHeaderLocation': 'LAST_ROW'}}|Value should be one of the following: [FIRST_ROW, GIVEN]|ItemReader/ReaderConfig/CSVHeaderLocation",
                "JSONPath|'ItemReader': {GET, 'Parameters': {'Bucket': 'b'}, 'ReaderConfig': {'MaxItems': -1}}|Minimum value is 0|ItemReader/ReaderConfig/MaxItems",
                "JSONPath|'ItemReader': {GET, 'Parameters': {'Bucket': 'b'}, 'ReaderConfig': {'MaxItems': 1, 'MaxItemsPath': '$.n'}}|There should only be one of the following fields: [MaxItems, MaxItemsPath]|ItemReader/ReaderConfig",
                "JSONPath|'ItemBatcher': {}|This object should have at least one of the following fields: LIMITS|ItemBatcher",
                "JSONata|'ItemBatcher': {}|This object should have at least one of the following fields: [MaxItemsPerBatch, MaxInputBytesPerBatch]|ItemBatcher",
                "JSONPath|'ItemBatcher': {'BatchInput': {'a': 1}}|This object should have at least one of the following fields: LIMITS|ItemBatcher",
                "JSONata|'ItemBatcher': {'MaxItemsPerBatchPath': '$.n'}|This object should have at least one of the following fields: [MaxItemsPerBatch, MaxInputBytesPerBatch]|ItemBatcher",
                "JSONPath|'ItemBatcher': {'MaxItemsPerBatch': 0}|Minimum value is 1|ItemBatcher/MaxItemsPerBatch",
                "JSONPath|'ItemBatcher': {'MaxInputBytesPerBatch': 262145}|Maximum value is 262144|ItemBatcher/MaxInputBytesPerBatch",
                "JSONPath|'ItemBatcher': {'MaxItemsPerBatch': 1, 'MaxItemsPerBatchPath': '$.n'}|There should only be one of the following fields: [MaxItemsPerBatch, MaxItemsPerBatchPath]|ItemBatcher",
                "JSONPath|'ToleratedFailureCount': -1|Minimum value is 0|ToleratedFailureCount",
                "JSONPath|'ToleratedFailurePercentage': 100.5|Maximum value is 100|ToleratedFailurePercentage",
                "JSONPath|'ToleratedFailureCount': 1, 'ToleratedFailureCountPath': '$.n'|There should only be one of the following fields: [ToleratedFailureCount, ToleratedFailureCountPath]|",
            })
    void refusesWhatAWriterReaderOrBatcherLacks(String language, String fields, String message, String place) {
        assertThat(problems(language, spelled(fields), "'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'"))
                .containsExactly("SCHEMA_VALIDATION_FAILED: %s at /States/S%s"
                        .formatted(message.replace("LIMITS", PATH_LIMITS), place == null ? "" : "/" + place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSONPath", "JSONata"})
    void aDistributedMapSaysWhatItsChildrenAre(String language) {
        assertThat(problems(language, "'MaxConcurrency': 1", "'Mode': 'DISTRIBUTED'"))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED: These fields are required: [ExecutionType] at /States/S/ItemProcessor/ProcessorConfig");
        assertThat(problems(language, "'MaxConcurrency': 1", "'Mode': 'INLINE'"))
                .isEmpty();
    }

    /** ARGS is what the language calls arguments. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'ResultWriter': {PUT, 'ARGS': {'Bucket': 'b'}}",
                "'ResultWriter': {PUT, 'ARGS': {'Bucket': 'b', 'Prefix': 'p', 'ExpectedBucketOwner': '123456789012'}}",
                "'ResultWriter': {PUT, 'ARGS': {'Bucket': 'b'}, CONFIG}",
                "'ResultWriter': {CONFIG}",
                "'ResultWriter': {'WriterConfig': {'Transformation': 'FLATTEN', 'OutputType': 'JSONL'}}",
                "'ItemReader': {GET, 'ARGS': {'Bucket': 'b', 'Key': 'k'}}",
                "'ItemReader': {GET, 'ARGS': {'Bucket': 'b', 'Key': 'k', 'VersionId': 'v'}, 'ReaderConfig': {'InputType': 'JSON', 'ItemsPointer': '/a/b'}}",
                "'ItemReader': {GET, 'ARGS': {'Bucket': 'b', 'Key': 'k'}, 'ReaderConfig': {'InputType': 'JSONL'}}",
                "'ItemReader': {GET, 'ARGS': {'Bucket': 'b', 'Key': 'k'}, 'ReaderConfig': {'InputType': 'PARQUET', 'MaxItems': 5}}",
                "'ItemReader': {GET, 'ARGS': {'Bucket': 'b', 'Key': 'k'}, 'ReaderConfig': {'InputType': 'MANIFEST'}}",
                "'ItemReader': {GET, 'ARGS': {'Bucket': 'b', 'Key': 'k'}, 'ReaderConfig': {'ManifestType': 'S3_INVENTORY'}}",
                "'ItemReader': {GET, 'ARGS': {'Bucket': 'b', 'Key': 'k'}, 'ReaderConfig': {'ManifestType': 'ATHENA_DATA', 'InputType': 'CSV', 'CSVHeaderLocation': 'FIRST_ROW', 'CSVDelimiter': 'TAB'}}",
                "'ItemReader': {'Resource': 'arn:aws-cn:states:::s3:listObjectsV2', 'ARGS': {'Bucket': 'b'}}",
                "'ItemReader': {'Resource': 'arn:aws:states:us-east-1:123456789012:s3:getObject', 'ARGS': {'Bucket': 'b', 'Key': 'k'}}",
                "'ResultWriter': {'Resource': 'arn:aws-us-gov:states:us-gov-west-1::s3:putObject', 'ARGS': {'Bucket': 'b'}}",
                "'ItemReader': {'Resource': 'arn:aws:states:::s3:listObjectsV2', 'ARGS': {'Bucket': 'b', 'Prefix': 'p/'}, 'ReaderConfig': {'Transformation': 'LOAD_AND_FLATTEN', 'InputType': 'JSONL'}}",
                "'ItemBatcher': {'MaxItemsPerBatch': 10}",
                "'ItemBatcher': {'MaxInputBytesPerBatch': 262144, 'BatchInput': {'a': 1}}",
                "'ToleratedFailureCount': 0, 'ToleratedFailurePercentage': 0.5",
                "'Label': 'Letters_and-digits.1'",
            })
    void acceptsWhatTheGuideShowsInBothLanguages(String fields) {
        for (var language : List.of("JSONPath", "JSONata")) {
            var named = fields.replace("ARGS", language.equals("JSONata") ? "Arguments" : "Parameters");
            for (var type : List.of("STANDARD", "EXPRESS"))
                assertThat(problems(
                                language,
                                spelled(named),
                                "'Mode': 'DISTRIBUTED', 'ExecutionType': '%s'".formatted(type)))
                        .isEmpty();
        }
    }

    @Test
    void whateverComputesMayBeOneExpressionInJsonata() {
        assertThat(problems(
                        "JSONata",
                        "'ItemReader': {%s, 'Arguments': '{%% $states.input %%}', 'ReaderConfig': {'MaxItems': '{%% 2 %%}'}}, 'ItemBatcher': {'MaxItemsPerBatch': '{%% 2 %%}', 'BatchInput': '{%% $states.input %%}'}, 'ResultWriter': {%s, 'Arguments': '{%% $states.input %%}'}, 'ToleratedFailureCount': '{%% 1 %%}'"
                                .formatted(GET, PUT),
                        "'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'"))
                .isEmpty();
    }

    private static String spelled(String fields) {
        return fields.replace("PUT", PUT).replace("GET", GET).replace("CONFIG", CONFIG);
    }

    private static List<String> problems(String language, String fields, String config) {
        var definition = """
                {'StartAt': 'S', 'QueryLanguage': '%s', 'States': {'S': {'Type': 'Map', 'End': true, %s, 'ItemProcessor':
                  {'ProcessorConfig': {%s}, 'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}}}}}""".formatted(language, fields, config).replace('\'', '"');
        return AslParser.parse(definition) instanceof Parsed.Rejected rejected
                ? rejected.problems().stream().map(Problem::toString).toList()
                : List.of();
    }
}
