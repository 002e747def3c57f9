package dev.clix.workflow.buckets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the files of an ItemReader are read.
 *
 * @param inputType JSON unless told otherwise
 * @param manifestType empty: the files are no manifests, or of the type MANIFEST has always had
 * @param csvHeaders empty: the first row has them
 * @param itemsPointer into a JSON file (RFC 6901)
 * @param loads whether listed objects are read and not just named
 */
public record ReaderConfig(
        String inputType,
        Optional<String> manifestType,
        Optional<List<String>> csvHeaders,
        char csvDelimiter,
        String itemsPointer,
        boolean loads) {
    /** @param config as the definition has it, and as it was checked there */
    public static ReaderConfig of(JsonNode config) {
        return new ReaderConfig(
                config.path("InputType").asText("JSON"),
                Optional.ofNullable(config.get("ManifestType")).map(JsonNode::asText),
                config.path("CSVHeaderLocation").asText().equals("GIVEN")
                        ? Optional.of(headers(config))
                        : Optional.empty(),
                delimiter(config.path("CSVDelimiter").asText()),
                config.path("ItemsPointer").asText(""),
                config.path("Transformation").asText().equals("LOAD_AND_FLATTEN"));
    }

    /** The same for a text of JSON. */
    public ReaderConfig ofJson() {
        return new ReaderConfig("JSON", Optional.empty(), Optional.empty(), ',', itemsPointer, false);
    }

    /** How the files are read that an inventory names: without headers, which the inventory itself has. */
    ReaderConfig ofInventory(List<String> columns) {
        return new ReaderConfig("CSV", Optional.empty(), Optional.of(columns), ',', "", false);
    }

    private static List<String> headers(JsonNode config) {
        var headers = new ArrayList<String>();
        config.path("CSVHeaders").forEach(header -> headers.add(header.asText()));
        return headers;
    }

    private static char delimiter(String name) {
        return switch (name) {
            case "PIPE" -> '|';
            case "SEMICOLON" -> ';';
            case "SPACE" -> ' ';
            case "TAB" -> '\t';
            default -> ',';
        };
    }
}
