package dev.clix.workflow.definitions;

import dev.clix.workflow.graph.GraphNode;
import dev.clix.workflow.graph.StateGraph;
import dev.clix.workflow.graph.render.DotText;
import dev.clix.workflow.graph.render.MermaidText;
import dev.clix.workflow.graph.render.SvgPicture;
import dev.clix.workflow.graph.render.TextPicture;
import dev.clix.workflow.graph.run.RunOverlay;
import dev.clix.workflow.template.NamedDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code ./clix graph}: draws the state machine in a file, and what an execution of it did. */
public final class GraphCommand {
    private final GraphOptions options;
    private final DefinitionInput input;

    private GraphCommand(GraphOptions options, InputStream standardInput) {
        this.options = options;
        input = new DefinitionInput(standardInput);
    }

    public static void main(String[] arguments) {
        var exit =
                run(List.of(arguments), System.in, DefinitionInput.utf8(System.out), DefinitionInput.utf8(System.err));
        if (exit != 0) System.exit(exit);
    }

    /** @return the code that the process is to exit with: 0 when it was drawn, 2 when something typed is wrong, else 1 */
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(GraphOptions.USAGE);
            return 0;
        }
        try {
            var command = new GraphCommand(GraphOptions.parse(arguments), in);
            command.write(command.drawn(), out);
            return 0;
        } catch (RuntimeException refused) {
            return DefinitionInput.refuse("graph", refused, err);
        }
    }

    private String drawn() {
        var graph = graph(chosen(input.definitions(options.file())));
        var run = options.execution().map(this::overlay);
        var folded = options.fold() ? containers(graph) : Set.<String>of();
        return switch (options.form()) {
            case SVG -> svg(graph, run, folded);
            case MERMAID -> MermaidText.of(graph, run);
            case DOT -> DotText.of(graph, run);
            case TEXT -> TextPicture.of(graph, run, folded, false);
            case ASCII -> TextPicture.of(graph, run, folded, true);
        };
    }

    private static String svg(StateGraph graph, Optional<RunOverlay> run, Set<String> folded) {
        var picture = SvgPicture.of(graph).withFolded(folded);
        return run.map(picture::with).orElse(picture).alone();
    }

    private static Set<String> containers(StateGraph graph) {
        return graph.nodes().stream()
                .filter(node -> !node.blocks().isEmpty())
                .map(GraphNode::path)
                .collect(Collectors.toSet());
    }

    private static StateGraph graph(NamedDefinition definition) {
        try {
            return StateGraph.of(definition.definition());
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("'%s': %s".formatted(definition.name(), refused.getMessage()), refused);
        }
    }

    private NamedDefinition chosen(List<NamedDefinition> definitions) {
        var fitting = definitions.stream()
                .filter(each -> options.machine()
                        .map(name -> each.name().equals(name)
                                || each.logicalId().filter(name::equals).isPresent())
                        .orElse(true))
                .toList();
        if (fitting.size() == 1) return fitting.get(0);
        if (definitions.isEmpty())
            throw new IllegalArgumentException(
                    "Expected a state machine in '%s', but there is none".formatted(options.file()));
        throw new IllegalArgumentException("Expected --machine to name one of %s in '%s', but %s"
                .formatted(
                        definitions.stream()
                                .map(each -> each.logicalId().orElse(each.name()))
                                .collect(Collectors.joining(", ")),
                        options.file(),
                        options.machine().map("found '%s'"::formatted).orElse("none is named")));
    }

    private RunOverlay overlay(String file) {
        return RunOverlay.of(HistoryFile.events(file, input.text(file))).upTo(options.event());
    }

    private void write(String drawn, PrintStream out) {
        if (options.output().isEmpty()) {
            out.print(drawn);
            return;
        }
        try {
            Files.writeString(Path.of(options.output().get()), drawn, StandardCharsets.UTF_8);
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    "Cannot write '%s'".formatted(options.output().get()), refused);
        }
    }
}
