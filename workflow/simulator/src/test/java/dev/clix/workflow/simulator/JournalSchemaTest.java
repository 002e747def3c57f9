package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.api.Operation;
import dev.clix.workflow.journal.FileJournal;
import dev.clix.workflow.journal.Journal;
import dev.clix.workflow.journal.JournalOptions;
import dev.clix.workflow.journal.JournalStore;
import dev.clix.workflow.journal.MemoryStore;
import dev.clix.workflow.journal.NewerJournalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal says which schema its records are of, and which records a version cannot read is said before anything is changed. */
class JournalSchemaTest {
    private static final String REMEDY = ": open it with that version or a newer one; nothing was changed";
    private static final String ACTIVITY = "arn:aws:states:us-east-1:111111111111:activity:Work";

    private final MemoryStore store = new MemoryStore();

    private static void keep(JournalStore store, long owner, String record) throws IOException {
        try (var journal = store.open(() -> any -> true, (before, bytes) -> {})) {
            journal.append(owner, Workbench.json(record).getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> kept() throws IOException {
        var kept = new ArrayList<String>();
        store.open(() -> any -> true, (owner, bytes) -> kept.add(new String(bytes, StandardCharsets.UTF_8)))
                .close();
        return kept;
    }

    private Workbench opened() {
        return new Workbench(builder -> builder.journal(store));
    }

    @Test
    void aNewJournalBeginsWithItsSchema() throws IOException {
        var bench = opened();
        bench.activity("Work");
        bench.simulator.close();
        assertThat(kept()).hasSize(2).startsWith("{\"schema\":2}");
    }

    @Test
    void itsSchemaIsToldOnceHoweverOftenItIsOpened() throws IOException {
        for (var i = 0; i < 3; i++) opened().simulator.close();
        assertThat(kept()).containsExactly("{\"schema\":2}");
    }

    /** Records behind it are of today's schema. */
    @Test
    void anOldJournalIsToldTheSchemaBehindWhatIsThere() throws IOException {
        keep(
                store,
                -1,
                "{'call':'CreateActivity','at':'2026-11-30T00:00:00Z','drawn':'x','arguments':{'name':'Work'}}");
        opened().simulator.close();
        assertThat(kept()).hasSize(2).endsWith("{\"schema\":2}");
        var bench = opened();
        bench.call(Operation.DESCRIBE_ACTIVITY, "activityArn", ACTIVITY);
        bench.simulator.close();
    }

    /** Asking again changes nothing. */
    @Test
    void whatChangesNothingIsNotKept() throws IOException {
        var bench = opened();
        bench.activity("Work");
        bench.activity("Work");
        bench.call(Operation.DELETE_ACTIVITY, "activityArn", ACTIVITY + "s");
        bench.simulator.close();
        assertThat(kept()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0|{'schema':3}|schema 3, this one reads up to 2",
                "-1|[{'timestamp':'2026-11-30T00:00:00Z','fact':{'type':'ActivityPaused','activityArn':'a'}}]|this one knows no fact 'ActivityPaused'",
                "1|[{'sequence':1,'fact':{'type':'ExecutionPaused'}}]|this one knows no fact 'ExecutionPaused'",
                "1|{'continued':'x'}|this one knows no record 'continued'",
            })
    void whatALaterVersionHasWrittenIsRefusedByNameAndNothingIsChanged(
            long owner, String record, String told, @TempDir Path directory) throws IOException {
        keep(FileJournal.in(directory, JournalOptions.DEFAULT), owner, record);
        var before = files(directory);
        assertThatThrownBy(() -> new Workbench(builder -> builder.journal(directory)))
                .isInstanceOf(NewerJournalException.class)
                .hasMessageContaining("written by a later version of CliX")
                .hasMessageContaining(told)
                .hasMessageEndingWith(REMEDY);
        assertThat(files(directory)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'two'", "0", "-1", "2.5", "4294967298", "null"})
    void whatIsNoSchemaIsRefused(String schema) throws IOException {
        keep(store, Journal.NOBODY, "{'schema':%s}".formatted(schema));
        assertThatThrownBy(this::opened).hasMessageContaining("Expected the number of a schema");
    }

    private static Map<String, String> files(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.collect(Collectors.toMap(Path::toString, JournalSchemaTest::content));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void membersThatALaterVersionHasAddedAreIgnored() throws IOException {
        keep(store, Journal.NOBODY, "{'schema':2,'writtenBy':'later'}");
        keep(
                store,
                -1,
                "[{'timestamp':'2026-11-30T00:00:00Z','by':'me','fact':{'type':'ActivityCreated','activityArn':'%s','encryption':{'type':'AWS_OWNED_KEY'},'tags':{},'colour':{'r':1}}}]"
                        .formatted(ACTIVITY));
        var bench = opened();
        assertThat(bench.call(Operation.DESCRIBE_ACTIVITY, "activityArn", ACTIVITY)
                        .path("name")
                        .asText())
                .isEqualTo("Work");
        bench.simulator.close();
    }
}
