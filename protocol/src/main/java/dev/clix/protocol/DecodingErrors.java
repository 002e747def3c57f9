package dev.clix.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why a text is no message, in words for people: the expected value and its place, without the names of our classes.
 */
final class DecodingErrors {
    /** Jackson's words; it has no type for this complaint. */
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    private final ObjectMapper mapper;

    /** @param mapper knows the words of enums */
    DecodingErrors(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @param e why a JSON text is not the message it says it is */
    String about(JsonProcessingException e) {
        if (e instanceof ValueInstantiationException refused
                && refused.getCause() != null
                && refused.getCause().getMessage() != null)
            return refused.getCause().getMessage();
        if (e instanceof MismatchedInputException mismatched)
            return "Expected %s in '%s'".formatted(expected(mismatched.getTargetType()), field(mismatched));
        if (e instanceof JsonMappingException mapping)
            return "Expected a number in range in '%s'".formatted(field(mapping));
        return notJson(e);
    }

    private String expected(Class<?> target) {
        if (target.isEnum()) return "one of " + words(target.getEnumConstants());
        if (target == int.class || target == long.class) return "a whole number";
        return target == String.class || WireFormat.VALUES.contains(target) || target == Optional.class
                ? "a text"
                : "an object";
    }

    private String words(Object[] constants) {
        return Arrays.stream(constants)
                .map(constant -> mapper.convertValue(constant, String.class))
                .collect(Collectors.joining(", "));
    }

    /** @param e why a text is no JSON at all */
    static String notJson(JsonProcessingException e) {
        var twice = TWICE.matcher(Objects.requireNonNullElse(e.getOriginalMessage(), ""));
        if (twice.matches())
            return "Expected each field once, but '%s' comes twice".formatted(ValueChecks.shown(twice.group(1)));
        // The reader's limits are the one complaint that comes without a place.
        return "Expected one JSON object, but "
                + Optional.ofNullable(e.getLocation())
                        .map(place -> "could not read on at column " + place.getColumnNr())
                        .orElse("found something too deep or too long");
    }

    private static String field(JsonMappingException e) {
        return e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }
}
