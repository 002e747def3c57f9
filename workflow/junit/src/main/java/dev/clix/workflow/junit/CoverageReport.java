package dev.clix.workflow.junit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.junit.CoverageItem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The coverage of machines as JSON, for programs, and as a page, for people. */
final class CoverageReport {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final double ALL = 100.0;

    private final List<MachineCoverage> machines;

    CoverageReport(List<MachineCoverage> machines) {
        this.machines = machines;
    }

    /** The share of all parts that was reached, in percent; 100 where there are none. */
    double percent() {
        return percent(
                machines.stream().flatMap(machine -> machine.items().stream()).count(),
                machines.stream().mapToLong(machine -> machine.missed().size()).sum());
    }

    private static double percent(long all, long missed) {
        return all == 0 ? ALL : Math.floor((all - missed) * 1_000.0 / all) / 10;
    }

    private static double percent(MachineCoverage machine) {
        return percent(machine.items().size(), machine.missed().size());
    }

    /** @param part of the files' names, where several JVMs write to the folder */
    void write(Path folder, String part) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("coverage%s.json".formatted(part)), MAPPER.writeValueAsString(json()));
        Files.writeString(folder.resolve("index%s.html".formatted(part)), html());
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode().put("percent", percent());
        var list = json.putArray("machines");
        machines.forEach(machine -> list.add(json(machine)));
        return json;
    }

    private static ObjectNode json(MachineCoverage machine) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("name", machine.name())
                .put("percent", percent(machine));
        for (var kind : Kind.values()) {
            var items = machine.items(kind);
            var missed = json.putObject(kind.plural())
                    .put("all", items.size())
                    .put("reached", items.stream().filter(machine::isReached).count())
                    .putArray("missed");
            items.stream().filter(item -> !machine.isReached(item)).forEach(item -> missed.add(item.toString()));
        }
        return json;
    }

    /** The parts that were missed, a line each; empty when there are none. */
    String missed() {
        return machines.stream()
                .flatMap(machine -> machine.missed().stream().map(item -> "\n  %s: %s".formatted(machine.name(), item)))
                .collect(Collectors.joining());
    }

    private String html() {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Workflow coverage</title><style>
                body{font:15px/1.5 system-ui,sans-serif;margin:2em;max-width:70em}table{border-collapse:collapse;margin:1em 0}
                td,th{padding:.2em .8em;text-align:left;border-bottom:1px solid #ddd}
                li.reached::marker{color:#1d7a37;content:"✓ "}li.missed{color:#b3261e}li.missed::marker{content:"✗ "}
                </style></head><body><h1>Workflow coverage: %s %%</h1>
                %s
                </body></html>
                """.formatted(
                        percent(), machines.stream().map(CoverageReport::html).collect(Collectors.joining("\n")));
    }

    private static String html(MachineCoverage machine) {
        var kinds = new StringBuilder();
        for (var kind : Kind.values()) kinds.append(html(machine, kind));
        return "<h2>%s: %s %%</h2>%s".formatted(escaped(machine.name()), percent(machine), kinds);
    }

    private static String html(MachineCoverage machine, Kind kind) {
        var items = machine.items(kind);
        if (items.isEmpty()) return "";
        var list = items.stream()
                .map(item -> "<li class=\"%s\">%s%s</li>"
                        .formatted(
                                machine.isReached(item) ? "reached" : "missed",
                                escaped(item.toString()),
                                times(machine, item)))
                .collect(Collectors.joining());
        return "<h3>%s</h3><ul>%s</ul>".formatted(kind.plural(), list);
    }

    private static String times(MachineCoverage machine, CoverageItem item) {
        var count = item.kind() == Kind.STATE ? machine.entered(item.state()) : 0;
        return count > 1 ? " ×" + count : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
