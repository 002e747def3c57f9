package dev.clix.workflow.simulator.internal.service;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.Causes;
import dev.clix.workflow.buckets.Buckets;
import dev.clix.workflow.buckets.StorageException;
import dev.clix.workflow.buckets.StoredObject;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.simulator.task.TaskFailure;
import dev.clix.workflow.simulator.task.TaskHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;

/**
 * Tasks that read, write, copy, delete and list objects of S3 ({@code aws-sdk:s3:…}), done in the folder that stands for
 * it: the files that a distributed Map reads and writes. Other actions of S3 are left to handlers.
 */
public final class BucketTasks implements TaskHandler {
    /** More than a state may have as its data: of a larger object no more is read, and the task fails as on AWS. */
    private static final int BODY_MAX = 1 << 20;

    private final Buckets buckets;
    private final Map<String, Action> actions;

    private interface Action {
        JsonNode answer(JsonNode arguments) throws IOException;
    }

    public BucketTasks(Buckets buckets) {
        this.buckets = buckets;
        this.actions = Map.of(
                "getObject",
                this::get,
                "headObject",
                arguments -> head(object(arguments)),
                "putObject",
                this::put,
                "deleteObject",
                this::delete,
                "copyObject",
                this::copy,
                "listObjectsV2",
                arguments -> new ObjectListing(buckets, arguments).answer());
    }

    /** The names of the actions that can be simulated; all others are left to other handlers. */
    public Set<String> actions() {
        return actions.keySet();
    }

    @Override
    public Object handle(TaskCall call) throws TaskFailure {
        var name = call.resource().substring(call.resource().lastIndexOf(':') + 1);
        try {
            return requireNonNull(actions.get(name)).answer(call.input());
        } catch (StorageException refused) {
            throw failure(refused);
        } catch (IOException unreadable) {
            throw new TaskFailure("S3.S3Exception", Causes.message(unreadable));
        }
    }

    /** "The specified bucket does not exist (Service: S3, Status Code: 404, …)", as recorded; the ids are always the same. */
    private static TaskFailure failure(StorageException refused) {
        return switch (refused.kind()) {
            case NO_SUCH_BUCKET -> notFound("S3.NoSuchBucketException", "The specified bucket does not exist");
            case NO_SUCH_KEY -> notFound("S3.NoSuchKeyException", "The specified key does not exist.");
            case OTHER -> new TaskFailure("S3.S3Exception", Causes.message(refused));
        };
    }

    private static TaskFailure notFound(String error, String message) {
        return new TaskFailure(
                error,
                "%s (Service: S3, Status Code: 404, Request ID: 0000000000000000, Extended Request ID: 0)"
                        .formatted(message));
    }

    private StoredObject object(JsonNode arguments) throws StorageException {
        return buckets.find(bucket(arguments), key(arguments));
    }

    private static String bucket(JsonNode arguments) {
        return arguments.path("Bucket").asText();
    }

    private static String key(JsonNode arguments) {
        return arguments.path("Key").asText();
    }

    private JsonNode get(JsonNode arguments) throws IOException {
        var object = object(arguments);
        try (var content = object.open()) {
            return head(object).put("Body", new String(content.readNBytes(BODY_MAX), StandardCharsets.UTF_8));
        }
    }

    private static ObjectNode head(StoredObject object) throws IOException {
        var head = JsonNodeFactory.instance
                .objectNode()
                .put("AcceptRanges", "bytes")
                .put("ContentLength", object.size())
                .put("ContentType", "binary/octet-stream")
                .put("ETag", object.etag())
                .put("LastModified", object.lastModified().toString());
        head.putObject("Metadata");
        return head.put("ServerSideEncryption", "AES256");
    }

    /** A text is written as it is, anything else as the text of it. */
    private JsonNode put(JsonNode arguments) throws IOException {
        var body = arguments.path("Body");
        var text = body.isTextual() || body.isMissingNode() ? body.asText() : body.toString();
        return written(buckets.write(
                bucket(arguments), key(arguments), object -> object.write(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static ObjectNode written(StoredObject object) throws IOException {
        return JsonNodeFactory.instance.objectNode().put("ETag", object.etag()).put("ServerSideEncryption", "AES256");
    }

    private JsonNode delete(JsonNode arguments) throws StorageException {
        buckets.delete(bucket(arguments), key(arguments));
        return JsonNodeFactory.instance.objectNode();
    }

    private JsonNode copy(JsonNode arguments) throws IOException {
        var source = arguments.has("CopySource")
                ? source(arguments.path("CopySource").asText())
                : buckets.find(of("Source", arguments, "Bucket"), of("Source", arguments, "Key"));
        var bucket = of("Destination", arguments, "Bucket");
        var key = of("Destination", arguments, "Key");
        if (source.bucket().equals(bucket) && source.key().equals(key))
            throw new StorageException("This copy request is illegal because it is trying to copy an object to itself");
        var copied = buckets.write(bucket, key, object -> Files.copy(source.file(), object));
        var answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("CopyObjectResult")
                .put("ETag", copied.etag())
                .put("LastModified", copied.lastModified().toString());
        return answer.put("ServerSideEncryption", "AES256");
    }

    /** A copy's argument, named as in the SDK for Java, {@code DestinationBucket}, or as in the API, {@code Bucket}. */
    private static String of(String end, JsonNode arguments, String name) {
        return arguments.path(end + name).asText(arguments.path(name).asText());
    }

    /** {@code bucket/key}, as in a URL. */
    private StoredObject source(String encoded) throws StorageException {
        var path = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        var parts = (path.startsWith("/") ? path.substring(1) : path).split("/", 2);
        return buckets.find(parts[0], parts.length < 2 ? "" : parts[1]);
    }
}
