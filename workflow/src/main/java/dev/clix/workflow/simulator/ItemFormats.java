package dev.clix.workflow.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** The items in a file, by a ReaderConfig's InputType. */
final class ItemFormats {
    private static final int UNPACKED_BYTES_MAX = 256 * 1024 * 1024;

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

    /** A file as text: unpacked when it is packed, as inventories are, and without a mark of the order of its bytes. */
    static String text(byte[] content) throws StorageException {
        var packed = content.length > 1 && (content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b;
        var text = new String(packed ? unpacked(content) : content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static byte[] unpacked(byte[] content) throws StorageException {
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(content))) {
            var unpacked = unpacking.readNBytes(UNPACKED_BYTES_MAX);
            if (unpacking.read() < 0) return unpacked;
        } catch (IOException damaged) {
            throw new StorageException("Unable to unpack the item source: " + damaged.getMessage(), damaged);
        }
        throw new StorageException("The item source is larger than %s bytes unpacked".formatted(UNPACKED_BYTES_MAX));
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
