package dev.clix.protocol;

import dev.clix.protocol.GameEvent.PlayEvent;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the messages of a game can travel beside the engine's: each name means one thing, and no component of a record
 * stands where the envelope's own stands.
 *
 * @param game its name
 */
record GameMessagesCheck(String game) {
    private static final List<String> MOVE = List.of("type", "id");
    private static final List<String> REPLY = List.of("type", "replyTo");
    private static final List<String> EVENT = List.of("type", "game", "epoch", "offset", "time");

    void check(
            List<Class<? extends GameMove>> moves,
            List<Class<? extends PlayEvent>> events,
            List<Class<? extends MoveReply>> replies,
            Class<? extends ViewPart> view,
            Class<? extends PlayerPart> player,
            List<? extends Refusal> refusals) {
        Map<String, Object> said = new HashMap<>(WireFormat.CLIENT_MESSAGES);
        for (Class<?> move : moves) named(said, WireType.of(move), move);
        Map<String, Object> told = new HashMap<>(WireFormat.REPLIES);
        told.putAll(WireFormat.EVENTS);
        for (Class<?> reply : replies) named(told, WireType.of(reply), reply);
        for (Class<?> event : events) named(told, WireType.of(event), event);
        Map<String, Object> words = new HashMap<>();
        for (Refusal refusal : CommonRefusal.values()) words.put(refusal.word(), refusal);
        for (Refusal refusal : refusals) named(words, refusal.word(), refusal);
        moves.forEach(move -> beside(move, MOVE));
        replies.forEach(reply -> beside(reply, REPLY));
        events.forEach(event -> beside(event, EVENT));
        beside(view, components(GameView.class));
        beside(player, components(PlayerView.class));
    }

    private void named(Map<String, Object> taken, String name, Object what) {
        Object other = taken.putIfAbsent(name, what);
        if (other != null)
            throw new IllegalArgumentException("Expected one meaning of '%s' in the game %s, but found %s and %s"
                    .formatted(name, game, shown(other), shown(what)));
    }

    private void beside(Class<?> part, List<String> envelope) {
        for (String component : components(part))
            if (envelope.contains(component))
                throw new IllegalArgumentException(
                        "Expected components of %s beside %s, but '%s' in the game %s is one of these"
                                .formatted(part.getName(), envelope, component, game));
    }

    private List<String> components(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null)
            throw new IllegalArgumentException(
                    "Expected records in the game %s, but found %s".formatted(game, type.getName()));
        return Arrays.stream(components).map(RecordComponent::getName).toList();
    }

    private static String shown(Object named) {
        return named instanceof Class<?> record
                ? record.getName()
                : named.getClass().getName() + "." + named;
    }
}
