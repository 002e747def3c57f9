package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.history.HistoryCodec;
import dev.clix.workflow.history.HistoryEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal that an older version wrote opens, and leads to what it led to then; {@code old-journals.md} tells what is in each. */
@ParameterizedClass
@ValueSource(strings = {OldJournalTest.FIRST, "journal-schema-1.zip", "journal-schema-2.zip"})
class OldJournalTest {
    static final String FIRST = "old-journal.zip";

    /** Had yet to come to what is judged when a state is run, and more strictly by now. */
    private static final Pattern LATER = Pattern.compile(".*:(later-|mocked:).*");

    @TempDir
    Path directory;

    private final String written;
    private JsonNode expected;
    private OldJournal journal;

    OldJournalTest(String written) {
        this.written = written;
    }

    @BeforeEach
    void open() throws IOException {
        try (var zip = new ZipInputStream(getClass().getResourceAsStream(written))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".json")) expected = json(zip.readAllBytes());
                else Files.write(directory.resolve(entry.getName()), zip.readAllBytes());
            }
        }
        journal = reopened();
    }

    private OldJournal reopened() {
        return new OldJournal(directory, Instant.parse(expected.path("now").asText()));
    }

    private static JsonNode json(byte[] text) {
        return OldJournal.json(new String(text, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        journal.simulator.close();
    }

    @Test
    void everythingThatHappenedIsThere() {
        var was = expected.path("facts");
        var is = journal.facts();
        assertThat(is.keySet()).containsExactlyInAnyOrderElementsOf(was::fieldNames);
        is.forEach((arn, facts) -> assertThat(facts).as(arn).isEqualTo(facts(was.path(arn))));
    }

    /** A fact may have learned to tell more since. */
    private static List<HistoryEvent> facts(JsonNode written) {
        return HistoryCodec.readAll(written.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void executionsHistoriesAndMapRunsAreShownAsTheyWere() {
        assertSame(unforeseen(journal.described()), unforeseen(expected.path("described")));
    }

    /** Map runs have learned to foresee child executions that have yet to be made, and to count what was written. */
    private static <T extends JsonNode> T unforeseen(T described) {
        for (var execution : described)
            for (var run : execution.path("mapRuns")) {
                ((ObjectNode) run).remove("executionCounts");
                ((ObjectNode) run.path("itemCounts")).remove("resultsWritten");
            }
        return described;
    }

    @Test
    void machinesVersionsAliasesTagsAndActivitiesAreShownAsTheyWere() {
        var was = expected.path("registered");
        assertSame(journal.registered(), written.equals(FIRST) ? shownEmpty(was) : was);
    }

    /** Log destinations that were given, but none, are shown by now. */
    private static JsonNode shownEmpty(JsonNode registered) {
        ((ObjectNode) registered.at("/versioned/machine/loggingConfiguration")).putArray("destinations");
        return registered;
    }

    /** Every execution stands in its machine's list, newest first, as it is described. */
    @Test
    void executionsAreListedAsTheyAreDescribed() {
        var described = expected.path("described");
        var listed = journal.listed();
        assertThat(listed.keySet()).isSubsetOf(() -> described.fieldNames());
        assertThat(listed).isNotEmpty();
        listed.forEach((arn, shown) -> {
            ((ObjectNode) shown).remove("itemCount");
            assertThat(described.path(arn).path("execution").properties())
                    .as(arn)
                    .containsAll(shown.properties());
        });
    }

    /** Executions are compared one by one: a difference of thousands of lines would be unreadable. */
    private static void assertSame(ObjectNode shown, JsonNode was) {
        var is = (ObjectNode) OldJournal.json(shown.toString());
        assertThat(is.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(was::fieldNames);
        is.properties()
                .forEach(each -> assertThat(each.getValue()).as(each.getKey()).isEqualTo(was.path(each.getKey())));
    }

    @Test
    void whatWasTornOffIsGone() {
        assertThat(journal.registered().path("activities").findValuesAsText("key"))
                .contains("a", "b")
                .doesNotContain("torn");
    }

    /** Tokens are good, timers fall due, functions are asked again. */
    @Test
    void whatWasRunningComesToTheEndItWouldHaveCome() {
        var ends = journal.ends(expected.path("tokens"));
        assertThat(ends.keySet())
                .containsExactlyInAnyOrderElementsOf(() -> expected.path("ends").fieldNames());
        ends.forEach((arn, end) -> {
            var then = expected.path("ends").path(arn);
            if (LATER.matcher(arn).matches())
                assertThat(end.path("status").asText()).as(arn).isNotEqualTo("RUNNING");
            else assertThat(unlearned(end)).as(arn).isEqualTo(unlearned(then));
        });
    }

    /** Answers of Step Functions to tasks may have learned to tell more. */
    private static JsonNode unlearned(JsonNode end) {
        if (end.path("output").asText().contains("\"ExecutionArn\"")) ((ObjectNode) end).remove("output");
        return end;
    }

    /** Events after the journal was opened again are kept like those before. */
    @Test
    void itGoesOnBeingAJournal() {
        journal.ends(expected.path("tokens"));
        for (var arn : List.of(OldJournal.ACTIVITY, OldJournal.ACCOUNT + "stateMachine:versioned"))
            journal.call(
                    Operation.TAG_RESOURCE, "{'resourceArn':'%s','tags':[{'key':'on','value':'1'}]}".formatted(arn));
        journal.call(
                Operation.UPDATE_STATE_MACHINE,
                "{'stateMachineArn':'%sstateMachine:versioned','roleArn':'arn:aws:iam::1:role/next','publish':true}"
                        .formatted(OldJournal.ACCOUNT));
        var facts = journal.facts();
        var registered = journal.registered();
        journal.simulator.close();
        journal = reopened();
        assertThat(journal.facts()).isEqualTo(facts);
        assertThat(journal.registered()).isEqualTo(registered);
    }
}
