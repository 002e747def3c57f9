package dev.clix.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.asl.Recordings;
import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.interpreter.Limits;
import dev.clix.workflow.interpreter.Replays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every prefix of every history that was recorded from AWS replays to an equal execution, through JSON as well. */
class RecordedReplayTest {
    @Test
    void everyPrefixReplays() {
        assertEveryPrefixReplays(Recordings.folder());
    }

    @Test
    void aFolderWithoutPureCasesIsAMistake(@TempDir Path folder) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("api")).resolve("own.json"),
                "{\"kind\": \"api\", \"operations\": []}");
        assertThatThrownBy(() -> assertEveryPrefixReplays(folder)).hasMessageContaining("pure cases in " + folder);
    }

    private static void assertEveryPrefixReplays(Path folder) {
        var pure = Cases.read(folder).stream()
                .filter(recorded ->
                        recorded.kind().equals("execution") && recorded.tier().equals("pure"))
                .toList();
        assertThat(pure).as("pure cases in " + folder).isNotEmpty();
        pure.forEach(RecordedReplayTest::assertEveryPrefixReplays);
    }

    private static void assertEveryPrefixReplays(RecordedCase recorded) {
        Replays.assertPrefixesReplay(
                AslParser.parse(recorded.node().path("definition").toString()).orThrow(),
                Limits.AWS,
                new ExecutionCase(recorded).run().facts());
    }
}
