package dev.clix.workflow.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadSizeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "9",
                "10",
                "-1",
                "-10",
                "99999",
                "2147483647",
                "-2147483648",
                "2147483648",
                "-9223372036854775808",
                "1.5",
                "1.0E30",
                "true",
                "false",
                "null",
                "\"\"",
                "\"a\"",
                "\"\\\"\\\\\\n\\u0001\"",
                "\"\u00e4\u20ac\"",
                "\"\\ud83d\\ude00\"",
                "[]",
                "{}",
                "[1]",
                "[1,[2,{}],\"x\"]",
                "{\"a\":1,\"b\":{\"c\":[true,null,-12]},\"\u00e4\\n\":\"\"}"
            })
    void aValueHasTheBytesOfItsText(String json) throws JsonProcessingException {
        var value = new ObjectMapper().readTree(json);
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8).length;
        assertEquals(bytes, PayloadSize.of(value));
        assertFalse(PayloadSize.exceeds(value, bytes));
        assertTrue(PayloadSize.exceeds(value, bytes - 1));
    }
}
