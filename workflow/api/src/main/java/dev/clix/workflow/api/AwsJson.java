package dev.clix.workflow.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.Page;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * AWS JSON 1.0: how calls, answers and errors look on the wire.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html">AWS JSON 1.0 protocol</a>
 */
public final class AwsJson {
    public static final String CONTENT_TYPE = "application/x-amz-json-1.0";

    /** The prefix of the {@code X-Amz-Target} header. */
    public static final String TARGET = "AWSStepFunctions.";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** These come from AWS's framework, not from the service's own model, and say so. */
    private static final Set<Code> FRAMEWORK = Set.of(
            Code.SERIALIZATION,
            Code.UNKNOWN_OPERATION,
            Code.MISSING_AUTHENTICATION_TOKEN,
            Code.INVALID_SIGNATURE,
            Code.UNRECOGNIZED_CLIENT,
            Code.THROTTLING,
            Code.UNAVAILABLE);

    private static final int QUOTED_MAX = 200;

    private AwsJson() {}

    /**
     * Reads a call.
     *
     * @param target the {@code X-Amz-Target} header
     * @throws WorkflowException UnknownOperationException, SerializationException or ValidationException
     */
    public static Arguments read(Optional<String> target, byte[] body) {
        return Arguments.of(operation(target), members(body));
    }

    /** @throws WorkflowException UnknownOperationException */
    public static Operation operation(Optional<String> target) {
        return target.filter(header -> header.startsWith(TARGET))
                .flatMap(header -> Operation.named(header.substring(TARGET.length())))
                .orElseThrow(() -> new WorkflowException(
                        Code.UNKNOWN_OPERATION,
                        "Expected the header X-Amz-Target to name an operation of Step Functions, but found %s"
                                .formatted(target.map(AwsJson::quoted).orElse("none"))));
    }

    private static String quoted(String target) {
        return "'%s'".formatted(target.length() > QUOTED_MAX ? target.substring(0, QUOTED_MAX) + "…" : target);
    }

    private static ObjectNode members(byte[] body) {
        var read = read(body);
        if (read instanceof ObjectNode members) {
            return members;
        }
        throw WireValues.refusal(
                read.isMissingNode()
                        ? "Expected a JSON object, but the body is empty"
                        : "Expected a JSON object, but found "
                                + read.getNodeType().name().toLowerCase(Locale.ROOT));
    }

    private static JsonNode read(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw WireValues.refusal(complaint(malformed));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Expected bytes in memory to be readable", impossible);
        }
    }

    /** Jackson's own message, without its advice on Jackson's configuration. */
    private static String complaint(JsonProcessingException malformed) {
        var where = Optional.ofNullable(malformed.getLocation())
                .map(place -> " at line %s, column %s".formatted(place.getLineNr(), place.getColumnNr()))
                .orElse("");
        if (malformed instanceof MismatchedInputException) return "Expected one JSON object, but more follows" + where;
        if (malformed instanceof StreamConstraintsException)
            return "Expected JSON at most %s levels deep and numbers at most %s digits long, but found more%s"
                    .formatted(
                            StreamReadConstraints.DEFAULT_MAX_DEPTH, StreamReadConstraints.DEFAULT_MAX_NUM_LEN, where);
        var message = malformed.getOriginalMessage().replaceAll(" \\(start marker at [^)]*\\)*", "");
        if (message.length() > QUOTED_MAX) message = message.substring(0, QUOTED_MAX) + "…";
        return "Expected JSON, but found something else%s: %s".formatted(where, message);
    }

    public static byte[] write(JsonNode answer) {
        try {
            return MAPPER.writeValueAsBytes(answer);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("Expected a tree to be writable", impossible);
        }
    }

    /** An error as {@code __type} and {@code message}. */
    public static ObjectNode error(WorkflowException failure) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("__type", type(failure.code()))
                .put("message", failure.getMessage());
    }

    private static String type(Code code) {
        if (code == Code.VALIDATION) {
            return "com.amazon.coral.validate#" + code.word();
        }
        return FRAMEWORK.contains(code) ? "com.amazon.coral.service#" + code.word() : code.word();
    }

    /** The HTTP status of an error; 400 but for the two the service model marks otherwise. */
    public static int status(Code code) {
        return switch (code) {
            case CONFLICT -> 409;
            case SERVICE_QUOTA_EXCEEDED -> 402;
            case UNAVAILABLE -> 503;
            default -> 400;
        };
    }

    /** A list's answer: a page's items under the list's name. */
    public static <T> ObjectNode page(String name, Page<T> page, Function<T, ObjectNode> shown) {
        var answer = JsonNodeFactory.instance.objectNode();
        var items = answer.putArray(name);
        page.items().forEach(item -> items.add(shown.apply(item)));
        page.nextToken().ifPresent(token -> answer.put("nextToken", token));
        return answer;
    }

    /** An answer that is, or begins with, a date. */
    static ObjectNode date(String name, Instant date) {
        return JsonNodeFactory.instance.objectNode().set(name, timestamp(date));
    }

    /** An object without members yet: by itself, the answer of an operation that answers nothing. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Seconds since 1970 with milliseconds as their fraction. */
    public static JsonNode timestamp(Instant instant) {
        return DecimalNode.valueOf(BigDecimal.valueOf(instant.toEpochMilli(), 3));
    }
}
