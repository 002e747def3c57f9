package dev.clix.workflow.graph.render;

import dev.clix.workflow.graph.StateGraph;
import dev.clix.workflow.graph.layout.GraphLayout;
import dev.clix.workflow.graph.run.RunOverlay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A machine's picture as SVG. Each state is a group with the id of its node, its path in {@code data-state}, its status in
 * {@code data-status}, and a sentence that reads it out; each way a group with {@code data-from} and {@code data-to}. How
 * all of it looks is the matter of {@link #style}, whose colours are variables of CSS.
 *
 * <p>Immutable: each {@code with} gives another.
 */
public final class SvgPicture {
    private final StateGraph graph;
    private final Set<String> folded;
    private final Optional<RunOverlay> run;
    private final String idPrefix;

    private SvgPicture(StateGraph graph, Set<String> folded, Optional<RunOverlay> run, String idPrefix) {
        this.graph = graph;
        this.folded = Set.copyOf(folded);
        this.run = run;
        this.idPrefix = idPrefix;
    }

    public static SvgPicture of(StateGraph graph) {
        return new SvgPicture(graph, Set.of(), Optional.empty(), "");
    }

    /** Lays a run over it. */
    public SvgPicture with(RunOverlay overlay) {
        return new SvgPicture(graph, folded, Optional.of(overlay), idPrefix);
    }

    /** @param paths of containers that are drawn without what they hold; others do no harm */
    public SvgPicture withFolded(Set<String> paths) {
        return new SvgPicture(graph, paths, run, idPrefix);
    }

    /** @param prefix of the groups' ids, for a page with several pictures */
    public SvgPicture withIdPrefix(String prefix) {
        return new SvgPicture(graph, folded, run, prefix);
    }

    /** For a page that has {@link #style}: no style of its own, nothing inline. */
    public String forPage() {
        return document("");
    }

    /** For a file: light, with its own style. */
    public String alone() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document("<style>" + style() + "</style>\n");
    }

    /** The style sheet; dark colours are other values of its variables, which a page gives. */
    public static String style() {
        try (var css = SvgPicture.class.getResourceAsStream("graph.css")) {
            return new String(
                    Objects.requireNonNull(css, "graph.css beside the class").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String document(String style) {
        var layout = GraphLayout.of(graph, folded);
        var sentence = new NodeSentence(graph, run);
        var out = new StringBuilder(8_192);
        out.append("""
                <svg xmlns="http://www.w3.org/2000/svg" class="clix-graph%s" viewBox="0 0 %s %s" width="%s" height="%s" role="graphics-document document" aria-label="%s">
                """.formatted(
                        run.isPresent() ? " has-run" : "",
                        XmlText.number(layout.width()),
                        XmlText.number(layout.height()),
                        XmlText.number(layout.width()),
                        XmlText.number(layout.height()),
                        XmlText.escaped(label())));
        out.append(style);
        new SvgNodes(out, layout, sentence, run, idPrefix).containers();
        var edges = new SvgEdges(out, layout, sentence, new TakenWays(graph, run));
        edges.lines();
        new SvgNodes(out, layout, sentence, run, idPrefix).states();
        edges.labels();
        return out.append("</svg>\n").toString();
    }

    private String label() {
        var states = graph.nodes().size();
        var what = "State machine with %s state%s".formatted(states, states == 1 ? "" : "s");
        return run.map(overlay -> what + ", execution " + overlay.status().word())
                .orElse(what);
    }
}
