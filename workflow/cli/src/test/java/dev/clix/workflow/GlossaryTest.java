package dev.clix.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Names of classes: those the glossary tells of exist, and each is the name of one class only. */
class GlossaryTest {
    private static final Path GLOSSARY = Path.of("../../docs/glossary.md");
    /** The last column of a table's row. */
    private static final Pattern CLASSES = Pattern.compile("(?m)^\\|.*\\|([^|\n]*)\\|$");

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    /** Records that are named as they are on the wire, where two games may use one word. */
    private static final Pattern WORDS_OF_A_GAME = Pattern.compile("server/game/\\w+/message/");

    @Test
    void theClassesOfTheGlossaryExist() throws IOException {
        var named = CLASSES.matcher(Files.readString(GLOSSARY))
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(named.isEmpty());
        for (var file : Sources.main())
            named.remove(file.getFileName().toString().replace(".java", ""));
        assertEquals(new TreeSet<String>(), named, "Expected the glossary to name classes of main code");
    }

    @Test
    void noTwoClassesHaveTheSameSimpleName() throws IOException {
        var shared = Sources.main().stream()
                .filter(file -> !WORDS_OF_A_GAME.matcher(file.toString()).find())
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.endsWith("-info.java"))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        shared.values().removeIf(count -> count == 1);
        assertEquals(Map.of(), shared, "Expected each simple name to be that of one class of the project");
    }
}
