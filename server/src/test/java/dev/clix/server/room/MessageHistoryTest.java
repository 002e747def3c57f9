package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.Epoch;
import dev.clix.protocol.PlayerId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageHistoryTest {
    private static final Epoch EPOCH = new Epoch("e1");
    private static final PlayerId ADA = new PlayerId("ada");
    private static final PlayerId BOB = new PlayerId("bob");

    private final MessageHistory log = new MessageHistory(EPOCH, 3);

    @Test
    void tellsExactlyWhatCameSince() {
        append("a", "b", "c");

        assertThat(since(EPOCH, 0)).contains(List.of("a", "b", "c"));
        assertThat(since(EPOCH, 2)).contains(List.of("c"));
        assertThat(since(EPOCH, 3)).contains(List.of());
        assertThat(log.offset()).isEqualTo(3);
    }

    @Test
    void neverTellsAPart() {
        append("a", "b", "c", "d");

        assertThat(since(EPOCH, 0)).as("the first is forgotten").isEmpty();
        assertThat(since(EPOCH, 1)).contains(List.of("b", "c", "d"));
        assertThat(since(EPOCH, 5)).as("never told").isEmpty();
        assertThat(since(new Epoch("e2"), 3)).as("another life").isEmpty();
        assertThat(log.since(Optional.empty(), 3, ADA)).as("no life at all").isEmpty();
    }

    @Test
    void tellsEachPlayerItsOwnForm() {
        append("a");
        log.append(bytes("b"), Map.of(ADA, bytes("b, as Ada knows it")));
        append("c");

        assertThat(since(EPOCH, 0, ADA)).contains(List.of("a", "b, as Ada knows it", "c"));
        assertThat(since(EPOCH, 0, BOB)).contains(List.of("a", "b", "c"));
        assertThat(since(EPOCH, 2, ADA)).contains(List.of("c"));
        append("d", "e");
        assertThat(since(EPOCH, 2, ADA)).as("its own is forgotten").contains(List.of("c", "d", "e"));
    }

    @Test
    void nothingWasToldYet() {
        assertThat(since(EPOCH, 0)).contains(List.of());
    }

    private void append(String... messages) {
        for (String message : messages) log.append(bytes(message));
    }

    private Optional<List<String>> since(Epoch epoch, long offset) {
        return since(epoch, offset, ADA);
    }

    private Optional<List<String>> since(Epoch epoch, long offset, PlayerId player) {
        return log.since(Optional.of(epoch), offset, player)
                .map(missed -> missed.stream()
                        .map(message -> new String(message, StandardCharsets.UTF_8))
                        .toList());
    }

    private static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.UTF_8);
    }
}
