package dev.clix.workflow.asl.internal.jsonata.differential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The outcomes of one seed's expressions in JSONata's reference, for where it cannot be asked. */
final class RecordedOutcomes {
    static final long SEED = 20_260_701;
    static final int COUNT = 5_000;
    private static final String NAME = "outcomes.jsonl.gz";

    private RecordedOutcomes() {}

    /** @throws IllegalStateException when they are of other expressions than these */
    static List<String> of(Expressions expressions) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(RecordedOutcomes.class.getResourceAsStream(NAME)), StandardCharsets.UTF_8))) {
            var checksum = Long.parseLong(lines.readLine());
            if (checksum == expressions.checksum()) return lines.lines().toList();
        }
        throw new IllegalStateException("Expected recorded outcomes of %s expressions of seed %s, but found others: "
                        .formatted(expressions.texts().size(), expressions.seed())
                + "the grammar has changed, record them again with -Djsonata.record=true where node is found");
    }

    static void write(Expressions expressions, List<String> outcomes) throws IOException {
        var file = Path.of("src", "test", "resources")
                .resolve(RecordedOutcomes.class.getPackageName().replace('.', '/'))
                .resolve(NAME);
        try (var out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            out.write(expressions.checksum() + "\n");
            for (var outcome : outcomes) out.write(outcome + "\n");
        }
    }
}
