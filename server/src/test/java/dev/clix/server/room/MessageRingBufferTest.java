package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.server.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessageRingBufferTest {
    private final Random random = Seeds.random("MessageRingBufferTest");

    /** A queue of objects is the model. */
    @Test
    void holdsWhatAQueueWouldHold() {
        MessageRingBuffer ring = new MessageRingBuffer(20);
        ArrayDeque<String> model = new ArrayDeque<>();
        for (int i = 0; i < 2_000; i++) {
            String message = i + "-" + "x".repeat(random.nextInt(random.nextInt(20) == 0 ? 2_000 : 60));
            ring.append(message.getBytes(StandardCharsets.UTF_8));
            model.addLast(message);
            if (model.size() > 20) model.removeFirst();

            int first = random.nextInt(model.size() + 1);
            List<String> expected = new ArrayList<>(model).subList(first, model.size());
            assertThat(texts(ring.from(first))).isEqualTo(expected);
            if (first < model.size()) assertThat(text(ring.get(first))).isEqualTo(expected.get(0));
        }
    }

    private static List<String> texts(List<byte[]> messages) {
        return messages.stream().map(MessageRingBufferTest::text).toList();
    }

    private static String text(byte[] message) {
        return new String(message, StandardCharsets.UTF_8);
    }
}
