package dev.clix.workflow.junit;

import dev.clix.workflow.journal.FileJournal;
import dev.clix.workflow.journal.JournalOptions;
import dev.clix.workflow.journal.JournalStore;
import dev.clix.workflow.journal.MemoryStore;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The stores there are, held against what the simulator relies on. */
class JournalStoresTest {
    @Nested
    class Memory extends JournalContract {
        private final JournalStore store = new MemoryStore();

        @Override
        protected JournalStore store() {
            return store;
        }
    }

    @Nested
    class LargeFiles extends InFiles {
        LargeFiles() {
            super(JournalOptions.DEFAULT);
        }
    }

    /** Files are followed by others, and compacted, all the time. */
    @Nested
    class SmallFiles extends InFiles {
        SmallFiles() {
            super(new JournalOptions(4_000, 1L << 30));
        }
    }

    abstract static class InFiles extends JournalContract {
        private final JournalOptions options;

        @TempDir
        Path directory;

        InFiles(JournalOptions options) {
            this.options = options;
        }

        @Override
        protected JournalStore store() {
            return FileJournal.in(directory, options);
        }

        @Override
        protected void tear() throws IOException {
            try (var files = Files.list(directory)) {
                var last =
                        files.filter(file -> file.toString().endsWith(".log")).max(Comparator.naturalOrder());
                try (var file = new RandomAccessFile(last.orElseThrow().toFile(), "rw")) {
                    file.setLength(file.length() - 1);
                }
            }
        }
    }
}
