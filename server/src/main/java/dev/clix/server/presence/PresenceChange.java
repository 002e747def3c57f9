package dev.clix.server.presence;

import dev.clix.protocol.PlayerId;

/** A change of presence, to be told to everybody in the game. */
public sealed interface PresenceChange {
    PlayerId player();

    void accept(Visitor visitor);

    /** Lost for longer than the first grace; the seat is kept. */
    record Away(PlayerId player) implements PresenceChange {
        @Override
        public void accept(Visitor visitor) {
            visitor.away(player);
        }
    }

    /** Here again, after having been away. */
    record Back(PlayerId player) implements PresenceChange {
        @Override
        public void accept(Visitor visitor) {
            visitor.back(player);
        }
    }

    /** Lost for longer than the seat is kept. */
    record Gone(PlayerId player) implements PresenceChange {
        @Override
        public void accept(Visitor visitor) {
            visitor.gone(player);
        }
    }

    /** One case for each change. */
    interface Visitor {
        void away(PlayerId player);

        void back(PlayerId player);

        void gone(PlayerId player);
    }
}
