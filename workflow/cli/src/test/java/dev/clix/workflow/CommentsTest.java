package dev.clix.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A comment names its subject: a sentence about "what" or "nobody" is a riddle to a reader without the code below it. */
class CommentsTest {
    /** A text block, a text or a letter, which may hold marks of comments; or a comment. */
    private static final Pattern TOKEN =
            Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\n]++|\\\\.)*+'"
                    + "|(?<comment>//[^\n]*+(?:\n\\s*+//[^\n]*+)*+|/\\*(?s:.*?)\\*/)");

    private static final Pattern DECORATION = Pattern.compile("^/\\*\\*?|\\*/$|\n\\s*+(?:\\*(?!/)|//)?|^//");
    private static final Pattern RIDDLE = Pattern.compile(
            "(?:^|[.;:!?]\\)?\\s|\\(|<p>|<li>|@(?:param|throws)\\s++\\S++\\s|@return\\s)\\s*+"
                    + "(?<begin>(?:who|what|nobody|somebody|whoever|whatever|whose|whom)\\b(?:\\s+\\S+){0,7})",
            Pattern.CASE_INSENSITIVE);

    @Test
    void sentencesOfCommentsNameTheirSubject() throws IOException {
        var riddles = new ArrayList<String>();
        for (var file : Sources.all())
            for (var riddle : riddles(Files.readString(file))) riddles.add("%s:%s".formatted(file, riddle));
        assertEquals(
                List.of(),
                riddles,
                "Expected every sentence in a comment to begin with its subject, not with who or what");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/** What is due. */                     | 1: What is due. ",
                "/** A task; nobody waits. */            | 1: nobody waits. ",
                "/** A task (whoever it is for). */      | 1: whoever it is for). ",
                "// A task.\\n  // Who waits             | 2: Who waits",
                "/**\\n * A task.\\n *\\n * @param due what it waits for\\n */ | 4: what it waits for ",
                "/** A task that knows what is due. */   |",
                "// A task knows\\n  // what is due      |",
                "say(\"// What is due\");                |",
                "say('\"'); // A task says \"What?\"     |",
            })
    void aRiddleIsToldWithItsLine(String source, String riddle) {
        var expected = riddle == null ? List.of() : List.of(riddle.strip());
        assertEquals(expected, riddles(source.replace("\\n", "\n")));
    }

    /** Line and first words of each sentence without a subject. */
    private static List<String> riddles(String source) {
        var riddles = new ArrayList<String>();
        var token = TOKEN.matcher(source);
        while (token.find()) {
            if (token.group("comment") == null) continue;
            // Blanks of the same length keep places, and with them lines.
            var plain = DECORATION
                    .matcher(token.group())
                    .replaceAll(mark -> " ".repeat(mark.group().length()));
            var riddle = RIDDLE.matcher(plain);
            while (riddle.find()) {
                var at = token.start() + riddle.start("begin");
                var line = 1
                        + source.substring(0, at).chars().filter(c -> c == '\n').count();
                riddles.add("%s: %s"
                        .formatted(
                                line,
                                riddle.group("begin").replaceAll("\\s+", " ").strip()));
            }
        }
        return riddles;
    }
}
