package dev.clix.workflow.simulator;

import static dev.clix.workflow.WorkflowException.Code.VALIDATION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.asl.Distribution;
import dev.clix.workflow.interpreter.Command.ReadItems;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.simulator.Buckets.StoredObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Reads items as ItemReader says: the objects of a bucket, or what is in one of them. */
final class ItemReading {
    private final Buckets buckets;

    ItemReading(Buckets buckets) {
        this.buckets = buckets;
    }

    /** @param source as the context object tells it */
    record Read(JsonNode items, String source) {}

    Read read(ReadItems command) throws StorageException {
        var reader = reader(command);
        var bucket = command.arguments().path("Bucket").asText();
        if (reader.resource().endsWith("s3:listObjectsV2")) {
            var prefix = command.arguments().path("Prefix").asText("");
            return new Read(
                    limited(listed(bucket, prefix, reader.readerConfig()), command.maxItems()), "S3://" + bucket);
        }
        var key = command.arguments().path("Key").asText();
        var items = items(reader.readerConfig(), buckets.read(bucket, key));
        return new Read(limited(items, command.maxItems()), "S3://%s/%s".formatted(bucket, key));
    }

    /** What a test says is to be read, as it is in its source. */
    static Signal given(ReadItems command, Optional<String> data) {
        var reading = new ItemReading(new Buckets(Optional.empty()));
        try {
            var content = data.orElseThrow(() -> new WorkflowException(
                    VALIDATION, "MapItemReaderData must be specified when testing a Map state with an ItemReader"));
            var reader = reader(command);
            var items = reader.resource().endsWith("s3:listObjectsV2")
                    ? ItemFormats.json(content, reader.readerConfig())
                    : reading.items(reader.readerConfig(), content.getBytes(StandardCharsets.UTF_8));
            return new Signal.ItemsRead(command.id(), limited(items, command.maxItems()), "S3://" + path(command));
        } catch (StorageException failed) {
            return new Signal.RequestFailed(command.id(), "States.ItemReaderFailed", failed.getMessage());
        }
    }

    private static String path(ReadItems command) {
        var key = command.arguments().path("Key").asText("");
        return command.arguments().path("Bucket").asText() + (key.isEmpty() ? "" : "/" + key);
    }

    private static Distribution.ItemReader reader(ReadItems command) {
        return command.state()
                .distribution()
                .flatMap(Distribution::itemReader)
                .orElseThrow(() -> new IllegalStateException("Expected a Map with an ItemReader"));
    }

    private JsonNode items(JsonNode config, byte[] content) throws StorageException {
        var text = ItemFormats.text(content);
        if (config.path("ManifestType").asText().equals("ATHENA_DATA"))
            return new Manifests(buckets).athena(text, config);
        return config.path("InputType").asText().equals("MANIFEST")
                ? new Manifests(buckets).inventory(text)
                : ItemFormats.read(text, config);
    }

    /** The objects, or with LOAD_AND_FLATTEN what is in all of them. */
    private JsonNode listed(String bucket, String prefix, JsonNode config) throws StorageException {
        var load = config.path("Transformation").asText().equals("LOAD_AND_FLATTEN");
        var items = JsonNodeFactory.instance.arrayNode();
        for (var object : buckets.list(bucket, prefix)) {
            if (load) items.addAll(ItemFormats.read(ItemFormats.text(buckets.read(bucket, object.key())), config));
            else items.add(listed(object));
        }
        return items;
    }

    private static JsonNode listed(StoredObject object) throws StorageException {
        try {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("Etag", "\"" + md5(Files.readAllBytes(object.file())) + "\"")
                    .put(
                            "LastModified",
                            Files.getLastModifiedTime(object.file()).to(TimeUnit.SECONDS))
                    .put("Key", object.key())
                    .put("Size", Files.size(object.file()))
                    .put("StorageClass", "STANDARD");
        } catch (IOException unreadable) {
            throw new StorageException("Cannot read " + object.key(), unreadable);
        }
    }

    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Expected every Java to have MD5", impossible);
        }
    }

    /** 0 is no limit. What MaxItemsPath leads to is judged only here: a negative number is the reader's failure. */
    private static JsonNode limited(JsonNode items, OptionalLong most) throws StorageException {
        var limit = most.orElse(0);
        if (limit < 0) throw new StorageException("field MaxItems must be positive");
        if (limit == 0 || items.size() <= limit) return items;
        var limited = JsonNodeFactory.instance.arrayNode();
        for (var i = 0; i < limit; i++) limited.add(items.get(i));
        return limited;
    }
}
