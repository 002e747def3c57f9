package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.simulator.internal.task.TaskTokens;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaskTokensTest {
    private final TaskTokens tokens = new TaskTokens(new SplittableRandom(11));

    @Test
    void aTokenCanBeAnArgumentOfACommandLine() {
        assertThat(Stream.generate(tokens::next).limit(1_000))
                .doesNotHaveDuplicates()
                .allMatch(token -> token.matches("[A-Za-f][A-Za-z0-9_-]{37}"));
    }

    @Test
    void aForgottenTokenIsToldFromAStrayText() {
        assertThatThrownBy(() -> tokens.find(tokens.next()))
                .hasMessage("Task Timed Out: 'Provided task does not exist anymore'");
        assertThatThrownBy(() -> tokens.find("stray")).hasMessage("Invalid Token: 'Invalid token'");
    }
}
