package dev.clix.workflow.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.clix.workflow.asl.TaskResource;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Events as JSON texts, and back: nothing is lost, private facts included. A fact's type is its class's name. */
public final class HistoryCodec {
    private static final JsonMapper MAPPER = mapper();
    private static final ObjectWriter EVENTS_OUT = MAPPER.writerFor(new TypeReference<List<HistoryEvent>>() {});
    private static final ObjectReader EVENTS_IN = MAPPER.readerFor(new TypeReference<List<HistoryEvent>>() {});

    private HistoryCodec() {}

    public static String write(HistoryEvent event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("Expected every event to have a text, but not so " + event, bug);
        }
    }

    /** @throws IllegalArgumentException saying what is wrong with the text */
    public static HistoryEvent read(String text) {
        try {
            return MAPPER.readValue(text, HistoryEvent.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("Expected a history event, but " + malformed.getMessage(), malformed);
        }
    }

    /** Events that belong together, as one JSON array. */
    public static byte[] writeAll(List<HistoryEvent> events) {
        try {
            return EVENTS_OUT.writeValueAsBytes(events);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("Expected every event to have a text, but not so one of " + events, bug);
        }
    }

    /** @throws IllegalArgumentException saying what is wrong with the array */
    public static List<HistoryEvent> readAll(byte[] events) {
        try {
            return EVENTS_IN.readValue(events);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("Expected history events, but " + malformed.getMessage(), malformed);
        }
    }

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule().addDeserializer(Instant.class, new InstantReading()))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .addMixIn(Fact.class, Typed.class)
                .addMixIn(TaskResource.class, ByArn.class)
                .build();
        register(mapper, Fact.class);
        return mapper;
    }

    private static void register(JsonMapper mapper, Class<?> type) {
        if (!type.isSealed()) mapper.registerSubtypes(new NamedType(type, type.getSimpleName()));
        else for (var permitted : type.getPermittedSubclasses()) register(mapper, permitted);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}

    /** A resource is written as its ARN, and read from it. */
    private abstract static class ByArn {
        @JsonValue
        abstract String arn();

        @JsonCreator
        static TaskResource of(String arn) {
            return TaskResource.of(arn);
        }
    }
}
