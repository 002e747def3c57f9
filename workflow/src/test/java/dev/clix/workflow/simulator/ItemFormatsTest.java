package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    void csv(String content, String items) throws StorageException {
        assertThat(csvItems(content, "COMMA")).hasToString(items.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource({"PIPE, 124", "SEMICOLON, 59", "SPACE, 32", "TAB, 9"})
    void delimiters(String name, int delimiter) throws StorageException {
        var content = "a%1$cb\n1%1$c\"2%1$c3\"".formatted(delimiter);
        assertThat(csvItems(content, name))
                .hasToString(
                        "[{\"a\":\"1\",\"b\":\"2%c3\"}]".formatted(delimiter).replace("\t", "\\t"));
    }

    private static JsonNode csvItems(String content, String delimiter) throws StorageException {
        var config =
                JsonNodeFactory.instance.objectNode().put("InputType", "CSV").put("CSVDelimiter", delimiter);
        return ItemFormats.read(content, config);
    }

    @Test
    void aQuotationMarkLeftOpenIsNamed() {
        assertThatThrownBy(() -> csvItems("a,b\n1,\"2\n3", "COMMA"))
                .hasMessage(
                        "Unable to parse the item source as CSV: the quotation mark at character 6 is never closed");
    }

    @Test
    void filesMayBePackedOrBeginWithAMark() throws IOException, StorageException {
        assertThat(ItemFormats.text("\uFEFFa,b".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a,b");
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(JSON_LINES.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(ItemFormats.text(packed.toByteArray())).isEqualTo(JSON_LINES);
        var cut = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        assertThatThrownBy(() -> ItemFormats.text(cut)).hasMessageStartingWith("Unable to unpack the item source: ");
    }

    @Test
    void linesAreItemsEach() throws StorageException {
        var config = JsonNodeFactory.instance.objectNode().put("InputType", "JSONL");
        assertThat(ItemFormats.read(JSON_LINES, config)).hasToString("[{\"n\":1},{\"n\":2}]");
        assertThatThrownBy(() -> ItemFormats.read("{\n", config))
                .hasMessageStartingWith("Unable to parse the item source as JSON: ");
    }
}
