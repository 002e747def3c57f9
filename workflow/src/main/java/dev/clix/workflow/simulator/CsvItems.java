package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Items from CSV: one object of texts for each row. */
final class CsvItems {
    private CsvItems() {}

    static ArrayNode read(String text, JsonNode config) throws StorageException {
        var rows = CsvRows.of(text, delimiter(config.path("CSVDelimiter").asText("COMMA")));
        var given = config.path("CSVHeaderLocation").asText("FIRST_ROW").equals("GIVEN");
        var headers = given ? given(config) : rows.isEmpty() ? List.<String>of() : rows.get(0);
        if (new HashSet<>(headers).size() < headers.size())
            throw new StorageException("CSV headers cannot contain duplicates.");
        var items = JsonNodeFactory.instance.arrayNode();
        for (var row : given ? rows : rows.subList(Math.min(1, rows.size()), rows.size()))
            items.add(item(headers, row));
        return items;
    }

    private static List<String> given(JsonNode config) {
        var headers = new ArrayList<String>();
        config.path("CSVHeaders").forEach(header -> headers.add(header.asText()));
        return headers;
    }

    /** A row may be shorter than the headers, or longer; what has no header is left out, what is missing is empty. */
    private static JsonNode item(List<String> headers, List<String> row) {
        var item = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < headers.size(); i++) item.put(headers.get(i), i < row.size() ? row.get(i) : "");
        return item;
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
