package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameView;
import dev.clix.protocol.Reply;
import dev.clix.protocol.RoomCode;
import dev.clix.server.game.clix.message.CliXView;
import dev.clix.server.game.clix.message.RoundStarted;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./clix serve --journal DIR}: games, lobbies included, outlive a server that is killed. */
class KeptGamesTest {
    @TempDir
    private Path folder;

    @Test
    void aLobbyAndARoundOutliveTheServerThatIsKilled() throws Exception {
        String[] arguments = {"--port", freePort(), "--journal", folder.toString()};
        List<String> fast = List.of("game.pauseSeconds=0.1", "game.roundSeconds=1");
        Player ada;
        Player bob;
        String secret;
        RoomCode code;
        try (ServerProcess first = ServerProcess.start(fast, arguments)) {
            ada = Player.at(first.port(), "Ada");
            bob = Player.at(first.port(), "Bob");
            code = ada.host(3).game().code().orElseThrow();
            bob.join(ada.game());
            secret = secret();
        }
        try (ServerProcess second = ServerProcess.start(fast, arguments)) {
            assertThat(secret()).as("drawn once").isEqualTo(secret).hasSizeGreaterThanOrEqualTo(32);
            returned(ada, second);
            assertThat(returned(bob, second).players()).hasSize(2);
            Player eve = Player.at(second.port(), "Eve");
            assertThat(eve.answer(eve.say(id -> new ClientMessage.FindGame(id, code))))
                    .as("by the code of before")
                    .isInstanceOfSatisfying(
                            Reply.GameFound.class,
                            found -> assertThat(found.game()).isEqualTo(ada.game()));
            eve.close();
            // The task that waits for players was the killed process'; it is offered anew at once.
            ada.start();
            bob.awaitEvent(RoundStarted.class);
            // Not before the first round's end is safe does the second begin.
            bob.awaitEvent(RoundStarted.class);
        }
        try (ServerProcess third = ServerProcess.start(fast, arguments)) {
            GameView round = returned(ada, third);
            returned(bob, third);
            assertThat(CliXView.of(round).round()).isGreaterThanOrEqualTo(1);
        }
        ada.close();
        bob.close();
    }

    /** The same for all: another process where the owner was is evidence at once that it is gone. */
    private static String freePort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            return Integer.toString(taken.getLocalPort());
        }
    }

    private String secret() throws IOException {
        Path file = folder.resolve("token.secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .as("for its owner's eyes only")
                .isEqualTo("rw-------");
        return Files.readString(file);
    }

    /** The journal's server needs a moment until it listens; the game needs none. */
    private static GameView returned(Player player, ServerProcess server) {
        player.movedTo(server.port());
        return Awaitility.await()
                                .until(
                                        () -> player.answer(player.say(id ->
                                                new ClientMessage.Return(id, player.token(), Optional.empty(), 0))),
                                        KeptGamesTest::isBack)
                        instanceof Reply.Returned returned
                ? returned.game().orElseThrow()
                : null;
    }

    private static boolean isBack(Reply reply) {
        if (reply instanceof Reply.Refused refused)
            assertThat(refused.refusal()).isEqualTo(CommonRefusal.WORKFLOW_UNAVAILABLE);
        return reply instanceof Reply.Returned;
    }
}
