package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.buckets.Buckets;
import dev.clix.workflow.buckets.StorageException;
import dev.clix.workflow.interpreter.Command.ChildResult;
import dev.clix.workflow.interpreter.Command.WriteResults;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the results of a map run as ResultWriter says: one file for each status, and a manifest that names them. */
final class ResultWriting {
    private final Buckets buckets;

    ResultWriting(Buckets buckets) {
        this.buckets = buckets;
    }

    /** @return the state's result: where the manifest is, or the results themselves when there is no place to write to */
    JsonNode write(WriteResults command) throws StorageException {
        var config = command.state()
                .distribution()
                .flatMap(d -> d.resultWriter())
                .map(w -> w.writerConfig())
                .orElseGet(JsonNodeFactory.instance::objectNode);
        var transformation = config.path("Transformation").asText("NONE");
        var lines = config.path("OutputType").asText("JSON").equals("JSONL");
        var succeeded =
                command.results().stream().filter(r -> r.output().isPresent()).toList();
        var failed =
                command.results().stream().filter(r -> r.output().isEmpty()).toList();
        if (command.arguments().isEmpty()) return transformed(command, succeeded, transformation);
        var bucket = command.arguments().path("Bucket").asText();
        var folder = folder(command);
        var files = JsonNodeFactory.instance.objectNode();
        list(files, "FAILED", bucket, folder, transformed(command, failed, transformation), lines);
        files.putArray("PENDING");
        list(files, "SUCCEEDED", bucket, folder, transformed(command, succeeded, transformation), lines);
        var manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("DestinationBucket", bucket).put("MapRunArn", command.mapRunArn());
        manifest.set("ResultFiles", files);
        buckets.write(bucket, folder + "manifest.json", object -> object.write(bytes(manifest.toString())));
        return details(command, bucket, folder + "manifest.json");
    }

    private static String folder(WriteResults command) {
        var prefix = command.arguments().path("Prefix").asText("");
        var run = command.mapRunArn().substring(command.mapRunArn().lastIndexOf(':') + 1);
        return (prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/") + run + "/";
    }

    private static JsonNode details(WriteResults command, String bucket, String key) {
        var details = JsonNodeFactory.instance.objectNode().put("MapRunArn", command.mapRunArn());
        details.putObject("ResultWriterDetails").put("Bucket", bucket).put("Key", key);
        return details;
    }

    private void list(ObjectNode files, String status, String bucket, String folder, ArrayNode results, boolean lines)
            throws StorageException {
        var listed = files.putArray(status);
        if (results.isEmpty()) return;
        var key = folder + status + "_0." + (lines ? "jsonl" : "json");
        var content = bytes(lines ? lines(results) : results.toString());
        buckets.write(bucket, key, object -> object.write(content));
        listed.addObject().put("Key", key).put("Size", content.length);
    }

    private static String lines(ArrayNode results) {
        var text = new StringBuilder();
        results.forEach(result -> text.append(result).append('\n'));
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** NONE tells all of each execution, COMPACT its output, FLATTEN the items of outputs that are arrays. */
    private static ArrayNode transformed(WriteResults command, List<ChildResult> results, String transformation) {
        var transformed = JsonNodeFactory.instance.arrayNode();
        for (var result : results) {
            if (transformation.equals("NONE") || result.output().isEmpty())
                transformed.add(whole(command.mapRunArn(), result));
            else if (transformation.equals("FLATTEN") && result.output().get() instanceof ArrayNode items)
                transformed.addAll(items);
            else transformed.add(result.output().get());
        }
        return transformed;
    }

    private static ObjectNode whole(String mapRunArn, ChildResult result) {
        var node = JsonNodeFactory.instance.objectNode();
        var machine = mapRunArn.substring(0, mapRunArn.lastIndexOf(':'));
        node.put("ExecutionArn", "%s:%s".formatted(machine.replace(":mapRun:", ":execution:"), result.name()));
        node.put("StateMachineArn", machine.replace(":mapRun:", ":stateMachine:"));
        node.put("Name", result.name());
        node.put("Status", result.output().isPresent() ? "SUCCEEDED" : "FAILED");
        node.put("Input", result.input().toString());
        node.putObject("InputDetails").put("Included", true);
        result.output().ifPresent(output -> {
            node.put("Output", output.toString());
            node.putObject("OutputDetails").put("Included", true);
        });
        result.error().ifPresent(error -> node.put("Error", error));
        result.cause().ifPresent(cause -> node.put("Cause", cause));
        return node;
    }
}
