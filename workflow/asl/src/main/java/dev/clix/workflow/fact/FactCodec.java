package dev.clix.workflow.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.clix.workflow.AcceptedJson;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Events as JSON texts, and back: nothing is lost. The type of the fact in an event is the name that its record declares
 * with {@link JsonTypeName}, so that a class may be renamed. Members that no component is declared for are ignored.
 *
 * @param <E> the event: a fact of one family, and what is known of when and where
 */
public final class FactCodec<E> {
    private final JsonMapper mapper;
    private final ObjectWriter one;
    private final ObjectWriter all;
    private final ObjectReader anyOne;
    private final ObjectReader anyAll;

    /**
     * @param family a sealed interface; every record of it declares a name
     * @param mixins types of other packages, and how they are written
     */
    public FactCodec(Class<E> event, Class<?> family, Map<Class<?>, Class<?>> mixins) {
        mapper = JsonMapper.builder(AcceptedJson.factory())
                .addModules(new Jdk8Module(), new JavaTimeModule().addDeserializer(Instant.class, new InstantReading()))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                // A number beyond doubles is infinite from when it is read: as a text it would be another value.
                .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .addMixIn(family, Typed.class)
                .build();
        mixins.forEach(mapper::addMixIn);
        records(family).forEach(type -> mapper.registerSubtypes(new NamedType(type, declared(type))));
        JavaType list = mapper.getTypeFactory().constructCollectionType(List.class, event);
        one = mapper.writerFor(event);
        all = mapper.writerFor(list);
        anyOne = mapper.readerFor(event);
        anyAll = mapper.readerFor(list);
    }

    /** The records of a family of facts. */
    static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(FactCodec::records) : Stream.of(type);
    }

    static String declared(Class<?> type) {
        var name = type.getAnnotation(JsonTypeName.class);
        if (name == null)
            throw new IllegalStateException(
                    "Expected %s to declare with @JsonTypeName what it is called in journals, but it does not"
                            .formatted(type.getName()));
        return name.value();
    }

    JsonMapper mapper() {
        return mapper;
    }

    public String write(E event) {
        try {
            return one.writeValueAsString(event);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("Expected every event to have a text, but not so " + event, bug);
        }
    }

    /**
     * @throws UnknownFactException naming it
     * @throws IllegalArgumentException saying what is wrong with the text
     */
    public E read(String text) {
        try {
            return anyOne.readValue(text);
        } catch (IOException malformed) {
            throw refused(malformed);
        }
    }

    /** Events that belong together, as one JSON array. */
    public byte[] writeAll(List<E> events) {
        try {
            return all.writeValueAsBytes(events);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("Expected every event to have a text, but not so one of " + events, bug);
        }
    }

    /**
     * @throws UnknownFactException naming it
     * @throws IllegalArgumentException saying what is wrong with the array
     */
    public List<E> readAll(byte[] events) {
        try {
            return anyAll.readValue(events);
        } catch (IOException malformed) {
            throw refused(malformed);
        }
    }

    private static RuntimeException refused(IOException malformed) {
        if (malformed instanceof InvalidTypeIdException unknown && unknown.getTypeId() != null)
            return new UnknownFactException(unknown.getTypeId(), unknown);
        return new IllegalArgumentException("Expected events, but " + malformed.getMessage(), malformed);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}
}
