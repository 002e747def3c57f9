package dev.clix.server.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameId;
import org.junit.jupiter.api.Test;

class MatchmakerTest {
    private static final GameId OLD = new GameId("old");
    private static final GameId NEW = new GameId("new");

    @Test
    void theGameThatWaitsLongestIsFilledFirst() {
        Matchmaker matchmaker = Matchmaker.empty().with(OLD, 2).with(NEW, 3);

        assertThat(matchmaker.best()).contains(OLD);
        assertThat(matchmaker.reserved(OLD).best()).contains(OLD);
        assertThat(matchmaker.reserved(OLD).reserved(OLD).best()).contains(NEW);
    }

    @Test
    void newsFromTheRoomReplaceTheGuess() {
        Matchmaker matchmaker = Matchmaker.empty().with(OLD, 1).with(NEW, 1);

        assertThat(matchmaker.with(OLD, 0).best()).as("closed").contains(NEW);
        assertThat(matchmaker.with(OLD, 2).best()).as("still the oldest").contains(OLD);
        assertThat(matchmaker.reserved(new GameId("gone"))).isEqualTo(matchmaker);
        assertThat(Matchmaker.empty().best()).isEmpty();
    }
}
