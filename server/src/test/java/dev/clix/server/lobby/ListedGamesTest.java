package dev.clix.server.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameId;
import org.junit.jupiter.api.Test;

class ListedGamesTest {
    private static final GameId OLD = new GameId("old");
    private static final GameId MIDDLE = new GameId("middle");
    private static final GameId NEW = new GameId("new");

    private final ListedGames games = new ListedGames(true);

    @Test
    void thoseThatWaitComeFirstTheOldestOfThemAndThenTheLatestThatBegan() {
        games.add(OLD, 1);
        games.add(MIDDLE, 3);
        games.add(NEW, 2);
        assertThat(games.first(9)).containsExactly(OLD, MIDDLE, NEW);

        games.free(OLD, 0);
        games.free(MIDDLE, 0);
        assertThat(games.first(9)).containsExactly(NEW, MIDDLE, OLD);
        games.free(OLD, 1);
        assertThat(games.first(9)).as("a seat is free again").containsExactly(OLD, NEW, MIDDLE);
        assertThat(games.first(2)).containsExactly(OLD, NEW);
        assertThat(games.size()).isEqualTo(3);
    }

    @Test
    void aGameThatIsNotListedStaysSo() {
        games.free(OLD, 3);
        games.remove(OLD);

        assertThat(games.first(9)).isEmpty();
        assertThat(games.size()).isZero();
    }

    @Test
    void whereNobodyMayWatchOnlyGamesWithASeatAreSeen() {
        ListedGames seats = new ListedGames(false);
        seats.add(OLD, 1);
        seats.add(NEW, 1);
        seats.free(OLD, 0);

        assertThat(seats.first(9)).containsExactly(NEW);
        assertThat(seats.size()).isEqualTo(1);
        seats.remove(NEW);
        assertThat(seats.size()).isZero();
    }
}
