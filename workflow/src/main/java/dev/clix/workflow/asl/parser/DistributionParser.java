package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.asl.Distribution;
import java.util.Optional;

/** Reads what a Map in DISTRIBUTED mode has beyond an inline one. */
final class DistributionParser {
    private static final int LABEL_LENGTH_MAX = 40;

    private DistributionParser() {}

    static Distribution parse(StateFields state, boolean express) {
        var fields = state.fields();
        return new Distribution(
                express,
                label(fields),
                fields.object("ItemReader").map(reader -> reader(reader, state.dialect())),
                fields.object("ItemBatcher").map(batcher -> batcher(batcher, state.dialect())),
                fields.object("ResultWriter").map(writer -> writer(writer, state.dialect())),
                state.dialect().number(fields, NumberField.TOLERATED_COUNT),
                state.dialect().number(fields, NumberField.TOLERATED_PERCENTAGE));
    }

    private static Optional<String> label(Fields fields) {
        var label = fields.text("Label");
        if (label.filter(text -> text.length() > LABEL_LENGTH_MAX).isPresent())
            fields.problem("Label", "Label must be at most %d characters long".formatted(LABEL_LENGTH_MAX));
        return label;
    }

    private static Distribution.ItemReader reader(Fields reader, Dialect dialect) {
        reader.require("Resource");
        var config = reader.object("ReaderConfig");
        return new Distribution.ItemReader(
                reader.text("Resource").orElse(""),
                dialect.arguments(reader),
                config(config),
                config.flatMap(fields -> dialect.number(fields, NumberField.MAX_ITEMS)));
    }

    private static Distribution.ItemBatcher batcher(Fields batcher, Dialect dialect) {
        return new Distribution.ItemBatcher(
                dialect.number(batcher, NumberField.ITEMS_PER_BATCH),
                dialect.number(batcher, NumberField.BYTES_PER_BATCH),
                dialect.template(batcher, "BatchInput"));
    }

    private static Distribution.ResultWriter writer(Fields writer, Dialect dialect) {
        return new Distribution.ResultWriter(
                writer.text("Resource"), dialect.arguments(writer), config(writer.object("WriterConfig")));
    }

    private static JsonNode config(Optional<Fields> config) {
        return config.map(Fields::object).orElseGet(JsonNodeFactory.instance::objectNode);
    }
}
