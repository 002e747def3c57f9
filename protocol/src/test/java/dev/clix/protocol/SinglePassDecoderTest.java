package dev.clix.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinglePassDecoderTest {
    /** {@code -Dframes=1000000} for the long form. */
    private static final int FRAMES = Integer.getInteger("frames", 20_000);

    private static final String PIECES = "{}[]\",:0123456789.-eE\\ \ttypeidclicksnamegamenull\u00e4\ud83d";

    private final ProtocolCodec codec = ProtocolCodec.of(TestMessages.TABLE);

    static List<ClientMessage> clientMessages() {
        MessageId id = new MessageId("m1");
        return Stream.concat(
                        Samples.CLIENT.values().stream(),
                        Stream.of(
                                new ClientMessage.Move(id, new TestMessages.Click(3)),
                                new ClientMessage.Move(id, new TestMessages.Ship())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("clientMessages")
    void whatClientsWriteTakesOnePass(ClientMessage message) {
        assertThat(codec.decodeInOnePass(written(message))).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"type\":\"ship\"}",
                "{\"type\":\"ship\",\"id\":\"a\",\"later\":1}",
                "{\"type\":\"ship\",\"id\":\"a\",\"id\":\"b\"}",
                "{\"type\":\"click\",\"clicks\":1,\"id\":\"a\"}",
                "{\"type\":\"click\",\"id\":\"a\",\"clicks\":1,\"id\":\"b\"}",
                "{\"type\":\"click\",\"id\":\"a b\",\"clicks\":1}",
                "{\"type\":\"click\",\"id\":\"a\"}",
                "{\"type\":\"ship\",\"id\":\"a\",\"type\":\"leave\"}",
                "{\"type\":\"ship\",\"id\":\"a\"} {}",
                "{\"type\":\"ship\"}",
                "{\"type\":\"ship\",\"id\":\"a\"",
                "{\"type\":\"dance\",\"id\":\"a\"}",
                "{}",
                ""
            })
    void whatLooksOtherwiseNeedsACloserLook(String frame) {
        assertThat(codec.decodeInOnePass(frame)).isEmpty();
    }

    @Test
    void aCloserLookFindsTheSame() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SinglePassDecoderTest: -Dseed=" + seed);
        Random random = new Random(seed);
        List<ClientMessage> messages = clientMessages();
        int read = 0;
        for (int i = 0; i < FRAMES; i++) {
            String frame = mutated(written(messages.get(random.nextInt(messages.size()))), random);
            Optional<ClientMessage> inOnePass = codec.decodeInOnePass(frame);
            if (inOnePass.isEmpty()) continue;
            read++;
            assertThat(codec.decodeClosely(frame)).as(frame).isEqualTo(new Decoded.Message(inOnePass.get()));
        }
        assertThat(read).as("frames that are still messages").isPositive();
    }

    private String written(ClientMessage message) {
        return new String(codec.encode(message), StandardCharsets.UTF_8);
    }

    private static String mutated(String frame, Random random) {
        String mutated = frame;
        for (int i = random.nextInt(3); i >= 0; i--) mutated = mutation(random).apply(mutated);
        return mutated;
    }

    private static UnaryOperator<String> mutation(Random random) {
        char piece = PIECES.charAt(random.nextInt(PIECES.length()));
        return switch (random.nextInt(4)) {
            case 0 -> frame -> spliced(frame, random, 0, String.valueOf(piece));
            case 1 -> frame -> spliced(frame, random, 1, String.valueOf(piece));
            case 2 -> frame -> spliced(frame, random, 1 + random.nextInt(8), "");
            // Fields, and parts of them, that come twice.
            default ->
                frame -> {
                    int from = random.nextInt(frame.length() + 1);
                    return spliced(
                            frame, random, 0, frame.substring(from, from + random.nextInt(frame.length() - from + 1)));
                };
        };
    }

    private static String spliced(String frame, Random random, int removed, String inserted) {
        int at = random.nextInt(frame.length() + 1);
        return frame.substring(0, at) + inserted + frame.substring(Math.min(frame.length(), at + removed));
    }
}
