package dev.clix.workflow.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.opentest4j.AssertionFailedError;

/**
 * A golden file: a history as it was once found right, {@code src/test/resources/golden/NAME.txt}, or in the folder that the
 * system property {@code clix.golden} names. With {@code -Dclix.golden.update} it is written instead of compared.
 */
final class GoldenFile {
    private static final String FOLDER = "clix.golden";
    private static final String UPDATE = "clix.golden.update";
    /** Names of executions and whatever else is drawn. */
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Path file;

    private GoldenFile(Path file) {
        this.file = file;
    }

    static GoldenFile named(String name) {
        return new GoldenFile(
                Path.of(System.getProperty(FOLDER, "src/test/resources/golden")).resolve(name + ".txt"));
    }

    /**
     * @param tokens those in the text
     * @throws AssertionFailedError with both texts, when they differ, or there is no file
     */
    void match(String text, List<String> tokens) {
        var actual = numbered(text);
        for (var token : tokens) actual = actual.replace(token, "token-" + (tokens.indexOf(token) + 1));
        match(actual);
    }

    private void match(String actual) {
        try {
            if (isUpdated()) write(actual);
            else compare(actual);
        } catch (IOException unusable) {
            throw new UncheckedIOException("'%s' cannot be read or written".formatted(file), unusable);
        }
    }

    private static boolean isUpdated() {
        var property = System.getProperty(UPDATE);
        return property != null && !property.equalsIgnoreCase("false");
    }

    private void write(String actual) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual);
    }

    private void compare(String actual) throws IOException {
        if (!Files.exists(file))
            throw new AssertionFailedError(
                    "Expected the golden history %s, but there is none: -D%s writes it".formatted(file, UPDATE),
                    "",
                    actual);
        var expected = Files.readString(file).replace("\r\n", "\n");
        if (!expected.equals(actual))
            throw new AssertionFailedError(
                    "Expected the history in %s, but it differs%s; -D%s writes it anew"
                            .formatted(file, difference(expected, actual), UPDATE),
                    expected,
                    actual);
    }

    private static String difference(String expected, String actual) {
        var golden = expected.split("\n", -1);
        var lines = actual.split("\n", -1);
        for (var i = 0; i < Math.min(golden.length, lines.length); i++)
            if (!golden[i].equals(lines[i]))
                return " in line %s:%n  expected: %s%n  found:    %s%n".formatted(i + 1, golden[i], lines[i]);
        return " in its length: %s lines instead of %s".formatted(lines.length, golden.length);
    }

    /** The same text for the same course: values that are drawn anew each time get numbers. */
    private static String numbered(String text) {
        Map<String, String> numbers = new LinkedHashMap<>();
        return UUID.matcher(text)
                .replaceAll(found -> numbers.computeIfAbsent(found.group(), unused -> "uuid-" + (numbers.size() + 1)));
    }
}
