package dev.clix.server.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameId;
import dev.clix.protocol.RoomCode;
import dev.clix.server.room.IdGenerator;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomCodesTest {
    private static final GameId GAME = new GameId("game");
    private static final GameId OTHER = new GameId("other");
    private static final RoomCode CODE = new RoomCode("BCDG");

    private final RoomCodes codes = new RoomCodes();

    @Test
    void halfOfAllCodesAreGivenOutEachOnceAndThenNoMore() {
        IdGenerator ids = new IdGenerator(new Random(1));
        Set<RoomCode> given = new HashSet<>();
        for (Optional<RoomCode> code = codes.draw(ids); code.isPresent(); code = codes.draw(ids)) {
            assertThat(given.add(code.get())).isTrue();
            codes.add(code.get(), GAME);
        }

        assertThat(given)
                .hasSize(IdGenerator.CODES / 2)
                .allMatch(code -> code.value().matches("[BCDGJLMPQRVWXZ]{4}"));
    }

    @Test
    void whoReadsACodeMayWriteItAsTheyLike() {
        codes.add(CODE, GAME);

        assertThat(codes.game(new RoomCode(" bcDg "))).contains(GAME);
    }

    @Test
    void aGameOfAnotherServerDoesNotTakeACodeThatIsTaken() {
        codes.add(CODE, GAME);
        codes.add(CODE, OTHER);
        codes.remove(CODE, OTHER);
        assertThat(codes.game(CODE)).contains(GAME);

        codes.remove(CODE, GAME);
        assertThat(codes.game(CODE)).isEmpty();
    }

    @Test
    void wrongCodesAreCountedByAddressAndForgottenWithTime() {
        WrongCodes wrong = new WrongCodes();
        Optional<String> address = Optional.of("192.0.2.7");
        Instant now = Instant.EPOCH;
        for (int i = 0; i < WrongCodes.PER_MINUTE; i++) {
            assertThat(wrong.admits(address, now)).isTrue();
            wrong.wrong(address, now);
        }

        assertThat(wrong.admits(address, now)).isFalse();
        assertThat(wrong.admits(Optional.of("192.0.2.8"), now)).isTrue();
        assertThat(wrong.admits(Optional.empty(), now)).isTrue();
        assertThat(wrong.admits(address, now.plusSeconds(5))).isFalse();
        assertThat(wrong.admits(address, now.plusSeconds(7))).isTrue();
    }
}
