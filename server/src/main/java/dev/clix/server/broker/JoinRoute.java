package dev.clix.server.broker;

/** The way that led a client to a game. If the game refuses it, its sender goes on from there. */
public sealed interface JoinRoute {
    /** The game's id: a link, or its code. */
    record Link() implements JoinRoute {
        @Override
        public void accept(Visitor visitor) {
            visitor.link(this);
        }
    }

    /** The lobby opened the game for this client, or led it there before. */
    record Assigned() implements JoinRoute {
        @Override
        public void accept(Visitor visitor) {
            visitor.assigned(this);
        }
    }

    /**
     * The lobby found a public game with a free seat.
     *
     * @param kind of game
     * @param tries how many games are tried at most, this one with them
     */
    record QuickMatch(String kind, int tries) implements JoinRoute {
        @Override
        public void accept(Visitor visitor) {
            visitor.quickMatch(this);
        }
    }

    /** Others of the same game asked for the next one before. */
    record Rematch(PreviousGame ended) implements JoinRoute {
        @Override
        public void accept(Visitor visitor) {
            visitor.rematch(this);
        }
    }

    void accept(Visitor visitor);

    /** One case for each way. */
    interface Visitor {
        void link(Link route);

        void assigned(Assigned route);

        void quickMatch(QuickMatch route);

        void rematch(Rematch route);
    }
}
