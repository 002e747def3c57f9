package dev.clix.workflow.template.internal.physical;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Guesses a thing's kind from its name. The end of a name tells the kind, the words before only the owner: an {@code
 * OrdersTableReaderFunction} is a function. A kind is a whole word of the name ({@code Login} is no log), except where
 * the name has no words of its own ({@code orderstable}).
 */
final class NamedKinds {
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+");
    private static final Pattern ONE_WORD = Pattern.compile("(.*?)(arn|ids?)?");

    private record Kind(Pattern word, Pattern end, String form) {
        static Kind of(Map.Entry<String, String> kind) {
            var word = Pattern.compile("(?<![a-z0-9])(?:%s)s?(?![a-z0-9])".formatted(kind.getKey()));
            return new Kind(word, Pattern.compile(".*(?:%s)s?".formatted(kind.getKey())), kind.getValue());
        }
    }

    private record Found(MatchResult place, String form) {}

    private final List<Kind> kinds;

    /** @param kinds the words of each, parted by {@code -}, as a regular expression; and the kind */
    NamedKinds(List<Map.Entry<String, String>> kinds) {
        this.kinds = kinds.stream().map(Kind::of).toList();
    }

    Optional<String> of(String name) {
        var words = BETWEEN_WORDS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
        return words.contains("-") ? last(words) : end(words);
    }

    /** The longer one where two end together: a job queue is no queue. */
    private Optional<String> last(String words) {
        return kinds.stream()
                .flatMap(kind -> kind.word().matcher(words).results().map(place -> new Found(place, kind.form())))
                .max(Comparator.<Found>comparingInt(found -> found.place().end())
                        .thenComparingInt(found -> -found.place().start()))
                .map(Found::form);
    }

    private Optional<String> end(String word) {
        var thing = ONE_WORD.matcher(word);
        if (!thing.matches()) return Optional.empty();
        return kinds.stream()
                .filter(kind -> kind.end().matcher(thing.group(1)).matches())
                .map(Kind::form)
                .findFirst();
    }
}
