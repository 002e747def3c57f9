package dev.clix.workflow.simulator.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.history.Fact;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.history.ItemSpan;
import dev.clix.workflow.history.MapRunPlan;
import dev.clix.workflow.history.PrivateFact;
import dev.clix.workflow.history.ResultFile;
import dev.clix.workflow.history.StateKind;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The heap that an ended execution is taken to hold: every value of every fact counts, and a shared one counts once. */
class HistoryWeightTest {
    private static final int LARGE = 100_000;

    /** The values a component can have, by its type; those of the first kind may be as large as a caller likes. */
    private static final Map<Class<?>, Object> SMALL = Map.of(
            int.class,
            1,
            long.class,
            1L,
            boolean.class,
            true,
            StateKind.class,
            StateKind.TASK,
            Instant.class,
            Instant.EPOCH,
            OptionalLong.class,
            OptionalLong.empty(),
            MapRunPlan.class,
            new MapRunPlan(1, 0, 0, 1),
            // The machine's own: one for all executions.
            Identity.class,
            new Identity("a", "b", "c", "d", "e", dev.clix.workflow.MachineType.STANDARD, true));

    @TestFactory
    Stream<DynamicTest> everyValueOfAFactCounts() {
        return records(Fact.class)
                .flatMap(type -> IntStream.range(0, type.getRecordComponents().length)
                        .filter(at -> mayBeLarge(type.getRecordComponents()[at]))
                        .mapToObj(at -> DynamicTest.dynamicTest(
                                type.getSimpleName() + "." + type.getRecordComponents()[at].getName(),
                                () -> assertThat(weight(fact(type, at)) - weight(fact(type, -1)))
                                        .isBetween((long) LARGE - 100, (long) LARGE + 1_000))));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(HistoryWeightTest::records)
                : Stream.of(type);
    }

    private static boolean mayBeLarge(RecordComponent component) {
        return !SMALL.containsKey(component.getType());
    }

    /** @param large the component with a large value; the others have small ones */
    private static Fact fact(Class<?> type, int large) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var values = IntStream.range(0, components.length)
                .mapToObj(at -> value(components[at].getGenericType(), at == large ? LARGE : 1))
                .toArray();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return (Fact) type.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object value(Type type, int length) {
        var text = "x".repeat(length);
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            var content = value(arguments[arguments.length - 1], length);
            if (generic.getRawType() == Optional.class) return Optional.of(content);
            return generic.getRawType() == Map.class ? Map.of("name", content) : List.of(content);
        }
        if (type == String.class) return text;
        if (type == JsonNode.class) return TextNode.valueOf(text);
        if (type == TaskResource.class) return TaskResource.of(text);
        if (type == ItemSpan.class) return new ItemSpan(text, 1);
        if (type == ResultFile.class) return new ResultFile(text, 1);
        var small = SMALL.get(type);
        if (small == null) throw new AssertionError("Expected a type that has a value here, but found " + type);
        return small;
    }

    private static long weight(Fact... facts) {
        return HistoryWeight.of(
                "{}",
                Arrays.stream(facts)
                        .map(fact -> new HistoryEvent(1, 1, 0, Instant.EPOCH, 0, fact))
                        .toList());
    }

    @Test
    void aValueThatFactsShareCountsOnce() {
        var item = TextNode.valueOf("x".repeat(LARGE));
        var items = JsonNodeFactory.instance.arrayNode().add(item);
        var read = new PrivateFact.ItemsRead(items, List.of(), "STATE_DATA", List.of());
        var child = new PrivateFact.ChildStarted("child", 1, item);
        assertThat(weight(read, child, child)).isBetween((long) LARGE, LARGE + 3_000L);
    }

    @Test
    void equalValuesThatAreNotSharedCountEach() {
        var one = new PrivateFact.ChildSucceeded(1, TextNode.valueOf("x".repeat(LARGE)));
        var other = new PrivateFact.ChildSucceeded(2, TextNode.valueOf("x".repeat(LARGE)));
        assertThat(weight(one, other)).isGreaterThan(2 * LARGE);
    }
}
