package dev.clix.workflow.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.history.Fact;
import dev.clix.workflow.history.HistoryCodec;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.simulator.internal.registry.RegistryEvent;
import dev.clix.workflow.simulator.internal.registry.RegistryFact;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names and members of facts are in users' journals: a renamed class or component must not change them unnoticed. */
class FactTableTest {
    private static final String REMEDY = """
            Facts have another name or other members than in facts.txt, and journals have them as they stand there.
            - A class or component was renamed: give it the name it had, with @JsonTypeName or @JsonProperty.
            - A member is gone: keep it, or see to it that journals which have it lead to the same world without it.
            - A member or fact is new: let it be absent in journals that were written before, correct facts.txt (target/facts.txt
              is how it would have to be), and raise Schema.CURRENT with a journal of its own (old-journals.md) if an earlier
              version would misread what is written now.
            """;

    private static final Map<Class<?>, String> WORDS = Map.of(
            String.class, "text",
            int.class, "whole",
            long.class, "whole",
            double.class, "number",
            boolean.class, "flag",
            Instant.class, "instant",
            JsonNode.class, "json",
            OptionalLong.class, "whole?",
            TaskResource.class, "text");

    private record Family(String name, Class<?> event, Class<?> facts) {
        FactCodec<?> codec() {
            return new FactCodec<>(event, facts, Map.of());
        }

        Stream<String> lines() {
            var mapper = codec().mapper();
            return Stream.concat(
                    Stream.of(line(mapper, name, event)),
                    FactCodec.records(facts)
                            .sorted((a, b) -> FactCodec.declared(a).compareTo(FactCodec.declared(b)))
                            .map(type -> line(mapper, "  " + FactCodec.declared(type), type)));
        }
    }

    private static final List<Family> FAMILIES = List.of(
            new Family("execution", HistoryEvent.class, Fact.class),
            new Family("registry", RegistryEvent.class, RegistryFact.class));

    @Test
    void namesAndMembersAreThoseThatJournalsHave() throws IOException {
        var table = FAMILIES.stream().flatMap(Family::lines).collect(Collectors.joining("\n", "", "\n"));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "facts.txt"), table);
        assertThat(table).as(REMEDY).isEqualTo(committed());
    }

    private static String committed() throws IOException {
        try (var stream = FactTableTest.class.getResourceAsStream("facts.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyFactOfAFamilyHasAnotherName() {
        for (var family : FAMILIES)
            assertThat(FactCodec.records(family.facts()).map(FactCodec::declared))
                    .as(family.facts().getName())
                    .doesNotHaveDuplicates();
    }

    /** The name stands in a member of its own. */
    @Test
    void noFactHasAMemberThatIsCalledLikeItsName() {
        for (var family : FAMILIES)
            assertThat(FactCodec.records(family.facts()))
                    .allSatisfy(type -> assertThat(type.getRecordComponents())
                            .extracting(RecordComponent::getName)
                            .doesNotContain("type"));
    }

    private static String line(JsonMapper mapper, String name, Class<?> type) {
        return name + " " + members(mapper, mapper.constructType(type));
    }

    private static String members(JsonMapper mapper, JavaType type) {
        return mapper.getSerializationConfig().introspect(type).findProperties().stream()
                .map(member -> member.getName() + " " + word(mapper, type(member)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static JavaType type(BeanPropertyDefinition member) {
        return member.getAccessor().getType();
    }

    private static String word(JsonMapper mapper, JavaType type) {
        var known = WORDS.get(type.getRawClass());
        if (known != null) return known;
        if (type.hasRawClass(Optional.class)) return word(mapper, type.getReferencedType()) + "?";
        if (type.isCollectionLikeType()) return "[" + word(mapper, type.getContentType()) + "]";
        if (type.isMapLikeType()) return "{*: " + word(mapper, type.getContentType()) + "}";
        if (type.isEnumType())
            return Arrays.stream(type.getRawClass().getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining("|"));
        if (type.hasRawClass(Fact.class) || type.hasRawClass(RegistryFact.class)) return "fact";
        if (type.getRawClass().isRecord()) return members(mapper, type);
        throw new AssertionError("Expected a type that has a word in the table, but found " + type);
    }

    private sealed interface Undeclared {
        record Nameless() implements Undeclared {}
    }

    @Test
    void aFactWithoutADeclaredNameIsRefusedAtOnce() {
        assertThatThrownBy(() -> new FactCodec<>(Undeclared.Nameless.class, Undeclared.class, Map.of()))
                .hasMessageContaining("Nameless")
                .hasMessageContaining("@JsonTypeName");
    }

    private sealed interface Later {
        @JsonTypeName("Happened")
        record Happened(String what) implements Later {}
    }

    private record LaterEvent(Later fact) {}

    private static final FactCodec<LaterEvent> CODEC = new FactCodec<>(LaterEvent.class, Later.class, Map.of());

    @Test
    void aMemberThatIsNotKnownIsIgnored() {
        var read = CODEC.read("{\"fact\":{\"type\":\"Happened\",\"what\":\"it\",\"why\":{\"a\":[1]}},\"who\":\"x\"}");
        assertThat(read.fact()).isEqualTo(new Later.Happened("it"));
        assertThat(CODEC.write(read)).isEqualTo("{\"fact\":{\"type\":\"Happened\",\"what\":\"it\"}}");
    }

    @Test
    void aFactThatIsNotKnownIsRefusedByName() {
        var events = "[{\"fact\":{\"type\":\"Vanished\"}}]".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CODEC.readAll(events))
                .isInstanceOfSatisfying(
                        UnknownFactException.class,
                        unknown -> assertThat(unknown.name()).isEqualTo("Vanished"));
    }

    @Test
    void anEventWithoutAFactIsMalformed() {
        assertThatThrownBy(() -> HistoryCodec.read("{\"sequence\":1,\"fact\":{}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected events");
    }
}
