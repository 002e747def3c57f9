package dev.clix.workflow.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.graph.EdgeKind;
import dev.clix.workflow.graph.GeneratedMachine;
import dev.clix.workflow.graph.GraphNode;
import dev.clix.workflow.graph.Machines;
import dev.clix.workflow.graph.StateGraph;
import dev.clix.workflow.graph.TooLargeForPictureException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pictures are held against measures, for every definition there is and for many that a seed draws. */
class GraphLayoutTest {
    private static final int GENERATED = 150;

    @Test
    void noPictureOfTheProjectsDefinitionsHasFaults() {
        var machines = Machines.all();
        assertThat(machines).hasSizeGreaterThan(100);
        var faults = new ArrayList<String>();
        var figures = new Figures();
        machines.forEach((place, definition) -> {
            var layout = layout(definition);
            figures.add(layout);
            PictureFaults.of(layout).forEach(fault -> faults.add(place + ": " + fault));
        });
        System.out.println("definitions of the project: " + figures);
        assertThat(faults).isEmpty();
        assertThat(figures.straight).isGreaterThan(figures.nexts * 6 / 10);
    }

    @Test
    void noPictureOfAGeneratedDefinitionHasFaults() {
        var faults = new ArrayList<String>();
        var figures = new Figures();
        for (var seed = 1L; seed <= GENERATED; seed++) {
            var layout = layout(new GeneratedMachine(seed).definition());
            figures.add(layout);
            for (var fault : PictureFaults.of(layout)) faults.add("seed %s: %s".formatted(seed, fault));
        }
        System.out.println("generated definitions: " + figures);
        assertThat(faults).isEmpty();
    }

    @Test
    void shuffledStatesGiveTheSamePicture() {
        for (var seed = 1L; seed <= GENERATED / 4; seed++) {
            var definition = new GeneratedMachine(seed).definition();
            assertThat(layout(shuffled(definition, new Random(seed))))
                    .as("seed " + seed)
                    .isEqualTo(layout(definition));
        }
    }

    @Test
    void foldedContainersHoldNothing() {
        for (var seed = 1L; seed <= GENERATED / 4; seed++) {
            var graph = StateGraph.of(new GeneratedMachine(seed).definition());
            var containers = graph.block().nodes().stream()
                    .filter(node -> !node.blocks().isEmpty())
                    .map(GraphNode::path)
                    .collect(Collectors.toSet());
            var layout = GraphLayout.of(graph, containers);
            assertThat(PictureFaults.of(layout)).as("seed " + seed).isEmpty();
            assertThat(layout.nodes())
                    .as("seed " + seed)
                    .hasSameSizeAs(graph.block().nodes());
            assertThat(GraphLayout.of(graph, Set.of("/States/none"))).isEqualTo(GraphLayout.of(graph));
        }
    }

    @Test
    void whatNobodyCouldReadIsRefusedByName() {
        var tangle = new GeneratedMachine(1).flat(1_500);
        assertThatThrownBy(() -> layout(tangle))
                .isInstanceOf(TooLargeForPictureException.class)
                .hasMessageContaining("Expected ways that pass at most 60000 rows");
        assertThatThrownBy(() -> StateGraph.of(new GeneratedMachine(1).flat(StateGraph.STATES_MAX + 1)))
                .isInstanceOf(TooLargeForPictureException.class)
                .hasMessageContaining("Expected at most 2000 states");
    }

    @Test
    void aLongChainIsDrawn() {
        var definition = JsonNodeFactory.instance.objectNode().put("StartAt", "S0");
        var states = definition.putObject("States");
        for (var i = 0; i < 1_000; i++)
            states.putObject("S" + i).put("Type", "Pass").put("Next", "S" + (i + 1));
        states.putObject("S1000").put("Type", "Succeed");
        var layout = layout(definition);
        assertThat(PictureFaults.straightNexts(layout)).isEqualTo(1_002);
    }

    private static GraphLayout layout(JsonNode definition) {
        return GraphLayout.of(StateGraph.of(definition));
    }

    /** The same fields in another order, at every depth. */
    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> list.add(shuffled(item, random)));
            return list;
        }
        if (!node.isObject()) return node;
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        Collections.shuffle(names, random);
        ObjectNode shuffled = JsonNodeFactory.instance.objectNode();
        for (var name : names) shuffled.set(name, shuffled(node.get(name), random));
        return shuffled;
    }

    private static final class Figures {
        private int pictures;
        private long nexts;
        private long straight;
        private int crossings;
        private int hit;

        void add(GraphLayout layout) {
            pictures++;
            nexts += layout.edges().stream()
                    .filter(route -> route.edge().kind() == EdgeKind.NEXT)
                    .count();
            straight += PictureFaults.straightNexts(layout);
            crossings += PictureFaults.crossings(layout);
            hit += PictureFaults.labelsHit(layout);
        }

        @Override
        public String toString() {
            return "%s pictures, %s of %s Next edges straight, %s crossings, %s lines below foreign labels"
                    .formatted(pictures, straight, nexts, crossings, hit);
        }
    }
}
