package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.CliXMessages;
import dev.clix.server.game.clix.message.GameOutcome;
import dev.clix.server.gateway.CloseCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/protocol.md} names what there is, all of it and nothing else. */
class ProtocolDocTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void clientMessages() throws IOException {
        Set<String> told = firstColumn("What a client says")
                .map(cell -> cell.replaceAll(".*\"type\":\"(\\w+)\".*", "$1"))
                .collect(Collectors.toSet());

        assertThat(told).isEqualTo(types(ClientMessage.class, CliXMessages.TABLE.moves()));
    }

    @Test
    void answersAndEvents() throws IOException {
        assertThat(words("What the server answers")).isEqualTo(types(Reply.class, CliXMessages.TABLE.replies()));
        assertThat(words("What happens in a game")).isEqualTo(types(GameEvent.class, CliXMessages.TABLE.events()));
    }

    @Test
    void refusals() throws IOException {
        assertThat(words("Refusals"))
                .isEqualTo(Stream.concat(Arrays.stream(CommonRefusal.values()), CliXMessages.TABLE.refusals().stream())
                        .map(Refusal::word)
                        .collect(Collectors.toSet()));
    }

    @Test
    void outcomes() throws IOException {
        assertThat(section("What happens in a game"))
                .contains(Arrays.stream(GameOutcome.values())
                        .map(GameOutcome::word)
                        .map(word -> "`" + word + "`")
                        .toList());
    }

    @Test
    void closeCodes() throws IOException {
        List<Integer> told = firstColumn("Why a socket is closed")
                .map(String::strip)
                .filter(cell -> cell.matches("\\d+"))
                .map(Integer::valueOf)
                .toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CloseCode.values()).map(CloseCode::code).toList());
    }

    /** The messages of the engine's family and the game's own; an envelope of these is no message itself. */
    private static Set<String> types(Class<?> family, List<? extends Class<?>> ofTheGame) {
        return Stream.concat(records(family), ofTheGame.stream())
                .filter(record -> record != ClientMessage.Move.class && record != Reply.Moved.class)
                .map(Class::getSimpleName)
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(ProtocolDocTest::records)
                : Stream.<Class<?>>of(family).filter(Class::isRecord);
    }

    /** The words in a table's first column. */
    private static Set<String> words(String title) throws IOException {
        return firstColumn(title)
                .flatMap(cell -> CODE.matcher(cell).results().map(code -> code.group(1)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> firstColumn(String title) throws IOException {
        return section(title)
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> line.split("\\|")[1]);
    }

    private static String section(String title) throws IOException {
        String doc = Files.readString(Path.of("../docs/protocol.md"));
        return Pattern.compile("## " + Pattern.quote(title) + "\\n(.*?)(?=\\n## |\\z)", Pattern.DOTALL)
                .matcher(doc)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow(() -> new AssertionError("Expected a section '" + title + "' in docs/protocol.md"));
    }
}
