package dev.clix.server.game;

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
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.clix.protocol.BotLevel;
import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.RoomCode;
import java.util.List;
import java.util.Optional;

/**
 * The data of a game's execution: the terms it was started with and, under {@code game}, the ledger the last task
 * answered with, the rules' state in it.
 *
 * <p>Instants are ISO-8601 texts here, because a Wait state's TimestampPath reads no other.
 */
record ExecutionData<S>(Terms terms, Optional<Ledger<S>> game) {
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
            .addMixIn(BotLevel.class, BareString.class)
            .addMixIn(RoomCode.class, BareString.class)
            .build();

    /** A ledger as it is written. State machines rest on {@code stage.deadline} and {@code verdict}. */
    private record Written(
            Ledger.Course course,
            GameStage stage,
            int done,
            boolean closed,
            Optional<PlayerId> host,
            Optional<Verdict> verdict,
            List<TableSeat> seats,
            Optional<RoomOwner> room,
            JsonNode state) {}

    /** @throws IllegalArgumentException when the text is no data of such a game */
    static <S> ExecutionData<S> read(GameManifest<S> manifest, GameSecrets secrets, String json) {
        try {
            JsonNode data = JSON.readTree(json);
            Terms terms = JSON.treeToValue(data, Terms.class);
            if (!data.hasNonNull("game")) return new ExecutionData<>(terms, Optional.empty());
            Written game = JSON.treeToValue(data.get("game"), Written.class);
            StateFormat<S> format = manifest.state();
            JsonNode kept = format.isSealed() ? opened(terms.gameId(), secrets, game.state()) : game.state();
            S state = format.restore().apply(JSON.treeToValue(kept, format.kept()));
            return new ExecutionData<>(terms, Optional.of(ledger(game, state)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Expected the data of a game of %s, but %s".formatted(manifest.name(), e.getOriginalMessage()), e);
        }
    }

    private static JsonNode opened(GameId game, GameSecrets secrets, JsonNode sealed) throws JsonProcessingException {
        return JSON.readTree(secrets.opened(game, sealed.asText())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected the state of game %s under this server's secret, but it is under another"
                                .formatted(game))));
    }

    private static <S> Ledger<S> ledger(Written game, S state) {
        return new Ledger<>(
                game.course(),
                game.done(),
                game.closed(),
                game.host(),
                game.verdict(),
                game.seats(),
                game.room(),
                state,
                0);
    }

    /** The last one to answer a task, or the first of all; empty in executions that no server of today has begun. */
    Optional<RoomOwner> owner() {
        return game.flatMap(Ledger::room).or(terms::room);
    }

    static String write(Terms terms) {
        return text(terms);
    }

    /** @param game the one of this ledger */
    static <S> String write(
            GameId game, Ledger<S> ledger, GameStage stage, StateFormat<S> format, GameSecrets secrets) {
        JsonNode kept = JSON.valueToTree(format.keep().apply(ledger.state()));
        JsonNode state = format.isSealed() ? TextNode.valueOf(secrets.sealed(game, text(kept))) : kept;
        return text(new Written(
                ledger.course(),
                stage,
                ledger.done(),
                ledger.closed(),
                ledger.host(),
                ledger.verdict(),
                ledger.seats(),
                ledger.room(),
                state));
    }

    private static String text(Object data) {
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
