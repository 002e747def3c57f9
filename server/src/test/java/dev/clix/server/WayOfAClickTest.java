package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.Clicked;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameOutcome;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.Progress;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.game.clix.message.Sale;
import dev.clix.server.game.clix.message.Shipped;
import dev.clix.server.game.clix.message.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables in ARCHITECTURE.md, step by step: real sockets, virtual time. */
class WayOfAClickTest {
    @Test
    void theWayOfAClick() {
        try (Playground playground = Playground.open("game: {capital: 5000}")) {
            Player ada = playground.player("Ada");
            Player bob = playground.busPlayer("Bob");
            ada.host(2);
            bob.join(ada.game());
            bob.awaitEvent(GameStarted.class);
            playground.pass(Duration.ofSeconds(3));
            bob.awaitEvent(RoundStarted.class);
            playground.pass(Duration.ofSeconds(1));

            // The click goes out, is decoded once, and finds the mailbox of its player's game.
            Reply clicked = ada.click(12);

            // The rules decide; the change is told at once.
            assertThat(Player.words(clicked)).isEqualTo(new Clicked(12));
            assertThat(bob.awaitEvent(Progress.class)).isEqualTo(new Progress(ada.id(), 12));
            assertThat(Player.words(ada.ship()))
                    .isInstanceOfSatisfying(
                            Shipped.class, reply -> assertThat(reply.sale()).isEqualTo(new Sale(1, 12, 1_000, 6_000)));

            // The round's ten seconds pass: Wait is left, EndRound is entered, a task is offered.
            playground.pass(Duration.ofSeconds(9));

            // The poller takes it, the router reads the game's id; the same mailbox, the same rules: standings.
            RoundEnded ended = bob.awaitEvent(RoundEnded.class);
            assertThat(ended.standings())
                    .containsExactly(
                            new Standing(ada.id(), 12, 6_000, 6_000, false), new Standing(bob.id(), 0, 0, 0, true));

            // The answer went back with the task's token: the next state is the end, and everybody is told.
            assertThat(bob.awaitEvent(GameEnded.class))
                    .isEqualTo(new GameEnded(GameOutcome.LAST_ONE_LEFT, Optional.of(ada.id()), ended.standings()));
            assertThat(ada.awaitEvent(GameEnded.class).winner()).contains(ada.id());
        }
    }

    @Test
    void theClassesOfTheTablesExist() throws IOException {
        assertThat(classesOfTable("c")).hasSizeGreaterThan(20).isSubsetOf(sources());
    }

    /** Files of the classes that ARCHITECTURE.md names in rows of this letter. */
    static List<String> classesOfTable(String letter) throws IOException {
        return Pattern.compile("(?m)^\\| " + letter + "\\d+ \\| ([^|]*) \\|")
                .matcher(Files.readString(Path.of("../ARCHITECTURE.md")))
                .results()
                .flatMap(row -> Pattern.compile("`([A-Z]\\w+)`")
                        .matcher(row.group(1))
                        .results()
                        .map(name -> name.group(1) + ".java"))
                .toList();
    }

    static Set<String> sources() throws IOException {
        try (var files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().contains("/src/main/"))
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }
}
