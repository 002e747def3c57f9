package dev.clix.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a client's frame with the whole of it in hand: fields in any order, and an answer to what is wrong with it.
 *
 * @param moves the records of a type, of several games where these share a word
 */
record ClientMessageReader(
        ObjectMapper mapper,
        Map<String, List<Class<? extends GameMove>>> moves,
        List<BotLevel> botLevels,
        DecodingErrors errors) {
    /** The part of a move that is the engine's. */
    private record Head(MessageId id) {}

    Decoded read(String frame) {
        try {
            return read(mapper.readTree(frame));
        } catch (JsonProcessingException e) {
            return unreadable(Optional.empty(), CommonRefusal.INVALID_JSON, DecodingErrors.notJson(e));
        }
    }

    /** Whether the words in a message are those of the game. */
    boolean knowsWordsOf(ClientMessage message) {
        return !(message instanceof ClientMessage.AddBot bot) || botLevels.contains(bot.speed());
    }

    private Decoded read(JsonNode frame) {
        if (!frame.isObject())
            return unreadable(
                    Optional.empty(),
                    CommonRefusal.INVALID_JSON,
                    "Expected one JSON object, but found " + word(frame.getNodeType()));
        Optional<MessageId> id = readableId(frame.path("id"));
        String type = frame.path("type").asText();
        if (!moves.containsKey(type) && !WireFormat.CLIENT_MESSAGES.containsKey(type))
            return unreadable(
                    id,
                    CommonRefusal.UNKNOWN_TYPE,
                    "Expected a type of %s, but found '%s'".formatted(types(), ValueChecks.shown(type)));
        try {
            ClientMessage message = message(type, frame);
            return knowsWordsOf(message)
                    ? new Decoded.Message(message)
                    : unreadable(
                            id, CommonRefusal.INVALID_MESSAGE, "Expected one of %s in 'speed'".formatted(levels()));
        } catch (JsonProcessingException e) {
            return unreadable(id, CommonRefusal.INVALID_MESSAGE, errors.about(e));
        }
    }

    private ClientMessage message(String type, JsonNode frame) throws JsonProcessingException {
        Class<? extends ClientMessage> record = WireFormat.CLIENT_MESSAGES.get(type);
        if (record != null) return mapper.treeToValue(frame, record);
        MessageId id = mapper.treeToValue(frame, Head.class).id();
        return new ClientMessage.Move(id, move(frame, moves.getOrDefault(type, List.of())));
    }

    /** The move as the first of the games reads it that can. */
    private GameMove move(JsonNode frame, List<Class<? extends GameMove>> records) throws JsonProcessingException {
        for (int i = 0; i < records.size() - 1; i++) {
            try {
                return mapper.treeToValue(frame, records.get(i));
            } catch (JsonProcessingException anotherGames) {
                // The next one's, perhaps.
            }
        }
        return mapper.treeToValue(frame, records.get(records.size() - 1));
    }

    private String types() {
        return String.join(
                ", ",
                Stream.concat(WireFormat.CLIENT_MESSAGES.keySet().stream(), moves.keySet().stream())
                        .sorted()
                        .toList());
    }

    private String levels() {
        return String.join(", ", botLevels.stream().map(BotLevel::value).toList());
    }

    private static Decoded unreadable(Optional<MessageId> id, Refusal refusal, String message) {
        return new Decoded.Unreadable(new Reply.Refused(id, refusal, message));
    }

    private static Optional<MessageId> readableId(JsonNode id) {
        try {
            return id.isTextual() ? Optional.of(new MessageId(id.textValue())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
