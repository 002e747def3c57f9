package dev.clix.workflow.simulator.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.buckets.Buckets;
import dev.clix.workflow.buckets.StoredObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/** A page of what S3's ListObjectsV2 answers: objects, and what they have in common up to a delimiter. */
final class ObjectListing {
    private static final int KEYS_MAX = 1_000;
    /** The suffix that makes of a common prefix a text that sorts after all keys with that prefix. */
    private static final String AFTER_ALL = "\uDBFF\uDFFF";

    private final Buckets buckets;
    private final JsonNode arguments;
    private final String prefix;
    private final String delimiter;
    private final ObjectNode answer = JsonNodeFactory.instance.objectNode();
    private final Set<String> common = new LinkedHashSet<>();
    private int count;
    private String last = "";

    ObjectListing(Buckets buckets, JsonNode arguments) {
        this.buckets = buckets;
        this.arguments = arguments;
        this.prefix = arguments.path("Prefix").asText("");
        this.delimiter = arguments.path("Delimiter").asText("");
    }

    JsonNode answer() throws IOException {
        var most = Math.min(KEYS_MAX, arguments.path("MaxKeys").asInt(KEYS_MAX));
        var bucket = arguments.path("Bucket").asText();
        var truncated = false;
        for (var object : buckets.list(bucket, prefix)) {
            if (!isAfter(object.key(), start()) || common.contains(shared(object.key()))) continue;
            truncated = count == most;
            if (truncated) break;
            add(object);
        }
        common.forEach(each -> answer.withArray("/CommonPrefixes").addObject().put("Prefix", each));
        answer.put("IsTruncated", truncated)
                .put("KeyCount", count)
                .put("MaxKeys", most)
                .put("Name", bucket);
        if (truncated) answer.put("NextContinuationToken", token(last));
        return answer.put("Prefix", prefix);
    }

    private void add(StoredObject object) throws IOException {
        count++;
        var shared = shared(object.key());
        last = shared.isEmpty() ? object.key() : shared + AFTER_ALL;
        if (shared.isEmpty()) addContent(object);
        else common.add(shared);
    }

    private void addContent(StoredObject object) throws IOException {
        answer.withArray("/Contents")
                .addObject()
                .put("ETag", object.etag())
                .put("Key", object.key())
                .put("LastModified", object.lastModified().toString())
                .put("Size", object.size())
                .put("StorageClass", "STANDARD");
    }

    /** The key's beginning up to and with the delimiter after the prefix; empty when there is no delimiter. */
    private String shared(String key) {
        var at = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
        return at < 0 ? "" : key.substring(0, at + delimiter.length());
    }

    private String start() {
        var token = arguments.path("ContinuationToken").asText("");
        return token.isEmpty()
                ? arguments.path("StartAfter").asText("")
                : new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
    }

    private static String token(String key) {
        return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isAfter(String key, String start) {
        return Arrays.compareUnsigned(key.getBytes(StandardCharsets.UTF_8), start.getBytes(StandardCharsets.UTF_8)) > 0;
    }
}
