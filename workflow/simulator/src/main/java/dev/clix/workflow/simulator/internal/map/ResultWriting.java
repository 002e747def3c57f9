package dev.clix.workflow.simulator.internal.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.asl.Distribution;
import dev.clix.workflow.buckets.Buckets;
import dev.clix.workflow.buckets.StorageException;
import dev.clix.workflow.history.ResultFile;
import dev.clix.workflow.interpreter.ChildResult;
import dev.clix.workflow.interpreter.Command.WriteResults;
import dev.clix.workflow.interpreter.MapResults;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.simulator.internal.spec.ExecutionView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the results of a map run as ResultWriter says: files for each status, and a manifest that names them. */
public final class ResultWriting {
    private final Buckets buckets;
    private final WriteResults command;
    private final MapResults results;
    private final JsonNode config;
    private final ResultRecords records;

    public ResultWriting(
            Buckets buckets,
            Function<String, Optional<? extends ExecutionView>> executions,
            WriteResults command,
            ExecutionView parent) {
        this.buckets = buckets;
        this.command = command;
        this.results = command.results();
        this.config = writer(command).writerConfig();
        this.records = new ResultRecords(executions, command, parent);
    }

    private static Distribution.ResultWriter writer(WriteResults command) {
        return command.state()
                .distribution()
                .flatMap(Distribution::resultWriter)
                .orElseThrow(() -> new IllegalStateException("Expected a Map with a ResultWriter"));
    }

    /** Answers with where the manifest is, or with the results themselves when they are not exported. */
    public Signal write() throws StorageException {
        return writer(command).resource().isPresent()
                ? export()
                : new Signal.ResultsWritten(command.id(), shown(), List.of());
    }

    private JsonNode shown() {
        var shown = JsonNodeFactory.instance.arrayNode();
        succeeded().flatMap(this::transformed).forEach(shown::add);
        return shown;
    }

    private Signal export() throws StorageException {
        var folder = folder();
        var lines = config.path("OutputType").asText().equals("JSONL");
        var files = new ResultFiles(buckets, bucket(), folder, lines, ResultFiles.BYTES_MAX);
        var failed = files.write("FAILED", failed().map(records::of), false);
        var pending = files.write("PENDING", results.pending().stream().map(records::pending), false);
        var any = succeeded().findAny().isPresent() || !results.written().isEmpty();
        var succeeded = files.write("SUCCEEDED", succeeded().flatMap(this::transformed), any);
        files.writeManifest(command.mapRunArn(), failed, pending, all(results.written(), succeeded));
        return new Signal.ResultsWritten(command.id(), details(folder + ResultFiles.MANIFEST), succeeded);
    }

    /** A redriven run's manifest names what succeeded in all attempts, but what failed in the last one only. */
    private static List<ResultFile> all(List<ResultFile> before, List<ResultFile> now) {
        return Stream.concat(before.stream(), now.stream()).toList();
    }

    private String bucket() {
        return command.arguments().path("Bucket").asText();
    }

    /** Below the prefix a folder for each run, and in that one for each redrive. */
    private String folder() {
        var prefix = command.arguments().path("Prefix").asText("");
        var run = command.mapRunArn().substring(command.mapRunArn().lastIndexOf(':') + 1);
        var redrive = results.redriveCount();
        return (prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/")
                + run
                + (redrive == 0 ? "/" : "/Redrive-%s/".formatted(redrive));
    }

    private JsonNode details(String key) {
        var details = JsonNodeFactory.instance.objectNode().put("MapRunArn", command.mapRunArn());
        details.putObject("ResultWriterDetails").put("Bucket", bucket()).put("Key", key);
        return details;
    }

    private Stream<ChildResult> succeeded() {
        return results.children().stream().filter(result -> result.output().isPresent());
    }

    private Stream<ChildResult> failed() {
        return results.children().stream().filter(result -> result.output().isEmpty());
    }

    /** NONE tells all of an execution, COMPACT its output, FLATTEN the items of an output that is an array. */
    private Stream<JsonNode> transformed(ChildResult result) {
        var output = result.output().orElseThrow();
        return switch (config.path("Transformation").asText()) {
            case "COMPACT" -> Stream.of(output);
            case "FLATTEN" -> output instanceof ArrayNode items ? items.valueStream() : Stream.of(output);
            default -> Stream.of(records.of(result));
        };
    }
}
