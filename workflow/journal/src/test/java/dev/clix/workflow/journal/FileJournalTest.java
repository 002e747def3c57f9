package dev.clix.workflow.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
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
    private static final int LAST = RecordFormat.HEAD + "record 19".length();

    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        try (var journal = open((owner, record) -> {})) {
            for (var i = 0; i < RECORDS; i++) journal.append(i, bytes(i)).join();
        }
    }

    private FileJournal open(Replay replay) throws IOException {
        return FileJournal.open(directory, JournalOptions.DEFAULT, () -> owner -> true, replay);
    }

    @Test
    void whatWasAppendedIsReadInOrderAndGoesOn() throws IOException {
        try (var journal = open((owner, record) -> {})) {
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
        for (var length = whole.length - LAST; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(read()).hasSize(RECORDS - 1).endsWith("record 18");
        }
    }

    @Test
    void aFileThatWasOnlyJustBegunIsBegunAgain() throws IOException {
        for (var length = 0; length < SegmentReading.HEAD; length++) {
            Files.write(file(), new byte[length]);
            assertThat(read()).isEmpty();
        }
    }

    @Test
    void aDamagedTailIsCutOffWhateverByteItIs() throws IOException {
        var whole = Files.readAllBytes(file());
        for (var at = whole.length - LAST; at < whole.length; at++) {
            Files.write(file(), damaged(whole, at));
            assertThat(read()).as("byte %s", at).hasSize(RECORDS - 1).endsWith("record 18");
            assertThat(read()).as("byte %s, again", at).hasSize(RECORDS - 1);
        }
    }

    /** The last record tells that all before it was safe: an acknowledged record is not cut off unnoticed. */
    @Test
    void theRecordBeforeTheLastIsNoTailWhateverByteItIs() throws IOException {
        var whole = Files.readAllBytes(file());
        for (var at = whole.length - 2 * LAST; at < whole.length - LAST; at++) {
            var damaged = damaged(whole, at);
            Files.write(file(), damaged);
            assertThatThrownBy(this::read).as("byte %s", at).isInstanceOf(DamagedJournalException.class);
            assertThat(Files.readAllBytes(file())).isEqualTo(damaged);
        }
    }

    private static byte[] damaged(byte[] whole, int at) {
        var damaged = whole.clone();
        damaged[at] ^= 1;
        return damaged;
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
                .as("byte %s, -Dseed=%s", at, seed)
                .isInstanceOf(DamagedJournalException.class)
                .hasMessageContaining("nothing was changed");
        assertThat(Files.readAllBytes(file())).isEqualTo(damaged);
    }

    /** The disk may write what was not forced yet in any order before the power is lost. */
    @Test
    void whatWasWrittenTogetherMayBeTornInTheMiddle() throws IOException {
        try (var journal = open((owner, record) -> {})) {
            var together = IntStream.range(0, 3).mapToObj(i -> journal.append(i, bytes(i)));
            CompletableFuture.allOf(together.toArray(CompletableFuture[]::new)).join();
        }
        var group = group("record 0", "record 1", "record 2");
        var file = concat(Files.readAllBytes(file()), group);
        file[file.length - group.length + RecordFormat.HEAD] ^= 1;
        Files.write(file(), file);

        assertThat(read()).hasSize(RECORDS + 3).endsWith("record 2");
    }

    private byte[] group(String... records) throws IOException {
        var safe = Files.size(file());
        var bytes = ByteBuffer.allocate(1_000);
        for (var record : records) new RecordFormat.Entry(1, safe, record.getBytes(UTF_8)).put(bytes);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void nobodyElseMayHaveIt() throws IOException {
        try (var journal = open((owner, record) -> {})) {
            assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("somebody else has it");
        }
        assertThat(read()).hasSize(RECORDS);
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        Files.writeString(file(), "{\"something\": \"else\"}");
        assertThatThrownBy(this::read)
                .isInstanceOf(DamagedJournalException.class)
                .hasMessageContaining("Expected a journal of this version");
    }

    @Test
    void aRecordThatCannotBeReplayedIsNamed() {
        assertThatThrownBy(() -> open((owner, record) -> {
                    if (owner == 7) throw new IllegalStateException("it is odd");
                }))
                .hasMessageContaining("record 8")
                .hasMessageContaining("it is odd");
    }

    @Test
    void nothingIsAppendedOnceItIsClosed() throws IOException {
        var journal = open((owner, record) -> {});
        journal.close();
        assertThat(journal.append(1, bytes(1))).isCompletedExceptionally();
    }

    private List<String> read() throws IOException {
        var records = new ArrayList<String>();
        open((owner, record) -> records.add(new String(record, UTF_8))).close();
        return records;
    }

    private Path file() {
        return Segment.file(directory, 1, 1);
    }

    private static byte[] bytes(int i) {
        return ("record " + i).getBytes(UTF_8);
    }
}
