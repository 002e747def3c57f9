package dev.clix.server.game.clix;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.game.RoomOwner;
import java.util.Optional;

/**
 * The data of a game's execution: the terms it was started with and, under {@code game}, the ledger the last task
 * answered with.
 *
 * <p>Instants are ISO-8601 texts here, because a Wait state's TimestampPath reads no other.
 */
record ExecutionData(Terms terms, Optional<Ledger> game) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .enumNamingStrategy(EnumNamingStrategies.LOWER_CAMEL_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .addMixIn(GameId.class, BareString.class)
            .addMixIn(PlayerId.class, BareString.class)
            .addMixIn(PlayerName.class, BareString.class)
            .build();

    /** @throws IllegalArgumentException when the text is no data of a game of CliX */
    static ExecutionData read(String json) {
        try {
            JsonNode data = JSON.readTree(json);
            Optional<Ledger> game = data.hasNonNull("game")
                    ? Optional.of(JSON.treeToValue(data.get("game"), Ledger.class))
                    : Optional.empty();
            return new ExecutionData(JSON.treeToValue(data, Terms.class), game);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected the data of a game of CliX, but " + e.getOriginalMessage(), e);
        }
    }

    /** The last one to answer a task, or the first of all; empty in executions that no server of today has begun. */
    Optional<RoomOwner> owner() {
        return game.flatMap(Ledger::room).or(terms::room);
    }

    static String write(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Expected writable data, but found " + data, e);
        }
    }

    private interface BareString {
        @SuppressWarnings("unused") // a mix-in: only Jackson looks at it
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static void of(String value) {}

        @JsonValue
        String value();
    }
}
