package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.MessageId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdempotencyCacheTest {
    private final IdempotencyCache memory = new IdempotencyCache(3);
    private final List<String> asked = new ArrayList<>();

    @Test
    void whatComesAgainIsAnsweredTheSame() {
        assertThat(answer("a")).isEqualTo("{1}");
        assertThat(answer("b")).isEqualTo("{2}");
        assertThat(answer("a")).isEqualTo("{1}");
        assertThat(asked).containsExactly("a", "b");
    }

    @Test
    void onlyTheLatestAreRemembered() {
        for (String id : List.of("a", "b", "c", "d", "e")) answer(id);

        assertThat(answer("c")).isEqualTo("{3}");
        assertThat(answer("a")).as("forgotten").isEqualTo("{6}");
        assertThat(answer("e")).isEqualTo("{5}");
        assertThat(answer("c")).as("forgotten by now").isEqualTo("{7}");
    }

    /** "Aa" and "BB" have the same hash, and so have all texts made of them. */
    @Test
    void idsAreTheSameOnlyWhenAllOfThemIs() {
        assertThat(answer("AaAa")).isEqualTo("{1}");
        assertThat(answer("BBBB")).isEqualTo("{2}");
        assertThat(answer("Aa")).isEqualTo("{3}");
        assertThat(answer("AaAa")).isEqualTo("{1}");
        assertThat(answer("BBBB")).isEqualTo("{2}");
    }

    private String answer(String id) {
        byte[] answer = memory.answer(new MessageId(id), () -> {
            asked.add(id);
            return ("{" + asked.size() + "}").getBytes(StandardCharsets.UTF_8);
        });
        return new String(answer, StandardCharsets.UTF_8);
    }
}
