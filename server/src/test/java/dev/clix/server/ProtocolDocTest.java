package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameOutcome;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.Reply;
import dev.clix.server.gateway.CloseCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

        assertThat(told).isEqualTo(types(ClientMessage.class));
    }

    @Test
    void answersAndEvents() throws IOException {
        assertThat(words("What the server answers")).isEqualTo(types(Reply.class));
        assertThat(words("What happens in a game")).isEqualTo(types(GameEvent.class));
    }

    @Test
    void refusals() throws IOException {
        assertThat(words("Refusals")).isEqualTo(wireWords(Refusal.values()));
    }

    @Test
    void outcomes() throws IOException {
        assertThat(section("What happens in a game"))
                .contains(wireWords(GameOutcome.values()).stream()
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

    private static Set<String> types(Class<?> family) {
        return records(family)
                .map(Class::getSimpleName)
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(ProtocolDocTest::records)
                : Stream.of(family);
    }

    private static Set<String> wireWords(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> Pattern.compile("_(\\w)")
                        .matcher(constant.name().toLowerCase(Locale.ROOT))
                        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
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
