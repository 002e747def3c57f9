package dev.clix.workflow.definitions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** Findings for people, for programs, and for the services that show them beside a change. */
final class FindingsReport {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FindingsReport() {}

    static String text(List<Finding> findings) {
        return findings.stream().map(finding -> finding.line() + "\n").collect(Collectors.joining());
    }

    static ArrayNode json(List<Finding> findings) {
        var list = JSON.arrayNode();
        for (var finding : findings)
            list.addObject()
                    .put("file", finding.file())
                    .put("line", finding.position().line())
                    .put("column", finding.position().column())
                    .put("severity", finding.error() ? "error" : "warning")
                    .put("code", finding.code())
                    .put("message", finding.message());
        return list;
    }

    /**
     * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">Static Analysis Results Interchange
     *     Format 2.1.0</a>
     */
    static ObjectNode sarif(List<Finding> findings) {
        var log = JSON.objectNode()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0");
        var run = log.putArray("runs").addObject();
        var driver = run.putObject("tool").putObject("driver").put("name", "clix validate");
        var rules = driver.putArray("rules");
        findings.stream()
                .map(Finding::code)
                .distinct()
                .sorted()
                .forEach(code -> rules.addObject().put("id", code));
        var results = run.putArray("results");
        for (var finding : findings) result(results.addObject(), finding);
        return log;
    }

    private static void result(ObjectNode result, Finding finding) {
        result.put("ruleId", finding.code()).put("level", finding.error() ? "error" : "warning");
        result.putObject("message").put("text", finding.message());
        var place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", finding.file().replace('\\', '/'));
        place.putObject("region")
                .put("startLine", finding.position().line())
                .put("startColumn", finding.position().column());
    }
}
