package dev.clix.workflow.simulate;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clix.workflow.time.VirtualTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** How far time is to go, as JSON has it: {@code {"by": "PT1H"}}, {@code {"by": 3600}}, {@code {"to": "…"}}. */
final class ClockMoveRequest {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private static final String EXPECTED =
            "Expected {\"by\": \"PT1H\"}, {\"by\": 3600} or {\"to\": \"2027-01-01T00:00:00Z\"}, ";

    /** The longest move: further than any execution lives. */
    private static final Duration FARTHEST = Duration.ofDays(10_000);

    private ClockMoveRequest() {}

    /** @throws IllegalArgumentException says what was expected and what was found */
    static Function<VirtualTime, Instant> read(byte[] body) {
        var asked = parsed(body);
        if (asked.size() != 1) throw unexpected(asked.toString());
        if (asked.has("by")) {
            var by = duration(asked.get("by"));
            return time -> time.now().plus(by);
        }
        if (!asked.path("to").isTextual()) throw unexpected(asked.toString());
        return to(asked.get("to").textValue());
    }

    /** A request without fields has no body, or an object without any. */
    static void readNothing(byte[] body) {
        if (body.length > 0 && !new String(body, StandardCharsets.UTF_8).strip().equals("{}"))
            throw new IllegalArgumentException(
                    "Expected no body or {}, but found one of %s bytes".formatted(body.length));
    }

    private static JsonNode parsed(byte[] body) {
        try {
            var asked = JSON.readTree(body);
            if (asked.isObject()) return asked;
        } catch (IOException notJson) {
            throw unexpected("what is no JSON");
        }
        throw unexpected(body.length == 0 ? "nothing" : "what is no object");
    }

    private static Duration duration(JsonNode by) {
        var duration = by.isNumber() ? seconds(by) : parsed(by);
        if (duration.isNegative() || duration.compareTo(FARTHEST) > 0)
            throw new IllegalArgumentException(
                    "Expected time to go on, by up to %s, but found %s".formatted(FARTHEST, by));
        return duration;
    }

    private static Duration seconds(JsonNode by) {
        if (Math.abs(by.doubleValue()) > FARTHEST.toSeconds()) return FARTHEST.plusSeconds(1);
        return Duration.ofMillis(by.decimalValue().movePointRight(3).longValue());
    }

    private static Duration parsed(JsonNode by) {
        try {
            return Duration.parse(by.asText());
        } catch (DateTimeException none) {
            throw unexpected("by " + by);
        }
    }

    /** "next" is the next moment that something is due. */
    private static Function<VirtualTime, Instant> to(String to) {
        if (to.equals("next")) return time -> time.next().orElse(time.now());
        try {
            var instant = OffsetDateTime.parse(to).toInstant();
            return time -> near(time, instant);
        } catch (DateTimeException none) {
            throw unexpected("to '%s'".formatted(to));
        }
    }

    private static Instant near(VirtualTime time, Instant instant) {
        if (instant.isAfter(time.now().plus(FARTHEST)))
            throw new IllegalArgumentException(
                    "Expected time to go on, by up to %s, but found %s".formatted(FARTHEST, instant));
        return instant;
    }

    private static IllegalArgumentException unexpected(String found) {
        return new IllegalArgumentException(EXPECTED + "but found " + found);
    }
}
