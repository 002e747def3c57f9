package dev.clix.workflow.simulator.internal.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.buckets.Buckets;
import dev.clix.workflow.buckets.StorageException;
import dev.clix.workflow.history.ResultFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one export: {@code FAILED_0.json} and its like, and the manifest.
 *
 * @param folder where in the bucket, with a slash at its end
 * @param lines whether each value is a line; otherwise all are an array
 * @param bytesMax how large a file may get before another one is begun
 */
public record ResultFiles(Buckets buckets, String bucket, String folder, boolean lines, long bytesMax) {
    static final String MANIFEST = "manifest.json";
    /** "Step Functions supports individual result files of up to 5 GB" ("ResultWriter"). */
    public static final long BYTES_MAX = 5L << 30;

    /** @param evenIfEmpty whether there is a file when there are no values */
    public List<ResultFile> write(String status, Stream<JsonNode> values, boolean evenIfEmpty) throws StorageException {
        var files = new ArrayList<ResultFile>();
        var rest = values.iterator();
        while (rest.hasNext() || (evenIfEmpty && files.isEmpty())) files.add(file(status, files.size(), rest));
        return files;
    }

    private ResultFile file(String status, int number, Iterator<JsonNode> rest) throws StorageException {
        var key = "%s%s_%s.%s".formatted(folder, status, number, lines ? "jsonl" : "json");
        var counted = new Counted();
        buckets.write(bucket, key, object -> counted.fill(object, rest));
        return new ResultFile(key, counted.size);
    }

    private final class Counted {
        private long size;

        private void fill(OutputStream object, Iterator<JsonNode> rest) throws IOException {
            var out = new BufferedOutputStream(object);
            if (!lines) put(out, "[");
            while (rest.hasNext() && size < bytesMax) {
                put(out, rest.next().toString());
                if (lines) put(out, "\n");
                else if (rest.hasNext() && size < bytesMax) put(out, ",");
            }
            if (!lines) put(out, "]");
            out.flush();
        }

        private void put(OutputStream out, String text) throws IOException {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write(bytes);
            size += bytes.length;
        }
    }

    public void writeManifest(
            String mapRunArn, List<ResultFile> failed, List<ResultFile> pending, List<ResultFile> succeeded)
            throws StorageException {
        var manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("DestinationBucket", bucket).put("MapRunArn", mapRunArn);
        var files = manifest.putObject("ResultFiles");
        list(files, "FAILED", failed);
        list(files, "PENDING", pending);
        list(files, "SUCCEEDED", succeeded);
        var content = manifest.toString().getBytes(StandardCharsets.UTF_8);
        buckets.write(bucket, folder + MANIFEST, object -> object.write(content));
    }

    private static void list(ObjectNode manifest, String status, List<ResultFile> files) {
        var listed = manifest.putArray(status);
        files.forEach(file -> listed.addObject().put("Key", file.key()).put("Size", file.size()));
    }
}
