package dev.clix.server.game;

import java.util.function.Function;

/**
 * How much of a game's state outlives its room. It is written as JSON: a record of values, texts, lists and maps.
 *
 * @param kept the record that is written
 * @param keep makes it of the state, with each answer to the workflow
 * @param restore the state of a room that was made anew
 * @param isSealed whether only servers with the secret can read it
 */
public record StateFormat<S>(Class<?> kept, Function<S, Object> keep, Function<Object, S> restore, boolean isSealed) {
    public static <S> StateFormat<S> whole(Class<S> state) {
        return new StateFormat<>(state, kept -> kept, state::cast, false);
    }

    /** For a state of which a part is forgotten with the room, such as what players do within a round. */
    public static <S, K> StateFormat<S> part(Class<K> kept, Function<S, K> keep, Function<K, S> restore) {
        return new StateFormat<>(kept, keep::apply, found -> restore.apply(kept.cast(found)), false);
    }

    /**
     * The same, for a state with secrets that no reader of the execution's history may learn, such as choices
     * that players have not shown yet. Chance needs none of it, as it is drawn again from the table's secrets.
     */
    public StateFormat<S> sealed() {
        return new StateFormat<>(kept, keep, restore, true);
    }
}
