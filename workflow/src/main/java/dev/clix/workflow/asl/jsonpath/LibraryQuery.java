package dev.clix.workflow.asl.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Any path, by the JSONPath library. */
final class LibraryQuery implements Query {
    private static final int LENGTH_MAX = 2_000;
    private static final int UNBOUNDED_MAX = 2;
    private static final Pattern UNBOUNDED = Pattern.compile("(?<!\\\\)[*+]|\\{\\d+,\\d*}");
    private static final Pattern NESTED = Pattern.compile("\\)[*+{]|\\\\\\d");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Configuration STRICT =
            Configuration.builder().jsonProvider(new StrictProvider()).build();
    private static final Configuration LENIENT =
            Configuration.builder().jsonProvider(new JacksonJsonProvider()).build();

    private final com.jayway.jsonpath.JsonPath path;

    private LibraryQuery(com.jayway.jsonpath.JsonPath path) {
        this.path = path;
    }

    static LibraryQuery compile(String path) {
        if (path.length() > LENGTH_MAX)
            throw new SyntaxException(
                    "Expected a path of at most %s characters, but it has %s".formatted(LENGTH_MAX, path.length()));
        Brackets.check(path);
        checkRegexes(path);
        try {
            return new LibraryQuery(com.jayway.jsonpath.JsonPath.compile(LoosePath.strict(path)));
        } catch (RuntimeException | StackOverflowError invalid) {
            throw new SyntaxException(String.valueOf(invalid.getMessage()));
        }
    }

    /** Filters may match regular expressions, uncounted: those that could take for ever are refused. */
    private static void checkRegexes(String path) {
        if (!path.contains("=~")) return;
        if (UNBOUNDED.matcher(path).results().count() > UNBOUNDED_MAX
                || NESTED.matcher(path).find())
            throw new SyntaxException("The regular expression in '%s' could take too long".formatted(path));
    }

    @Override
    public JsonNode find(JsonNode document) {
        try {
            return JSON.valueToTree(path.read(plain(document), STRICT));
        } catch (PathNotFoundException nothing) {
            // Recorded from AWS: wildcards and slices over what is not there give an empty array.
            return path.isDefinite() ? MissingNode.getInstance() : JsonNodeFactory.instance.arrayNode();
        } catch (RuntimeException | StackOverflowError unreadable) {
            // The library throws its own exceptions and others: whatever it is, the path leads nowhere.
            return MissingNode.getInstance();
        }
    }

    /** In the library's words, which are AWS's. */
    @Override
    public Optional<String> reason(JsonNode document) {
        try {
            path.read(plain(document), LENIENT);
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    /** Java's own maps and lists: over Jackson's nodes the library's operators for lists (anyof, empty…) find nothing. */
    private static Object plain(JsonNode document) {
        return JSON.convertValue(document, Object.class);
    }

    /** Tells an index beyond the end from a null. */
    private static final class StrictProvider extends JacksonJsonProvider {
        @Override
        public Object getArrayIndex(Object array, int index) {
            if (index < 0 || index >= length(array)) throw new IndexOutOfBoundsException(index);
            return super.getArrayIndex(array, index);
        }
    }
}
