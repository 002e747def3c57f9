package dev.clix.workflow.junit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clix.workflow.journal.Journal;
import dev.clix.workflow.journal.JournalStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The properties of a store of journals that the simulator relies on. Your own store is held against them by a subclass:
 *
 * <pre>{@code
 * class MyStoreTest extends JournalContract {
 *     private final MyStore store = new MyStore(…);
 *
 *     protected JournalStore store() {
 *         return store;
 *     }
 * }
 * }</pre>
 */
public abstract class JournalContract {
    private static final int RECORDS = 200;
    private static final int THREADS = 4;
    private static final int LARGE_BYTES = 3 << 20;
    private static final long PATIENCE_SECONDS = 30;

    /** The store of one test: empty at first, and the same whenever it is asked for. */
    protected abstract JournalStore store() throws Exception;

    /**
     * Takes the end of the last record away, as a crash may: of a store in a file, its last bytes. A transactional store
     * cannot come to look so; a crash rolls its last transaction back, so either nothing is done here, or the last record
     * is deleted:
     *
     * <pre>{@code
     * protected void tear() throws SQLException {
     *     statement.execute("DELETE FROM journal WHERE position = (SELECT MAX(position) FROM journal)");
     * }
     * }</pre>
     */
    protected void tear() throws Exception {}

