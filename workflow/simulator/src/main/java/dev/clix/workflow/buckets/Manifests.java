package dev.clix.workflow.buckets;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Files that name the files items are in. */
record Manifests(Buckets buckets) {
    private static final Pattern S3_URI = Pattern.compile("[sS]3://([^/]+)/(.+)");

    /** Takes the files in their order. */
    @FunctionalInterface
    interface Files {
        /** @return whether another one is wanted */
        boolean accept(StoredObject file, ReaderConfig config) throws StorageException;
    }

    void read(StoredObject manifest, ReaderConfig config, Files files) throws StorageException {
        try (var content = SourceStream.of(manifest.open())) {
            if (config.manifestType().filter("ATHENA_DATA"::equals).isPresent()) athena(content, config, files);
            else inventory(content, config, files);
        } catch (StorageException told) {
            throw told;
        } catch (IOException unreadable) {
            throw new StorageException(
                    "Unable to read %s: %s".formatted(manifest.uri(), unreadable.getMessage()), unreadable);
        }
    }

    /** An S3 inventory: files without headers, whose columns the manifest names. */
    private void inventory(InputStream content, ReaderConfig config, Files files) throws IOException {
        var text = new StringWriter();
        ItemFormats.text(content).transferTo(text);
        var inventory = JsonItems.parse(text.toString());
        var read = ofInventory(inventory, config);
        for (var file : inventory.path("files"))
            if (!files.accept(buckets.find(bucket(inventory), file.path("key").asText()), read)) return;
    }

    private static ReaderConfig ofInventory(JsonNode inventory, ReaderConfig config) throws StorageException {
        var format = inventory.path("fileFormat").asText("CSV");
        if (!inventory.path("files").isArray() || !format.equals("CSV"))
            throw new StorageException("Expected the manifest of an S3 inventory with its files as CSV, but %s"
                    .formatted(inventory.path("files").isArray() ? "they are " + format : "it names no files"));
        return config.ofInventory(columns(inventory.path("fileSchema").asText()));
    }

    private static List<String> columns(String schema) {
        return Arrays.stream(schema.split(",")).map(String::strip).toList();
    }

    /** {@code arn:aws:s3:::bucket} */
    private static String bucket(JsonNode inventory) {
        var arn = inventory.path("destinationBucket").asText();
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    /** A manifest of Athena's UNLOAD: the URI of a file in each line, all of them in the format of the ReaderConfig. */
    private void athena(InputStream content, ReaderConfig config, Files files) throws IOException {
        var lines = new BufferedReader(ItemFormats.text(content));
        for (var line = lines.readLine(); line != null; line = lines.readLine())
            if (!line.isBlank() && !files.accept(named(line.strip()), config)) return;
    }

    private StoredObject named(String line) throws StorageException {
        var uri = S3_URI.matcher(line);
        if (!uri.matches())
            throw new StorageException("Expected a line of the manifest to be s3://bucket/key, but it is " + line);
        return buckets.find(uri.group(1), uri.group(2));
    }
}
