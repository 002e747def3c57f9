package dev.clix.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.protocol.GameEvent.PlayEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a server's frames as the clients of one game do. */
final class ServerMessageReader {
    private final ObjectMapper mapper;
    private final Map<String, Class<? extends MoveReply>> replies;
    private final Map<String, Class<? extends GameEvent>> events;
    private final DecodingErrors errors;

    ServerMessageReader(GameMessages game, DecodingErrors errors) {
        this.mapper = WireFormat.serverReader(game);
        this.replies = WireType.named(game.replies());
        this.events = new HashMap<>(WireFormat.EVENTS);
        for (Class<? extends PlayEvent> event : game.events()) events.put(WireType.of(event), event);
        this.errors = errors;
    }

    List<ServerMessage> read(String frame) {
        try {
            JsonNode read = mapper.readTree(frame);
            List<ServerMessage> messages = new ArrayList<>();
            if (read.isArray()) for (JsonNode message : read) messages.add(message(message));
            else messages.add(message(read));
            return messages;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(errors.about(e), e);
        }
    }

    GameView view(byte[] view) {
        try {
            return mapper.readValue(view, GameView.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("Expected the view of a game, but " + e.getMessage(), e);
        }
    }

    private ServerMessage message(JsonNode message) throws JsonProcessingException {
        String type = message.path("type").asText();
        if (WireFormat.REPLIES.containsKey(type)) return mapper.treeToValue(message, WireFormat.REPLIES.get(type));
        if (replies.containsKey(type))
            return new Reply.Moved(
                    new MessageId(message.path("replyTo").asText()), mapper.treeToValue(message, replies.get(type)));
        if (events.containsKey(type)) return inGame(message, mapper.treeToValue(message, events.get(type)));
        throw new IllegalArgumentException("Expected a server message, but found type '%s'".formatted(type));
    }

    private static GameMessage inGame(JsonNode message, GameEvent event) {
        return new GameMessage(
                new GameId(message.path("game").asText()),
                new Epoch(message.path("epoch").asText()),
                message.path("offset").asLong(),
                Instant.ofEpochMilli(message.path("time").asLong()),
                event);
    }
}
