package dev.clix.workflow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON that was accepted once: in an earlier process or by an earlier version, or because a handler in the same process gave
 * it. Anything that is JSON is read, since limits, duplicate names and trailing text are rules for what is new.
 */
public final class AcceptedJson {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder(factory()).nodeFactory(CompactNodes.INSTANCE).build();

    private AcceptedJson() {}

    /** @return without limits; each mapper needs one of its own */
    public static JsonFactory factory() {
        return new SurrogateReading(new JsonFactoryBuilder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build()));
    }

    /** @throws UncheckedIOException when it is not JSON */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException damaged) {
            throw damaged(damaged);
        }
    }

    /** @throws UncheckedIOException when it is not JSON */
    public static JsonNode read(byte[] text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    private static UncheckedIOException damaged(IOException damaged) {
        return new UncheckedIOException("Expected what was accepted once to be JSON", damaged);
    }

    /**
     * Jackson takes half of a surrogate pair in a member's name where it stands for itself, writes it as an escape, and
     * refuses the escape when it reads the name again. So escaped halves stand for themselves before they are read.
     */
    private static final class SurrogateReading extends JsonFactory {
        private static final long serialVersionUID = 1;

        /** Every escape, so that none begins within another. */
        private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([dD][89a-fA-F][0-9a-fA-F]{2})|.)");

        SurrogateReading(JsonFactoryBuilder builder) {
            super(builder);
        }

        @Override
        public JsonParser createParser(byte[] text) throws IOException {
            return mayEscapeSurrogates(text)
                    ? createParser(new String(text, StandardCharsets.UTF_8))
                    : super.createParser(text);
        }

        @Override
        public JsonParser createParser(String text) throws IOException {
            if (!text.contains("\\ud") && !text.contains("\\uD")) return super.createParser(text);
            return super.createParser(ESCAPE.matcher(text).replaceAll(SurrogateReading::unescaped));
        }

        private static String unescaped(MatchResult escape) {
            var surrogate = escape.group(1);
            return Matcher.quoteReplacement(
                    surrogate == null ? escape.group() : String.valueOf((char) Integer.parseInt(surrogate, 16)));
        }

        private static boolean mayEscapeSurrogates(byte[] text) {
            for (var at = 2; at < text.length; at++)
                if ((text[at] | 0x20) == 'd' && text[at - 1] == 'u' && text[at - 2] == '\\') return true;
            return false;
        }
    }
}
