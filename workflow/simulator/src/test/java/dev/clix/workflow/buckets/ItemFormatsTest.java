package dev.clix.workflow.buckets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ItemFormatsTest {
    private static final String JSON_LINES = "{\"n\":1}\r\n\r\n{\"n\":2}";

    private static Stream<Arguments> csv() {
        return Stream.of(
                arguments("a,b\n1,2", "[{'a':'1','b':'2'}]"),
                arguments("a,b\r\n1\r\n\r\n1,2,3", "[{'a':'1','b':''},{'a':'1','b':'2'}]"),
                arguments("a,b\n\"x, y\",\"two\nlines\"", "[{'a':'x, y','b':'two\\nlines'}]"),
                arguments("a\n\"say \"\"hi\"\"\"", "[{'a':'say \\\"hi\\\"'}]"),
                arguments("a\nC:\\\\Program\\new", "[{'a':'C:\\\\Programnew'}]"),
                arguments("a\n1\\,5", "[{'a':'1,5'}]"),
                arguments("a, b\n 1 ,2", "[{'a':' 1 ',' b':'2'}]"),
                arguments("a,b", "[]"),
                arguments("", "[]"));
    }

    @ParameterizedTest
    @MethodSource
    void csv(String content, String items) throws IOException {
        assertThat(csvItems(content, "COMMA")).hasToString(items.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource({"PIPE, 124", "SEMICOLON, 59", "SPACE, 32", "TAB, 9"})
    void delimiters(String name, int delimiter) throws IOException {
        var content = "a%1$cb\n1%1$c\"2%1$c3\"".formatted(delimiter);
        assertThat(csvItems(content, name))
                .hasToString(
                        "[{\"a\":\"1\",\"b\":\"2%c3\"}]".formatted(delimiter).replace("\t", "\\t"));
    }

    private static JsonNode csvItems(String content, String delimiter) throws IOException {
        return items(bytes(content), "'InputType':'CSV','CSVDelimiter':'%s'".formatted(delimiter));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode items(byte[] content, String config) throws IOException {
        var items = new Items(OptionalLong.empty());
        ItemFormats.read(new ByteArrayInputStream(content), config(config), items);
        return items.values();
    }

    private static ReaderConfig config(String fields) throws IOException {
        return ReaderConfig.of(new ObjectMapper().readTree("{" + fields.replace('\'', '"') + "}"));
    }

    @Test
    void aQuotationMarkLeftOpenIsNamed() {
        assertThatThrownBy(() -> csvItems("a,b\n1,\"2\n3", "COMMA"))
                .hasMessage(
                        "Unable to parse the item source as CSV: the quotation mark at character 6 is never closed");
    }

    @Test
    void filesMayBePackedOrBeginWithAMark() throws IOException {
        assertThat(csvItems("\uFEFFa,b\n1,2", "COMMA")).hasToString("[{\"a\":\"1\",\"b\":\"2\"}]");
        assertThat(items(bytes("\uFEFF[1]"), "")).hasToString("[1]");
        var packed = packed(JSON_LINES);
        assertThat(items(packed, "'InputType':'JSONL'")).hasToString("[{\"n\":1},{\"n\":2}]");
        assertThatThrownBy(() -> items(Arrays.copyOf(packed, packed.length / 2), "'InputType':'JSONL'"))
                .hasMessageStartingWith("Unable to unpack the item source: ");
        assertThatThrownBy(() -> items(Arrays.copyOf(packed, 4), "'InputType':'JSONL'"))
                .hasMessageStartingWith("Unable to unpack the item source: ");
    }

    private static byte[] packed(String content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(bytes(content));
        }
        return packed.toByteArray();
    }

    @Test
    void linesAreItemsEach() throws IOException {
        assertThat(items(bytes(JSON_LINES), "'InputType':'JSONL'")).hasToString("[{\"n\":1},{\"n\":2}]");
        assertThatThrownBy(() -> items(bytes("{\n"), "'InputType':'JSONL'"))
                .hasMessageStartingWith("Unable to parse the item source as JSON: ");
    }

    /** Content, pointer, what comes of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|``|[]",
                "[1,'a',null,[2],{'b':3}]|``|[1,'a',null,[2],{'b':3}]",
                "{'data':{'items':[1,2]},'after':[3]}|/data/items|[1,2]",
                "{'a/b':[1],'m~n':[2]}|/a~1b|[1]",
                "{'a/b':[1],'m~n':[2]}|/m~0n|[2]",
                "[[1],[2,3]]|/1|[2,3]",
                "{'x':[{'y':[1]},{'y':[2]}]}|/x/1/y|[2]",
                "{'items':[]}|/items|[]",
                "{'':[7]}|/|[7]",
            })
    void elementsAreItemsEach(String content, String pointer, String items) throws IOException {
        assertThat(items(bytes(quoted(content)), "'InputType':'JSON','ItemsPointer':'%s'".formatted(pointer)))
                .hasToString(quoted(items));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':1}|``|Attempting to map over non-iterable node.",
                "1|``|Attempting to map over non-iterable node.",
                "``|``|Attempting to map over non-iterable node.",
                "{'a':{'b':1}}|/a|Attempting to map over non-iterable node.",
                "{'a':[1]}|/b|Attempting to map over non-iterable node.",
                "[1]|a|Expected ItemsPointer to be a JSON pointer, but it is 'a'",
                "[1,2|``|Unable to parse the item source as JSON: Unexpected end-of-input",
                "[1] [2]|``|Unable to parse the item source as JSON: something follows its array",
                "{'a':[1],}|/a|Unable to parse the item source as JSON: ",
                "<a/>|``|Unable to parse the item source as JSON: Unexpected character",
            })
    void whatIsNoArrayIsTold(String content, String pointer, String message) {
        assertThatThrownBy(() ->
                        items(bytes(quoted(content)), "'InputType':'JSON','ItemsPointer':'%s'".formatted(pointer)))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith(message);
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    @Test
    void noMoreIsReadThanIsWanted() throws IOException {
        var two = new Items(OptionalLong.of(2));
        ItemFormats.read(new ByteArrayInputStream(bytes("1\n2\n3\nbroken")), config("'InputType':'JSONL'"), two);
        assertThat(two.values()).hasToString("[1,2]");
        assertThatThrownBy(() -> new Items(OptionalLong.of(-1))).hasMessage("field MaxItems must be positive");
    }

    @Test
    void everythingHasABound() throws IOException {
        var items = new Items(OptionalLong.empty());
        for (var i = 0; i < Items.COUNT_MAX; i++) items.accept(NullNode.instance);
        assertThatThrownBy(() -> items.accept(NullNode.instance))
                .hasMessage(
                        "The item source has more than the 2000000 items the simulator holds; MaxItems reads fewer");
        var bounded = SourceStream.of(new ByteArrayInputStream(packed("x".repeat(100))), 99);
        assertThatThrownBy(bounded::readAllBytes)
                .hasMessage("The item source has more than 99 bytes, of which the simulator reads no more");
        assertThatThrownBy(() -> csvItems("a\n" + "x".repeat(CsvRows.ROW_MAX + 1), "COMMA"))
                .hasMessageContaining("is longer than the 8388608 there may be");
        assertThatThrownBy(() -> csvItems("h".repeat(10_241), "COMMA"))
                .hasMessage("CSV headers cannot have more than 10240 bytes.");
    }
}
