package dev.clix.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class CausesTest {
    private final Exception cause = new IllegalStateException("bug");

    @Test
    void aFailureOnItsOwnIsItsCause() {
        assertThat(Causes.unwrapped(cause)).isSameAs(cause);
    }

    @Test
    void aWrappedFailureIsUnwrappedHoweverOften() {
        assertThat(Causes.unwrapped(new CompletionException(new CompletionException(cause))))
                .isSameAs(cause);
    }

    @Test
    void aWrapperAroundNothingIsItsOwnCause() {
        CompletionException empty = new CompletionException("nothing inside", null);
        assertThat(Causes.unwrapped(empty)).isSameAs(empty);
    }

    @Test
    void whatWaitsForAStageIsUnwrappedAsWell() {
        assertThat(Causes.unwrapped(new ExecutionException(cause))).isSameAs(cause);
    }

    @Test
    void aFailureThatSaysNothingIsToldByItsName() {
        assertThat(Causes.message(cause)).isEqualTo("bug");
        assertThat(Causes.message(new IllegalStateException())).isEqualTo("java.lang.IllegalStateException");
    }
}
