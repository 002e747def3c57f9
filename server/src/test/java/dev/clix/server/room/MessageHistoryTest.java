package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.Epoch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageHistoryTest {
    private static final Epoch EPOCH = new Epoch("e1");
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
        assertThat(log.since(Optional.empty(), 3)).as("no life at all").isEmpty();
    }

    @Test
    void nothingWasToldYet() {
        assertThat(since(EPOCH, 0)).contains(List.of());
    }

    private void append(String... messages) {
        for (String message : messages) log.append(message.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<List<String>> since(Epoch epoch, long offset) {
        return log.since(Optional.of(epoch), offset)
                .map(missed -> missed.stream()
                        .map(message -> new String(message, StandardCharsets.UTF_8))
                        .toList());
    }
}
