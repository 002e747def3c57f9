package dev.clix.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The stock event-bus client: fetched from npm, and in Node.js a process that plays. */
public final class StockClient {
    private static final List<String> PACKAGES =
            List.of("@vertx/eventbus-bridge-client.js@1.0.0", "sockjs-client@1.6.1");
    private static final Path FOLDER = Path.of("target", "stock-client").toAbsolutePath();
    private static final long FETCH_SECONDS = 60;

    private StockClient() {}

    /** @return why there is none: no Node.js, or no packages; empty when it can be used */
    public static Optional<String> missing() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Files.write(
                FOLDER.resolve("stock-client.js"),
                StockClient.class.getResourceAsStream("stock-client.js").readAllBytes());
        if (!succeeds(List.of("node", "--version"))) return Optional.of("there is no Node.js");
        if (Files.exists(FOLDER.resolve("node_modules/sockjs-client/package.json"))
                && Files.exists(FOLDER.resolve("node_modules/@vertx/eventbus-bridge-client.js/package.json")))
            return Optional.empty();
        List<String> install =
                new ArrayList<>(List.of("npm", "install", "--no-audit", "--no-fund", "--fetch-retries=0"));
        install.addAll(PACKAGES);
        return succeeds(install) ? Optional.empty() : Optional.of("npm has not brought " + PACKAGES);
    }

    /** The scripts that a page loads, in this order, to play with the client in a browser. */
    public static List<Path> scripts() {
        return List.of(
                FOLDER.resolve("node_modules/sockjs-client/dist/sockjs.min.js"),
                FOLDER.resolve("node_modules/@vertx/eventbus-bridge-client.js/vertx-eventbus.js"),
                FOLDER.resolve("stock-client.js"));
    }

    private static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("log").toFile())
                    .start();
            if (process.waitFor(FETCH_SECONDS, TimeUnit.SECONDS)) return process.exitValue() == 0;
            process.destroy();
            return false;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** @return the lines it has printed, once it is gone */
    static CompletableFuture<List<String>> playing(String url, String transport, String game, String name)
            throws IOException {
        Process process = new ProcessBuilder("node", "stock-client.js", url, transport, game, name)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        return CompletableFuture.supplyAsync(() -> lines(process));
    }

    private static List<String> lines(Process process) {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return said.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
