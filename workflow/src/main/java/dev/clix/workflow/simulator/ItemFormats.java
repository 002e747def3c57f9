package dev.clix.workflow.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;

/** The items in a file, by a ReaderConfig's InputType. */
final class ItemFormats {
    private ItemFormats() {}

    static ArrayNode read(String content, JsonNode config) throws StorageException {
        var type = config.path("InputType").asText("JSON");
        return switch (type) {
            case "CSV" -> CsvItems.read(content, config);
            case "JSON" -> json(content, config);
            case "JSONL" -> lines(content);
            default ->
                throw new StorageException("The simulator reads items from CSV, JSON and JSONL, but not from " + type);
        };
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    static ArrayNode json(String content, JsonNode config) throws StorageException {
        var items = parse(content).at(config.path("ItemsPointer").asText(""));
        if (items instanceof ArrayNode array) return array;
        throw new StorageException("Attempting to map over non-iterable node.");
    }

    private static ArrayNode lines(String content) throws StorageException {
        var items = JsonNodeFactory.instance.arrayNode();
        for (var line : content.split("\\R")) if (!line.isBlank()) items.add(parse(line));
        return items;
    }

    static JsonNode parse(String text) throws StorageException {
        try {
            return JsonTexts.MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new StorageException(
                    "Unable to parse the item source as JSON: " + notJson.getOriginalMessage(), notJson);
        }
    }
}
