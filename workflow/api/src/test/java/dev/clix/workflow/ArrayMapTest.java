package dev.clix.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayMapTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int NAMES = ArrayMap.FEW_MAX + 8;

    private final Random random = new Random(SEED);

    @Test
    void isALinkedHashMapToWhoeverAsks() {
        for (var run = 0; run < 200; run++) {
            Map<String, JsonNode> expected = new LinkedHashMap<>();
            Map<String, JsonNode> map = new ArrayMap(random.nextInt(NAMES));
            for (var step = 0; step < 60; step++) {
                change(expected, map);
                assertSame(expected, map);
            }
        }
    }

    private void change(Map<String, JsonNode> expected, Map<String, JsonNode> map) {
        var name = "name" + random.nextInt(NAMES);
        JsonNode value = IntNode.valueOf(random.nextInt(1_000));
        switch (random.nextInt(10)) {
            case 0, 1 -> assertThat(map.remove(name)).isEqualTo(expected.remove(name));
            case 2 -> removedWhileIterated(expected, map);
            case 3 -> setWhileIterated(value, expected, map);
            case 4 -> clearedAndFilledAgain(expected, map);
            default -> assertThat(map.put(name, value)).isEqualTo(expected.put(name, value));
        }
    }

    private void removedWhileIterated(Map<String, JsonNode> expected, Map<String, JsonNode> map) {
        var odd = random.nextInt(2);
        expected.values().removeIf(value -> value.asInt() % 2 == odd);
        map.entrySet().removeIf(entry -> entry.getValue().asInt() % 2 == odd);
    }

    private static void setWhileIterated(JsonNode value, Map<String, JsonNode> expected, Map<String, JsonNode> map) {
        expected.replaceAll((name, before) -> value);
        map.entrySet().forEach(entry -> entry.setValue(value));
    }

    private static void clearedAndFilledAgain(Map<String, JsonNode> expected, Map<String, JsonNode> map) {
        Map<String, JsonNode> copy = new ArrayMap(0);
        copy.putAll(map);
        map.clear();
        assertThat(map).isEmpty();
        map.putAll(copy);
        map.put("added", TextNode.valueOf("to the copy's source"));
        assertSame(expected, copy);
        map.remove("added");
    }

    private static void assertSame(Map<String, JsonNode> expected, Map<String, JsonNode> map) {
        var seed = "seed " + SEED;
        assertThat(map).as(seed).isEqualTo(expected).hasSameHashCodeAs(expected).hasSize(expected.size());
        assertThat(List.copyOf(map.entrySet())).as(seed).isEqualTo(List.copyOf(expected.entrySet()));
        List<String> told = new ArrayList<>();
        map.forEach((name, value) -> told.add(name + value));
        List<String> expectedly = new ArrayList<>();
        expected.forEach((name, value) -> expectedly.add(name + value));
        assertThat(told).as(seed).isEqualTo(expectedly);
        for (var i = 0; i < NAMES; i++) {
            assertThat(map.get("name" + i)).as(seed).isEqualTo(expected.get("name" + i));
            assertThat(map.containsKey("name" + i)).as(seed).isEqualTo(expected.containsKey("name" + i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, ArrayMap.FEW_MAX, NAMES})
    void hasNothingBehindItsLast(int size) {
        var map = new ArrayMap(0);
        for (var i = 0; i < size; i++) map.put("name" + i, IntNode.valueOf(i));
        var members = map.entrySet().iterator();
        for (var i = 0; i < size; i++) members.next();
        assertThat(members.hasNext()).isFalse();
        assertThatThrownBy(members::next).isInstanceOf(NoSuchElementException.class);
    }
}
