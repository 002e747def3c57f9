package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.Optional;

/** Any path, by the JSONPath library. */
final class LibraryQuery implements Query {
    private static final int LENGTH_MAX = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Configuration STRICT =
            Configuration.builder().jsonProvider(new StrictProvider()).build();
    private static final Configuration LENIENT =
            Configuration.builder().jsonProvider(new JacksonJsonProvider()).build();

    private final com.jayway.jsonpath.JsonPath path;
    private final FilterRegexes regexes;

    private LibraryQuery(com.jayway.jsonpath.JsonPath path, FilterRegexes regexes) {
        this.path = path;
        this.regexes = regexes;
    }

    static LibraryQuery compile(String path) {
        if (path.length() > LENGTH_MAX)
            throw new SyntaxException(
                    "Expected a path of at most %s characters, but it has %s".formatted(LENGTH_MAX, path.length()));
        Brackets.check(path);
        var regexes = FilterRegexes.of(path);
        try {
            return new LibraryQuery(com.jayway.jsonpath.JsonPath.compile(LoosePath.strict(path)), regexes);
        } catch (RuntimeException | StackOverflowError invalid) {
            throw new SyntaxException(String.valueOf(invalid.getMessage()));
        }
    }

    @Override
    public JsonNode find(JsonNode document) {
        regexes.check(document);
        try {
            return JSON.valueToTree(path.read(plain(document), STRICT));
        } catch (PathNotFoundException nothing) {
            // Recorded from AWS: wildcards and slices over what is not there give an empty array.
            return path.isDefinite() ? MissingNode.getInstance() : JsonNodeFactory.instance.arrayNode();
        } catch (RuntimeException | StackOverflowError unreadable) {
            // The library throws exceptions of many types; for all of them the path leads nowhere.
            return MissingNode.getInstance();
        }
    }

    /** The reason in the words of the JSONPath library, which AWS shows as well. */
    @Override
    public Optional<String> reason(JsonNode document) {
        regexes.check(document);
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
