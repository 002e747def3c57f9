package dev.clix.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactNodesTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\":1}",
                "{\"b\":{\"c\":[1,2.50,null,true,\"x\"]},\"a\":{}}",
                "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9,\"j\":10,\"k\":11,\"l\":12,\"m\":13,\"n\":14,\"o\":15,\"p\":16,\"q\":17}"
            })
    void areJacksonsToWhoeverReadsThem(String text) throws Exception {
        var read = AcceptedJson.read(text);
        var jacksons = JACKSON.readTree(text);
        assertThat(read).isEqualTo(jacksons);
        assertThat(jacksons).isEqualTo(read);
        assertThat(read).hasToString(jacksons.toString()).hasSameHashCodeAs(jacksons);
        assertThat(CompactNodes.INSTANCE.copy(jacksons)).isEqualTo(jacksons);
        assertThat(read.<JsonNode>deepCopy()).isEqualTo(jacksons);
    }

    @Test
    void aCopyChangesAlone() {
        var value = (ObjectNode) AcceptedJson.read("{\"a\":{\"b\":[1]}}");
        var copy = (ObjectNode) CompactNodes.INSTANCE.copy(value);
        copy.withObject("/a").withArray("b").add(2);
        assertThat(value).hasToString("{\"a\":{\"b\":[1]}}");
        assertThat(copy).hasToString("{\"a\":{\"b\":[1,2]}}");
    }
}
