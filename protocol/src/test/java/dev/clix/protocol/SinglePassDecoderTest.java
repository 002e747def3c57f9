package dev.clix.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinglePassDecoderTest {
    /** {@code -Dframes=1000000} for the long form. */
    private static final int FRAMES = Integer.getInteger("frames", 20_000);

    private static final String PIECES = "{}[]\",:0123456789.-eE\\ \ttypeidclicksnamegamenull\u00e4\ud83d";

    private final ProtocolCodec codec = new ProtocolCodec();
    private final SinglePassDecoder singlePassDecoder = new SinglePassDecoder(WireFormat.clientMapper());

    static List<String> clientNames() {
        return Golden.names("client");
    }

    @ParameterizedTest
    @MethodSource("clientNames")
    void whatClientsWriteTakesOnePass(String name) {
        assertThat(singlePassDecoder.read(written(name))).contains(Samples.CLIENT.get(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"type\":\"ship\"}",
                "{\"type\":\"ship\",\"id\":\"a\",\"later\":1}",
                "{\"type\":\"ship\",\"id\":\"a\",\"id\":\"b\"}",
                "{\"type\":\"ship\",\"id\":\"a\",\"type\":\"leave\"}",
                "{\"type\":\"ship\",\"id\":\"a\"} {}",
                "{\"type\":\"ship\"}",
                "{\"type\":\"ship\",\"id\":\"a\"",
                "{\"type\":\"dance\",\"id\":\"a\"}",
                "{}",
                ""
            })
    void whatLooksOtherwiseNeedsACloserLook(String frame) {
        assertThat(singlePassDecoder.read(frame)).isEmpty();
    }

    @Test
    void aCloserLookFindsTheSame() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SinglePassDecoderTest: -Dseed=" + seed);
        Random random = new Random(seed);
        List<String> names = clientNames();
        int read = 0;
        for (int i = 0; i < FRAMES; i++) {
            String frame = mutated(written(names.get(random.nextInt(names.size()))), random);
            Optional<ClientMessage> inOnePass = singlePassDecoder.read(frame);
            if (inOnePass.isEmpty()) continue;
            read++;
            assertThat(codec.decodeClosely(frame)).as(frame).isEqualTo(new Decoded.Message(inOnePass.get()));
        }
        assertThat(read).as("frames that are still messages").isPositive();
    }

    private String written(String name) {
        return new String(codec.encode(Samples.CLIENT.get(name)), StandardCharsets.UTF_8);
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
