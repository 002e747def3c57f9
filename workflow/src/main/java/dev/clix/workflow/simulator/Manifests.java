package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;

/** Files that name the files items are in. */
record Manifests(Buckets buckets) {
    private static final Pattern S3_URI = Pattern.compile("[sS]3://([^/]+)/(.+)");

    /** An S3 inventory: CSV files without headers, their columns named by the manifest. */
    ArrayNode inventory(String manifest) throws StorageException {
        var inventory = ItemFormats.parse(manifest);
        var headers = JsonNodeFactory.instance.arrayNode();
        for (var column : inventory.path("fileSchema").asText().split(",")) headers.add(column.trim());
        var given = JsonNodeFactory.instance.objectNode().put("CSVHeaderLocation", "GIVEN");
        given.set("CSVHeaders", headers);
        var bucketArn = inventory.path("destinationBucket").asText();
        var bucket = bucketArn.substring(bucketArn.lastIndexOf(':') + 1);
        var items = JsonNodeFactory.instance.arrayNode();
        for (var file : inventory.path("files"))
            items.addAll(CsvItems.read(
                    ItemFormats.text(buckets.read(bucket, file.path("key").asText())), given));
        return items;
    }

    /** What Athena's UNLOAD leaves: the URI of one file a line, all of them as the ReaderConfig says. */
    ArrayNode athena(String manifest, JsonNode config) throws StorageException {
        var items = JsonNodeFactory.instance.arrayNode();
        for (var line : manifest.split("\\R")) {
            if (line.isBlank()) continue;
            var uri = S3_URI.matcher(line.strip());
            if (!uri.matches())
                throw new StorageException("Expected a line of the manifest to be s3://bucket/key, but it is " + line);
            items.addAll(ItemFormats.read(ItemFormats.text(buckets.read(uri.group(1), uri.group(2))), config));
        }
        return items;
    }
}
