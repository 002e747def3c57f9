package dev.clix.server;

import dev.clix.server.bots.Bots;
import dev.clix.server.config.ConfigReader;
import dev.clix.workflow.time.WallTime;
import java.util.List;

/**
 * Runs most of what {@code ./clix} starts: the server with the API of its simulator, and bots in a short game. The JVM
 * then writes an archive of the classes that this took (JEP 350), and later starts read them from there in half the time.
 */
public final class TrainingRun {
    private static final String SHORT_GAME = """
            http: {host: 127.0.0.1, port: 0}
            management: {host: 127.0.0.1, port: 0}
            workflow: {endpoint: {host: 127.0.0.1, port: 0}}
            game: {pauseSeconds: 0, roundSeconds: 0.6, roundsMax: 2}
            """;

    private TrainingRun() {}

    public static void main(String[] arguments) throws Exception {
        try (CliXServer server =
                CliXServer.start(new ConfigReader().file("training", SHORT_GAME).read(), new WallTime())) {
            Bots.run(bots(server), System.out, System.err, false);
        }
    }

    private static List<String> bots(CliXServer server) {
        return List.of("--url", "http://127.0.0.1:" + server.port(), "--games", "1", "--players", "2");
    }
}