    private record Entry(long owner, byte[] bytes) {
        String text() {
            return owner + ":" + new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private Journal open(LongPredicate owners, List<Entry> replayed) throws Exception {
        return store().open(() -> owners, (owner, bytes) -> replayed.add(new Entry(owner, bytes)));
    }

    private Journal open() throws Exception {
        return open(owner -> true, new ArrayList<>());
    }

    private List<Entry> entries() throws Exception {
        var replayed = new ArrayList<Entry>();
        open(owner -> true, replayed).close();
        return replayed;
    }

    private List<String> texts() throws Exception {
        return entries().stream().map(Entry::text).toList();
    }

    private static CompletableFuture<Void> append(Journal journal, long owner, String text) {
        return journal.append(owner, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends what is safe once a later record is. */
    private static void note(Journal journal, long owner, String text) {
        note(journal, owner, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void note(Journal journal, long owner, byte[] record) {
        var unused = journal.append(owner, record);
    }

    private static void await(CompletableFuture<?> safe) throws Exception {
        safe.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void aNewOneHasNoRecords() throws Exception {
        assertEquals(List.of(), texts());
        assertTrue(open().refusal().isEmpty(), "nothing is refused");
    }

    @Test
    void recordsAreReplayedInTheirOrderWithTheirOwners() throws Exception {
        try (var journal = open()) {
            note(journal, 1, "a");
            note(journal, -7, "b");
            note(journal, Journal.NOBODY, "c");
            await(append(journal, Long.MAX_VALUE, "d"));
        }
        assertEquals(List.of("1:a", "-7:b", "0:c", Long.MAX_VALUE + ":d"), texts());
    }

    @Test
    void itGoesOnBehindTheLastRecordWheneverItIsOpened() throws Exception {
        var expected = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            assertEquals(expected, texts());
            try (var journal = open()) {
                await(append(journal, i, "record"));
            }
            expected.add(i + ":record");
        }
        assertEquals(expected, texts());
    }

    @Test
    void aRecordIsAnyBytesOfAnyLength() throws Exception {
        var large = new byte[LARGE_BYTES];
        for (var i = 0; i < large.length; i++) large[i] = (byte) (i * 31);
        try (var journal = open()) {
            note(journal, 1, new byte[0]);
            note(journal, 1, large);
            await(append(journal, 1, "after"));
        }
        var read = entries();
        assertEquals(3, read.size());
        assertEquals(0, read.get(0).bytes().length);
        assertArrayEquals(large, read.get(1).bytes());
        assertEquals("1:after", read.get(2).text());
    }

    @Test
    void aRecordIsSafeOnlyOnceAllBeforeItAre() throws Exception {
        var told = new ConcurrentLinkedQueue<Integer>();
        try (var journal = open()) {
            var all = new ArrayList<CompletableFuture<Void>>();
            for (var i = 0; i < RECORDS; i++) {
                var number = i;
                all.add(append(journal, 1, "r" + i).thenRun(() -> told.add(number)));
            }
            await(all.get(RECORDS - 1));
            assertEquals(RECORDS, told.size());
        }
        assertEquals(IntStream.range(0, RECORDS).boxed().toList(), List.copyOf(told));
    }

    /** The simulator goes on when it is told, and what follows is appended there and then. */
    @Test
    void theNextRecordMayBeAppendedWhereTheLastIsToldToBeSafe() throws Exception {
        try (var journal = open()) {
            var first = append(journal, 1, "first");
            await(first.thenCompose(unused -> append(journal, 1, "second")));
        }
        assertEquals(List.of("1:first", "1:second"), texts());
    }

    @Test
    void recordsOfManyThreadsAreAllThereEachThreadsInItsOrder() throws Exception {
        try (var journal = open()) {
            var threads = IntStream.rangeClosed(1, THREADS)
                    .mapToObj(owner -> CompletableFuture.runAsync(() -> appendAll(journal, owner)))
                    .toArray(CompletableFuture[]::new);
            await(CompletableFuture.allOf(threads));
        }
        var read = texts();
        assertEquals(THREADS * RECORDS, read.size());
        for (var owner = 1; owner <= THREADS; owner++) {
            var prefix = owner + ":";
            assertEquals(
                    IntStream.range(0, RECORDS).mapToObj(i -> prefix + "r" + i).toList(),
                    read.stream().filter(text -> text.startsWith(prefix)).toList());
        }
    }

    private static void appendAll(Journal journal, long owner) {
        CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        for (var i = 0; i < RECORDS; i++) last = append(journal, owner, "r" + i);
        last.join();
    }

    @Test
    void whatWasAppendedIsSafeOnceItIsClosed() throws Exception {
        var journal = open();
        var all = IntStream.range(0, RECORDS)
                .mapToObj(i -> append(journal, 1, "r" + i))
                .toList();
        journal.close();
        for (var safe : all) await(safe);
        assertEquals(RECORDS, texts().size());
    }

    @Test
    void nothingIsKeptOnceItIsClosed() throws Exception {
        var journal = open();
        journal.close();
        journal.close();
        var refused = append(journal, 1, "late");
        assertThrows(ExecutionException.class, () -> refused.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertTrue(journal.refusal().isPresent(), "why nothing new should be begun");
        assertEquals(List.of(), texts());
    }

    @Test
    void itIsOpenOnceAtATime() throws Exception {
        try (var journal = open()) {
            await(append(journal, 1, "a"));
            assertThrows(IOException.class, this::open);
            await(append(journal, 1, "b"));
        }
        assertEquals(List.of("1:a", "1:b"), texts());
    }

    @Test
    void itIsAsItWasWhenAReplayFails() throws Exception {
        try (var journal = open()) {
            note(journal, 1, "a");
            await(append(journal, 2, "b"));
        }
        assertThrows(
                RuntimeException.class,
                () -> store().open(() -> owner -> true, (owner, bytes) -> {
                    if (owner == 2) throw new IllegalStateException("it is odd");
                }));
        assertEquals(List.of("1:a", "2:b"), texts());
    }

    /** Records of others may be there or not: when they go is the store's affair. */
    @Test
    void recordsOfThoseWhoAreThereAndOfNobodyStayInTheirOrder() throws Exception {
        LongPredicate odd = owner -> owner % 2 != 0;
        var expected = new ArrayList<String>();
        for (var round = 0; round < 4; round++) {
            var replayed = new ArrayList<Entry>();
            try (var journal = open(odd, replayed)) {
                assertEquals(expected, needed(replayed.stream()));
                for (var i = 0; i < RECORDS; i++) note(journal, i, round + " " + "x".repeat(i));
                await(append(journal, Journal.NOBODY, "of nobody"));
                for (var i = 0; i < RECORDS; i++)
                    if (i % 2 != 0 || i == Journal.NOBODY) expected.add(i + ":" + round + " " + "x".repeat(i));
                expected.add("0:of nobody");
            }
        }
        assertEquals(expected, needed(entries().stream()));
    }

    private static List<String> needed(Stream<Entry> entries) {
        return entries.filter(entry -> entry.owner() % 2 != 0 || entry.owner() == Journal.NOBODY)
                .map(Entry::text)
                .toList();
    }

    @Test
    void aTornEndCostsTheLastRecordAtMost() throws Exception {
        try (var journal = open()) {
            for (var i = 0; i < 3; i++) await(append(journal, 1, "r" + i));
        }
        tear();
        var read = texts();
        assertEquals(List.of("1:r0", "1:r1", "1:r2").subList(0, Math.max(2, Math.min(3, read.size()))), read);
        try (var journal = open()) {
            assertDoesNotThrow(() -> await(append(journal, 1, "next")));
        } catch (TimeoutException late) {
            throw new AssertionError("Expected to go on behind a torn end, but nothing is kept", late);
        }
        assertEquals(Stream.concat(read.stream(), Stream.of("1:next")).toList(), texts());
    }
}
