package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Queue<Runnable> loop = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Mailbox mailbox = new Mailbox(loop::add, 2);

    @Test
    void holdsNoMoreThanItIsMadeFor() {
        assertThat(mailbox.offer(() -> done.add("a"))).isTrue();
        assertThat(mailbox.offer(() -> done.add("b"))).isTrue();
        assertThat(mailbox.offer(() -> done.add("c"))).isFalse();
        run();
        assertThat(mailbox.offer(() -> done.add("d"))).isTrue();
        run();
        assertThat(done).containsExactly("a", "b", "d");
    }

    @Test
    void aTurnThatFailsIsItsOwnLoss() {
        mailbox.offer(() -> {
            throw new IllegalStateException("Expected by this test");
        });
        mailbox.offer(() -> done.add("next"));
        run();
        assertThat(done).containsExactly("next");
    }

    private void run() {
        while (!loop.isEmpty()) loop.poll().run();
    }
}
