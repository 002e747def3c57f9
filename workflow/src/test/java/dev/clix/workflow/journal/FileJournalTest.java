package dev.clix.workflow.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {
    private static final int RECORDS = 20;

    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        try (var journal = FileJournal.open(directory, (owner, record) -> {})) {
            var appended = IntStream.range(0, RECORDS).mapToObj(i -> journal.append(i, bytes(i)));
            CompletableFuture.allOf(appended.toArray(CompletableFuture[]::new)).join();
        }
    }

    @Test
    void whatWasAppendedIsReadInOrderAndGoesOn() throws IOException {
        try (var journal = FileJournal.open(directory, (owner, record) -> {})) {
            journal.append(1, "more".getBytes(UTF_8)).join();
        }
        assertThat(read())
                .hasSize(RECORDS + 1)
                .startsWith("record 0", "record 1")
                .endsWith("more");
    }

    @Test
    void aTornTailIsCutOffWhereverItIsTorn() throws IOException {
        var whole = Files.readAllBytes(file());
        var last = whole.length - ("record " + (RECORDS - 1)).length() - RecordFormat.HEAD;
        for (var length = last; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(read()).hasSize(RECORDS - 1).endsWith("record 18");
        }
    }

    @Test
    void aDamagedTailIsCutOff() throws IOException {
        var bytes = Files.readAllBytes(file());
        bytes[bytes.length - 1] ^= 1;
        Files.write(file(), bytes);

        assertThat(read()).hasSize(RECORDS - 1);
        assertThat(read()).hasSize(RECORDS - 1);
    }

    @Test
    void aDamagedMiddleIsRefusedAndNothingIsChanged() throws IOException {
        var seed = Long.getLong("seed", System.nanoTime());
        var whole = Files.readAllBytes(file());
        var at = new Random(seed).nextInt(whole.length / 2);
        var damaged = whole.clone();
        damaged[at] ^= 4;
        Files.write(file(), damaged);

        assertThatThrownBy(this::read)
                .as("byte %d, -Dseed=%d", at, seed)
                .isInstanceOf(DamagedJournalException.class)
                .hasMessageContaining("is damaged at byte");
        assertThat(Files.readAllBytes(file())).isEqualTo(damaged);
    }

    private List<String> read() throws IOException {
        var records = new ArrayList<String>();
        FileJournal.open(directory, (owner, record) -> records.add(new String(record, UTF_8)))
                .close();
        return records;
    }

    private Path file() {
        return directory.resolve("journal.log");
    }

    private static byte[] bytes(int i) {
        return ("record " + i).getBytes(UTF_8);
    }
}
