package dev.clix.server.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatRangeTest {
    @ParameterizedTest
    @CsvSource({"1, 4, 2", "2, 11, 2", "4, 3, 3", "3, 4, 2", "2, 4, 5"})
    void whatHostGameCannotAskForIsNoRange(int min, int max, int open) {
        assertThatThrownBy(() -> new SeatRange(min, max, open))
                .hasMessageStartingWith("Expected seats 2 <= min <= open <= max <= 10, but found ");
    }

    @Test
    void bothEndsAreInIt() {
        SeatRange range = new SeatRange(3, 5, 4);

        assertThat(range.holds(3) && range.holds(5)).isTrue();
        assertThat(range.holds(2) || range.holds(6)).isFalse();
    }
}
