package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.asl.Distribution;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.parser.Problem.Code;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the fields that only a Map in DISTRIBUTED mode has. */
final class DistributionParser {
    private static final int LABEL_LENGTH_MAX = 40;
    /** As in names of state machines: a label becomes part of an ARN. */
    private static final Pattern NOT_IN_LABELS = Pattern.compile("[\\s\\p{Cntrl}<>{}\\[\\]?*\"#%\\\\^|~$&,;:/`]");

    private final StateFields state;
    private final Dialect dialect;

    private DistributionParser(StateFields state) {
        this.state = state;
        this.dialect = state.dialect();
    }

    static Distribution parse(StateFields state, boolean express) {
        return new DistributionParser(state).distribution(express);
    }

    /** The tolerances of a Map whose iterations are no executions are checked, though they have no effect. */
    static void checkTolerances(StateFields state) {
        state.dialect().number(state.fields(), NumberField.TOLERATED_COUNT);
        state.dialect().number(state.fields(), NumberField.TOLERATED_PERCENTAGE);
    }

    private Distribution distribution(boolean express) {
        var fields = state.fields();
        return new Distribution(
                express,
                label(fields),
                fields.object("ItemReader").map(this::reader),
                fields.object("ItemBatcher").map(this::batcher),
                fields.object("ResultWriter").map(this::writer),
                dialect.number(fields, NumberField.TOLERATED_COUNT),
                dialect.number(fields, NumberField.TOLERATED_PERCENTAGE));
    }

    private Optional<String> label(FieldReader fields) {
        var label = fields.text("Label");
        label.filter(text -> text.length() > LABEL_LENGTH_MAX)
                .ifPresent(text -> complain(
                        Code.INVALID_LABEL_NAME,
                        "Label '%s' exceeds the %s-character limit allowed by the service"
                                .formatted(text, LABEL_LENGTH_MAX)));
        label.filter(text -> NOT_IN_LABELS.matcher(text).find())
                .ifPresent(text -> complain(
                        Code.INVALID_LABEL_NAME,
                        "Label '%s' contains characters that are not allowed".formatted(text)));
        label.filter(text -> !state.scope().labels().add(text))
                .ifPresent(text -> complain(Code.DUPLICATE_LABEL_NAME, "Duplicate Label name: " + text));
        return label;
    }

    private void complain(Code code, String message) {
        state.fields().problems().add(state.fields().at("Label"), code, message);
    }

    private Distribution.ItemReader reader(FieldReader reader) {
        reader.require("Resource", dialect.argumentsField());
        checkResource(reader, "s3:getObject", "s3:listObjectsV2");
        var config = reader.object("ReaderConfig");
        config.ifPresent(DistributionParser::checkReaderConfig);
        return new Distribution.ItemReader(
                reader.text("Resource").orElse(""),
                dialect.template(reader, dialect.argumentsField()),
                config(config),
                config.flatMap(fields -> dialect.number(fields, NumberField.MAX_ITEMS)));
    }

    private static void checkReaderConfig(FieldReader config) {
        var type = config.word("InputType", "CSV", "JSON", "JSONL", "PARQUET", "MANIFEST");
        var headers = config.word("CSVHeaderLocation", "FIRST_ROW", "GIVEN");
        config.word("CSVDelimiter", "COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB");
        var transformation = config.word("Transformation", "NONE", "LOAD_AND_FLATTEN");
        if (transformation.filter("LOAD_AND_FLATTEN"::equals).isPresent() && type.isEmpty())
            config.require("InputType");
        config.word("ManifestType", "ATHENA_DATA", "S3_INVENTORY");
        if (type.filter("CSV"::equals).isPresent() && !config.has("CSVHeaderLocation"))
            config.problem("The field 'CSVHeaderLocation' is required");
        if (type.filter("JSON"::equals).isPresent() && config.has("CSVHeaderLocation"))
            config.unsupported("CSVHeaderLocation");
        if (headers.filter("GIVEN"::equals).isPresent()) config.require("CSVHeaders");
        config.texts("CSVHeaders");
        config.text("ItemsPointer");
    }

    private Distribution.ItemBatcher batcher(FieldReader batcher) {
        batcher.atLeastOneOf(batchLimits());
        return new Distribution.ItemBatcher(
                dialect.number(batcher, NumberField.ITEMS_PER_BATCH),
                dialect.number(batcher, NumberField.BYTES_PER_BATCH),
                dialect.template(batcher, "BatchInput"));
    }

    /** "You must specify one of these values to batch items." ("ItemBatcher") */
    private String[] batchLimits() {
        return dialect.language() == QueryLanguage.JSONATA
                ? new String[] {"MaxItemsPerBatch", "MaxInputBytesPerBatch"}
                : new String[] {
                    "MaxItemsPerBatch", "MaxItemsPerBatchPath", "MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath"
                };
    }

    private Distribution.ResultWriter writer(FieldReader writer) {
        checkWriter(writer);
        checkResource(writer, "s3:putObject");
        var config = writer.object("WriterConfig");
        config.ifPresent(fields -> {
            fields.require("Transformation", "OutputType");
            fields.word("Transformation", "NONE", "COMPACT", "FLATTEN");
            fields.word("OutputType", "JSON", "JSONL");
        });
        return new Distribution.ResultWriter(
                writer.text("Resource"), dialect.template(writer, dialect.argumentsField()), config(config));
    }

    /**
     * "Required field combinations" ("ResultWriter"). Arguments under the other language's name are none, as aws-cdk's
     * users were told (issue 33396).
     */
    private void checkWriter(FieldReader writer) {
        if (writer.has("Resource") || writer.has("Arguments") || writer.has("Parameters"))
            writer.require("Resource", dialect.argumentsField());
        else if (!writer.has("WriterConfig")) writer.problem("Value cannot be empty");
    }

    /** The partition, region and account of the resource do not matter, as with tasks. */
    private static void checkResource(FieldReader fields, String... actions) {
        fields.text("Resource").ifPresent(resource -> {
            var canonical = TaskResource.of(resource).canonicalArn().orElse("");
            for (var action : actions) if (canonical.equals("arn:aws:states:::" + action)) return;
            fields.problem("Resource", "The field 'Resource' does not match any of the allowed values");
        });
    }

    private static JsonNode config(Optional<FieldReader> config) {
        return config.map(FieldReader::object).orElseGet(JsonNodeFactory.instance::objectNode);
    }
}
