package dev.clix.server;

import dev.clix.server.bots.Bots;
import dev.clix.server.config.ConfigReader;
import dev.clix.workflow.simulate.Simulate;
import dev.clix.workflow.time.WallTime;
import java.util.List;

/**
 * A short game and nobody watching: whatever {@code ./clix} starts is started once, so that the JVM can write an
 * archive of the classes that takes (JEP 350). Later starts read them from there in half the time.
 */
public final class Rehearsal {
    private static final String SHORT_GAME = """
            http: {host: 127.0.0.1, port: 0}
            game: {pauseSeconds: 0, roundSeconds: 0.3, roundsMax: 2}
            """;

    private Rehearsal() {}

    public static void main(String[] arguments) throws Exception {
        try (CliXServer server = CliXServer.start(
                new ConfigReader().file("rehearsal", SHORT_GAME).read(), new WallTime())) {
            Bots.run(bots(server), System.out, System.err, false);
        }
        Simulate.main(new String[] {"--port", "0"});
        // The simulator would listen until it is told otherwise.
        System.exit(0);
    }

    private static List<String> bots(CliXServer server) {
        return List.of("--url", "http://127.0.0.1:" + server.port(), "--games", "1", "--players", "2");
    }
}
