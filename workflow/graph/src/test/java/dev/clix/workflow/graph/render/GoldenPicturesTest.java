package dev.clix.workflow.graph.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.graph.StateGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures as they were looked at and found good, beside their definitions. Those drawn now are in target, to be looked at. */
class GoldenPicturesTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/clix/workflow/graph/render/golden");

    @ParameterizedTest
    @CsvSource({
        "order,svg",
        "order,txt",
        "order,asc",
        "order,mmd",
        "order,dot",
        "loop,svg",
        "loop,txt",
        "loop,asc",
        "loop,mmd",
        "loop,dot"
    })
    void aPictureStaysAsItWasFoundGood(String name, String form) throws IOException {
        var graph = StateGraph.of(Files.readString(FOLDER.resolve(name + ".json")));
        var drawn = drawn(graph, form);
        Files.writeString(Path.of("target", name + "." + form), drawn);
        assertThat(drawn).isEqualTo(Files.readString(FOLDER.resolve(name + "." + form)));
    }

    private static String drawn(StateGraph graph, String form) {
        return switch (form) {
            case "svg" -> SvgPicture.of(graph).forPage();
            case "txt" -> TextPicture.of(graph, Optional.empty(), Set.of(), false);
            case "asc" -> TextPicture.of(graph, Optional.empty(), Set.of(), true);
            case "mmd" -> MermaidText.of(graph);
            default -> DotText.of(graph);
        };
    }
}
