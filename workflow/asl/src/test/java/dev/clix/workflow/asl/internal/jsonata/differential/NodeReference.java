package dev.clix.workflow.asl.internal.jsonata.differential;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** JSONata's reference in Node.js: one process for all expressions. */
final class NodeReference {
    private static final String PACKAGE = "jsonata";
    private static final String VERSION = "2.2.2";
    private static final Path FOLDER = Path.of("target", "jsonata-reference").toAbsolutePath();
    private static final long FETCH_SECONDS = 60;
    /** Half of a pair of letters cannot be written to a file but escaped. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private NodeReference() {}

    /** There is no Node.js here, or no package for it; the message says which. */
    static final class Missing extends Exception {
        Missing(String message) {
            super(message);
        }
    }

    /** @return an outcome as JSON for each expression */
    static List<String> outcomes(List<String> expressions) throws Missing, IOException, InterruptedException {
        var module = module();
        var lines = new StringBuilder();
        for (var expression : expressions)
            lines.append(JSON.writeValueAsString(expression)).append('\n');
        Files.writeString(FOLDER.resolve("expressions"), lines);
        for (var name : List.of("reference.js", "input.json"))
            Files.write(
                    FOLDER.resolve(name),
                    NodeReference.class.getResourceAsStream(name).readAllBytes());
        var outcomes = FOLDER.resolve("outcomes");
        Files.deleteIfExists(outcomes);
        // An expression that is left undone has ended the process.
        for (var done = List.<String>of(); done.size() < expressions.size(); done = Files.readAllLines(outcomes)) {
            if (!done.isEmpty()) Files.writeString(outcomes, "{\"h\":1}\n", StandardOpenOption.APPEND);
            process(List.of("node", "reference.js", module.toString(), "input.json", "expressions", "outcomes"))
                    .waitFor();
            if (!Files.exists(outcomes))
                throw new IllegalStateException("Expected outcomes; see " + FOLDER.resolve("log"));
        }
        return Files.readAllLines(outcomes);
    }

    private static Path module() throws Missing, IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        run("node", List.of("node", "--version"));
        var module = FOLDER.resolve("node_modules").resolve(PACKAGE);
        if (isThere(module)) return module;
        run("npm", List.of("npm", "install", "--no-audit", "--no-fund", "--fetch-retries=0", PACKAGE + "@" + VERSION));
        if (!isThere(module)) throw new Missing("npm has brought no " + PACKAGE + " " + VERSION);
        return module;
    }

    private static boolean isThere(Path module) throws IOException {
        var description = module.resolve("package.json");
        return Files.exists(description)
                && JSON.readTree(Files.readString(description))
                        .path("version")
                        .asText()
                        .equals(VERSION);
    }

    private static void run(String name, List<String> command) throws Missing, InterruptedException {
        try {
            var process = process(command);
            var ended = process.waitFor(FETCH_SECONDS, TimeUnit.SECONDS);
            if (!ended) process.destroy();
            if (!ended || process.exitValue() != 0) throw new Missing(name + " could not do its work");
        } catch (IOException notThere) {
            throw new Missing("there is no " + name);
        }
    }

    /** Its time is UTC, wherever the machine is. */
    private static Process process(List<String> command) throws IOException {
        var builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("log").toFile());
        builder.environment().put("TZ", "UTC");
        return builder.start();
    }
}
