package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.server.config.ConfigReader;
import dev.clix.workflow.journal.FileJournal;
import dev.clix.workflow.journal.Journal;
import dev.clix.workflow.journal.JournalOptions;
import dev.clix.workflow.time.WallTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that cannot be opened is told of in a sentence that says what to do. */
class UnreadableJournalTest {
    @TempDir
    Path directory;

    @Test
    void aLaterVersionHasWrittenIt() throws IOException {
        try (Journal journal =
                FileJournal.in(directory, JournalOptions.DEFAULT).open(() -> owner -> true, (owner, record) -> {})) {
            journal.append(Journal.NOBODY, "{\"schema\":1000}".getBytes(StandardCharsets.UTF_8));
        }
        assertRefused("workflow.journal: This journal was written by a later version", "nothing was changed");
    }

    @Test
    void itIsDamaged() throws IOException {
        Files.writeString(directory.resolve("journal-000000001-000000001.log"), "something else");
        assertRefused("workflow.journal: Expected a journal", "Restore it from a copy");
    }

    private void assertRefused(String beginning, String remedy) {
        assertThatThrownBy(() -> new LocalWorkflow(
                        new WallTime(), new ConfigReader().read().games(), Optional.of(directory), false))
                .isInstanceOf(UnusableWorkflowException.class)
                .hasMessageStartingWith(beginning)
                .hasMessageContaining(remedy);
    }
}
