package dev.clix.workflow.asl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of docs/asl-support.md. */
public final class SupportPage {
    private static final Path PAGE = Path.of("..", "..", "docs", "asl-support.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private SupportPage() {}

    /** The fields of each kind of state. */
    public static Map<String, Set<String>> fields() {
        var fields = new TreeMap<String, Set<String>>();
        for (var row : rows("States"))
            for (var state : row.get(1).replaceAll("\\(.*?\\)", "").split(",\\s*"))
                fields.computeIfAbsent(state.strip(), type -> new TreeSet<>()).addAll(code(row.get(0)));
        return fields;
    }

    /** The names in the first column of a section's table. */
    public static Set<String> names(String section) {
        return rows(section).stream()
                .flatMap(row -> code(row.get(0)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    /** The rows of a section's table, without its head. */
    private static List<List<String>> rows(String section) {
        var rows = new ArrayList<List<String>>();
        var inside = false;
        for (var line : lines()) {
            if (line.startsWith("## ")) inside = line.equals("## " + section);
            if (inside && line.startsWith("| `"))
                rows.add(List.of(line.substring(1, line.length() - 1).split("\\|")).stream()
                        .map(String::strip)
                        .toList());
        }
        if (rows.isEmpty()) throw new AssertionError("Expected a table in the section " + section);
        return rows;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
