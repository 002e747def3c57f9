package dev.clix.workflow.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that belong to nothing any more go; no others do, whenever the process ends. */
class CompactionTest {
    private static final JournalOptions SMALL = new JournalOptions(200, 1_000_000);
    private static final LongPredicate EVEN = owner -> owner % 2 == 0;

    @TempDir
    Path path;

    /** Owners come one after the other, and only the last three stay. */
    @Test
    void aJournalStaysSmallHoweverLongItIsWritten() throws IOException {
        var last = new long[1];
        try (var journal = FileJournal.open(path, SMALL, () -> owner -> owner > last[0] - 3, (o, r) -> {})) {
            for (last[0] = 1; last[0] <= 2_000; last[0]++)
                journal.append(last[0], text(last[0])).join();
        }
        assertThat(size()).isLessThan(20_000);
        assertThat(read(owner -> true)).endsWith("record 1998", "record 1999", "record 2000");
    }

    @Test
    void recordsOfNobodyStay() throws IOException {
        write(Journal.NOBODY, 50);
        compact(owner -> false);
        assertThat(read(owner -> true)).hasSize(50);
    }

    @Test
    void onlyWhatIsGoneGoes() throws IOException {
        write(1, 50);
        write(2, 50);
        compact(EVEN);
        assertThat(read(owner -> true)).hasSizeLessThan(100).hasSizeGreaterThanOrEqualTo(50);
        assertThat(read(owner -> true).stream().filter("record 2"::equals)).hasSize(50);
        compact(EVEN);
        assertThat(read(owner -> true).stream().filter("record 2"::equals)).hasSize(50);
    }

    /** Copies of the directory as it is after each step, which is what a crash would leave. */
    @Test
    void aCrashAtAnyStepLosesNothing() throws IOException {
        write(1, 50);
        write(2, 50);
        var old = files();
        var before = copy(old);
        compact(EVEN);
        var compacted = Files.readAllBytes(Segment.file(path, 1, finished(old)));
        for (var written = 0; written < compacted.length; written += 101) {
            restore(before);
            Files.write(unfinished(old), Arrays.copyOf(compacted, written));
            assertAllThere(100);
        }
        for (var deleted = 0; deleted < finished(old); deleted++) {
            restore(before);
            Files.write(Segment.file(path, 1, finished(old)), compacted);
            for (var i = 1; i <= deleted; i++) Files.delete(Segment.file(path, i, i));
            assertAllThere(50);
        }
    }

    @Test
    void aMissingFileIsRefused() throws IOException {
        write(1, 50);
        Files.delete(Segment.file(path, 2, 2));
        assertThatThrownBy(() -> read(owner -> true))
                .isInstanceOf(DamagedJournalException.class)
                .hasMessageContaining("lacks its file number 2");
    }

    @Test
    void aFinishedFileIsNotCutOff() throws IOException {
        write(1, 50);
        var first = Segment.file(path, 1, 1);
        Files.write(first, Arrays.copyOf(Files.readAllBytes(first), 100));
        assertThatThrownBy(() -> read(owner -> true)).isInstanceOf(DamagedJournalException.class);
    }

    @Test
    void whatIsFullIsRefusedUntilSomethingGoes() throws IOException {
        var there = new TreeSet<>(Set.of(1L));
        var full = new JournalOptions(200, 2_000);
        try (var journal = FileJournal.open(path, full, () -> Set.copyOf(there)::contains, (o, r) -> {})) {
            while (journal.refusal().isEmpty()) journal.append(1, text(1)).join();
            assertThat(journal.refusal().orElseThrow()).contains("is full", "may have 2000");
            there.clear();
            journal.append(1, text(1)).join();
            await().until(() -> journal.refusal().isEmpty());
        }
        assertThat(size()).isLessThan(2_000);
    }

    private void write(long owner, int records) throws IOException {
        try (var directory = Directory.open(path);
                var segments = Segments.open(directory, entry -> {})) {
            for (var i = 0; i < records; i++) {
                var record = ByteBuffer.allocate(100);
                new RecordFormat.Entry(owner, segments.position(), text(owner)).put(record);
                segments.append(record.flip());
                if (segments.position() > SMALL.segmentBytes()) segments.roll();
            }
        }
    }

    private void compact(LongPredicate isThere) throws IOException {
        try (var directory = Directory.open(path)) {
            var segments = Segments.open(directory, entry -> {});
            new Compaction(directory, segments, () -> isThere).run();
            segments.close();
        }
    }

    private void assertAllThere(int atLeast) throws IOException {
        assertThat(read(owner -> true)).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(read(owner -> true).stream().filter("record 2"::equals)).hasSize(50);
    }

    private List<String> read(LongPredicate isThere) throws IOException {
        var records = new ArrayList<String>();
        FileJournal.open(path, JournalOptions.DEFAULT, () -> isThere, (o, r) -> records.add(new String(r, UTF_8)))
                .close();
        return records;
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(file -> Segment.of(file).isPresent()).sorted().toList();
        }
    }

    /** The number of the last file but the one that was written. */
    private static int finished(List<Path> files) {
        return files.size() - 1;
    }

    private Path unfinished(List<Path> old) {
        return path.resolve(Segment.file(path, 1, finished(old)).getFileName() + ".tmp");
    }

    private static List<byte[]> copy(List<Path> files) throws IOException {
        var copies = new ArrayList<byte[]>();
        for (var file : files) copies.add(Files.readAllBytes(file));
        return copies;
    }

    private void restore(List<byte[]> copies) throws IOException {
        for (var file : files()) Files.delete(file);
        for (var i = 0; i < copies.size(); i++) Files.write(Segment.file(path, i + 1, i + 1), copies.get(i));
    }

    private long size() throws IOException {
        return files().stream().mapToLong(file -> file.toFile().length()).sum();
    }

    private static byte[] text(long owner) {
        return ("record " + owner).getBytes(UTF_8);
    }
}
