package dev.clix.workflow.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.MachineType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Definitions in the ways people write them are accepted, and run as written to the end that is noted beside them. */
class CorpusTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path buckets;

    static List<CorpusCase> all() {
        return CorpusCase.all();
    }

    @Test
    void hasAtLeastOneHundredAndFiftyDefinitions() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(all()).allSatisfy(each -> {
            assertThat(each.node().path("about").asText()).as(each.name()).isNotBlank();
            assertThat(each.ends().path("status").asText()).as(each.name()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyDefinitionRunsToItsEnd(CorpusCase each) throws IOException {
        var run = new CorpusRun(each, buckets);
        var ended = run.end();
        if (each.type() == MachineType.STANDARD)
            OverlayCheck.of(each, run.history(ended.executionArn()), ended).fits();
        var end = shown(ended);
        if (each.ends().has("seconds")) end.put("seconds", run.seconds());
        if (each.ends().has("written")) end.set("written", written(each.ends().path("written")));
        assertThat(end.toPrettyString()).isEqualTo(each.ends().toPrettyString());
    }

    private static ObjectNode shown(ExecutionDescription end) throws IOException {
        var shown =
                JsonNodeFactory.instance.objectNode().put("status", end.status().name());
        if (end.output().isPresent())
            shown.set("output", JSON.readTree(end.output().get()));
        end.error().ifPresent(error -> shown.put("error", error));
        end.cause().ifPresent(cause -> shown.put("cause", cause));
        return shown;
    }

    /** The files that are to be there, by bucket and key; of JSON, what is in them. */
    private JsonNode written(JsonNode expected) throws IOException {
        var written = JsonNodeFactory.instance.objectNode();
        for (var file : expected.properties()) {
            var place = buckets.resolve(file.getKey());
            if (Files.exists(place)) written.set(file.getKey(), JSON.readTree(place.toFile()));
        }
        return written;
    }
}
