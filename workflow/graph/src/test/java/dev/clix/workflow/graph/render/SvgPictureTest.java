package dev.clix.workflow.graph.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.graph.GeneratedMachine;
import dev.clix.workflow.graph.GraphNode;
import dev.clix.workflow.graph.StateGraph;
import dev.clix.workflow.graph.run.RunEvent;
import dev.clix.workflow.graph.run.RunOverlay;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class SvgPictureTest {
    private static final String SHIPPING = """
            {"StartAt": "Again?", "States": {
              "Again?": {"Type": "Choice", "Default": "Approve shipping",
                "Choices": [{"Variable": "$.n", "NumericLessThan": 3, "Next": "Again?"}]},
              "Approve shipping": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Next": "Shipped",
                "Retry": [{"ErrorEquals": ["Busy"], "MaxAttempts": 2}],
                "Catch": [{"ErrorEquals": ["Timeout", "Refused"], "Next": "Release stock"}]},
              "Shipped": {"Type": "Succeed"},
              "Release stock": {"Type": "Pass", "End": true}}}
            """;

    @Test
    void eachStateHasItsPathAndASentence() {
        var document = parsed(SvgPicture.of(StateGraph.of(SHIPPING)).with(run()).forPage());
        var state = state(document, "/States/Approve shipping");
        assertThat(state.getAttribute("aria-label"))
                .isEqualTo("Approve shipping, Task, retried up to 2 times, waiting, entered from Again?;"
                        + " then Shipped; on Timeout or Refused Release stock");
        assertThat(state.getAttribute("data-status")).isEqualTo("waiting");
        assertThat(state.getAttribute("class")).isEqualTo("state task waiting");
        assertThat(state(document, "/States/Shipped").getAttribute("data-status"))
                .isEqualTo("not-reached");
    }

    @Test
    void waysTakenAreMarked() {
        var document = parsed(SvgPicture.of(StateGraph.of(SHIPPING)).with(run()).forPage());
        var taken = elements(document, "g").stream()
                .filter(group -> group.hasAttribute("data-taken")
                        && group.getAttribute("class").startsWith("edge"))
                .map(group -> group.getAttribute("data-from") + ">" + group.getAttribute("data-to"))
                .toList();
        assertThat(taken).containsExactlyInAnyOrder("start>/States/Again?", "/States/Again?>/States/Approve shipping");
    }

    @Test
    void aPagesPictureHasNothingInline() {
        var svg = SvgPicture.of(StateGraph.of(SHIPPING)).with(run()).forPage();
        assertThat(svg).doesNotContain("<style").doesNotContain("style=").doesNotContain("<?xml");
        assertThat(SvgPicture.of(StateGraph.of(SHIPPING)).alone()).contains("<style>");
    }

    @Test
    void idsAreTheirPicturesOwn() {
        var document = parsed(
                SvgPicture.of(StateGraph.of(SHIPPING)).withIdPrefix("left-").forPage());
        assertThat(state(document, "/States/Again?").getAttribute("id")).isEqualTo("left-s1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"b'c<d>&e",
                "]]>",
                "<script>alert(1)</script>",
                "👩‍👩‍👧 family",
                "מזמין הזמנה",
                "line\nbreak\ttab",
                "nul\u0000 and \u001b[31m",
                "lone \ud800 surrogate",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
            })
    void namesMayBeAnyText(String name) {
        var definition = JsonNodeFactory.instance.objectNode().put("StartAt", name);
        definition.putObject("States").putObject(name).put("Type", "Succeed").put("Comment", name);
        var graph = StateGraph.of(definition);
        var document = parsed(SvgPicture.of(graph).alone());
        var shown = elements(document, "text").stream()
                .filter(text -> text.getAttribute("class").equals("name"))
                .map(Element::getTextContent)
                .reduce("", String::concat);
        var expected = name.replaceAll("[\\p{Cntrl}&&[^\t\n]]", "\ufffd").replace('\ud800', '\ufffd');
        assertThat(shown.replaceAll("\\s", "")).isEqualTo(expected.replaceAll("\\s", ""));
        assertThat(MermaidText.of(graph)).doesNotContain("<script").contains("s1");
        assertThat(DotText.of(graph)).contains("s1 [label=");
    }

    @Test
    void everyGeneratedDefinitionIsWellFormed() {
        for (var seed = 1L; seed <= 25; seed++) {
            var graph = StateGraph.of(new GeneratedMachine(seed).definition());
            var picture = SvgPicture.of(graph);
            var document = parsed(picture.alone());
            var paths = elements(document, "g").stream()
                    .filter(group -> group.hasAttribute("data-state"))
                    .map(group -> group.getAttribute("data-state"))
                    .toList();
            assertThat(paths)
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(
                            graph.nodes().stream().map(GraphNode::path).toList());
            assertThat(picture.alone())
                    .as("seed " + seed)
                    .isEqualTo(picture.withFolded(Set.of()).alone());
        }
    }

    private static RunOverlay run() {
        return RunOverlay.of(List.of(
                event(1, 0, "ExecutionStarted", ""),
                event(2, 1, "ChoiceStateEntered", "Again?"),
                event(3, 2, "ChoiceStateExited", "Again?"),
                event(4, 3, "TaskStateEntered", "Approve shipping"),
                event(5, 4, "TaskScheduled", ""),
                event(6, 5, "TaskSubmitted", "")));
    }

    private static RunEvent event(long id, long previous, String type, String state) {
        return new RunEvent(
                id,
                previous,
                type,
                Instant.EPOCH,
                Optional.of(state).filter(name -> !name.isEmpty()),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    private static Element state(Document document, String path) {
        return elements(document, "g").stream()
                .filter(group -> group.getAttribute("data-state").equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> elements(Document document, String tag) {
        var found = new ArrayList<Element>();
        var nodes = document.getElementsByTagName(tag);
        for (var i = 0; i < nodes.getLength(); i++) found.add((Element) nodes.item(i));
        return found;
    }

    private static Document parsed(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError("Expected XML, but: " + broken.getMessage(), broken);
        }
    }
}
