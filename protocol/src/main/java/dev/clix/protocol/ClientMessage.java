package dev.clix.protocol;

import java.util.Optional;

/**
 * The messages of clients. Every message carries an id of the client's choosing; the server's acknowledgement or
 * refusal names it as {@code replyTo}, and a message that comes twice under one id is applied once.
 *
 * <p>On the wire: a JSON object with {@code type} (the record's name, first letter small), {@code id}, and the record's
 * other components.
 */
public sealed interface ClientMessage {
    /** The client's own name for this message. */
    MessageId id();

    void accept(Visitor visitor);

    /** Asks for a seat. */
    sealed interface SeatMessage extends ClientMessage {
        PlayerName name();

        /**
         * The sender's key, the same in all of its messages. With it a request whose answer was lost may come again on
         * another connection, and is answered with the seat it was given.
         */
        Optional<ClientKey> client();
    }

    /** A question about games that the sender is not in. */
    sealed interface LobbyMessage extends ClientMessage {
        @Override
        default void accept(Visitor visitor) {
            visitor.ofTheLobby(this);
        }

        void acceptLobby(LobbyVisitor visitor);
    }

    /** A message by which a seated player wants something. */
    sealed interface Command extends ClientMessage {
        @Override
        default void accept(Visitor visitor) {
            visitor.command(this);
        }

        <R> R acceptCommand(CommandVisitor<R> visitor);
    }

    /** A message of a player to those in the same game, by none of its rules. */
    sealed interface Aside extends ClientMessage {
        @Override
        default void accept(Visitor visitor) {
            visitor.aside(this);
        }

        <R> R acceptAside(AsideVisitor<R> visitor);
    }

    /**
     * A seat in whatever public game is still waiting for players. Answered by {@link Reply.Seated}.
     *
     * @param game the kind that is wanted; CliX when empty
     */
    record QuickMatch(MessageId id, PlayerName name, Optional<ClientKey> client, Optional<GameKind> game)
            implements SeatMessage {
        public QuickMatch(MessageId id, PlayerName name) {
            this(id, name, Optional.empty(), Optional.empty());
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.quickMatch(this);
        }
    }

    /**
     * A new private game with this many seats (2 to 10, or what the kind of game allows); the sender hosts it. Answered by
     * {@link Reply.Seated}.
     *
     * @param game the kind that is wanted; CliX when empty
     * @param listed whether strangers see it in the lobby ({@link ListGames}); by link or code only when empty
     */
    record HostGame(
            MessageId id,
            PlayerName name,
            int seats,
            Optional<ClientKey> client,
            Optional<GameKind> game,
            Optional<Boolean> listed)
            implements SeatMessage {
        /** No kind of game has fewer seats than this, nor more than {@link #SEATS_MAX}. */
        public static final int SEATS_MIN = 2;

        public static final int SEATS_MAX = 10;

        public HostGame {
            ValueChecks.range(seats, SEATS_MIN, SEATS_MAX, "seats");
        }

        public HostGame(MessageId id, PlayerName name, int seats) {
            this(id, name, seats, Optional.empty(), Optional.empty());
        }

        public HostGame(MessageId id, PlayerName name, int seats, Optional<ClientKey> client, Optional<GameKind> game) {
            this(id, name, seats, client, game, Optional.empty());
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.hostGame(this);
        }
    }

    /** A seat in the game of this id, as a shared link names it. Answered by {@link Reply.Seated}. */
    record JoinGame(MessageId id, PlayerName name, GameId game, Optional<ClientKey> client) implements SeatMessage {
        public JoinGame(MessageId id, PlayerName name, GameId game) {
            this(id, name, game, Optional.empty());
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.joinGame(this);
        }
    }

    /**
     * A seat in the private game that follows this one, which has ended: the first to ask opens and hosts it, with as
     * many seats; the others follow. Answered by {@link Reply.Seated}.
     */
    record PlayAgain(MessageId id, PlayerName name, GameId game, Optional<ClientKey> client) implements SeatMessage {
        public PlayAgain(MessageId id, PlayerName name, GameId game) {
            this(id, name, game, Optional.empty());
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.playAgain(this);
        }
    }

    /**
     * To watch the game of this id: every message of it is heard, none can be played. Answered by {@link
     * Reply.Seated}.
     */
    record Spectate(MessageId id, PlayerName name, GameId game, Optional<ClientKey> client) implements SeatMessage {
        public Spectate(MessageId id, PlayerName name, GameId game) {
            this(id, name, game, Optional.empty());
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.spectate(this);
        }
    }

    /**
     * The games that strangers may join or watch, now and whenever they have changed, until the sender takes a seat.
     * Answered by {@link Reply.OpenGames}.
     */
    record ListGames(MessageId id) implements LobbyMessage {
        @Override
        public void acceptLobby(LobbyVisitor visitor) {
            visitor.listGames(this);
        }
    }

    /** The private game that has this code just now. Answered by {@link Reply.GameFound}. */
    record FindGame(MessageId id, RoomCode code) implements LobbyMessage {
        @Override
        public void acceptLobby(LobbyVisitor visitor) {
            visitor.findGame(this);
        }
    }

    /**
     * The spectators of the sender's game, a page at a time. Answered by {@link Reply.Spectators}.
     *
     * @param after where the page before ended; 0 for the first
     */
    record ListSpectators(MessageId id, int after) implements ClientMessage {
        public ListSpectators {
            ValueChecks.range(after, 0, Integer.MAX_VALUE, "after");
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.listSpectators(this);
        }
    }

    /**
     * Back into the seat this token was issued for.
     *
     * @param epoch the epoch of the last game message the client holds; empty when it holds none
     * @param offset the offset of that message; 0 when it holds none
     */
    record Return(MessageId id, String token, Optional<Epoch> epoch, long offset) implements ClientMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.comeBack(this);
        }
    }

    /** The host seats a bot that plays for the house. */
    record AddBot(MessageId id, BotLevel speed) implements Command {
        @Override
        public <R> R acceptCommand(CommandVisitor<R> visitor) {
            return visitor.addBot(this);
        }
    }

    /** The host starts the game with the players it has, two or more. */
    record StartGame(MessageId id) implements Command {
        @Override
        public <R> R acceptCommand(CommandVisitor<R> visitor) {
            return visitor.startGame(this);
        }
    }

    /**
     * A move of the game. On the wire it bears its own name, and its components stand beside the id: {@code
     * {"type":"click","id":"7","clicks":3}}. Answered by {@link Reply.Moved} or {@link Reply.Acknowledged}.
     */
    record Move(MessageId id, GameMove move) implements Command {
        @Override
        public <R> R acceptCommand(CommandVisitor<R> visitor) {
            return visitor.move(this);
        }
    }

    /**
     * Shows the others a face; of a player at most {@link EmoteWord#MOST} within {@link EmoteWord#SECONDS}. Answered by
     * {@link Reply.Acknowledged}.
     */
    record Emote(MessageId id, EmoteWord emote) implements Aside {
        @Override
        public <R> R acceptAside(AsideVisitor<R> visitor) {
            return visitor.emote(this);
        }
    }

    /**
     * Whether bots of the house may take the seats that are free in a public game that waits for players. They do a while
     * after everybody in it has agreed, see {@link GameEvent.BotsAwaited}. Answered by {@link Reply.Acknowledged}.
     */
    record AgreeToBots(MessageId id, boolean agrees) implements Aside {
        @Override
        public <R> R acceptAside(AsideVisitor<R> visitor) {
            return visitor.agreeToBots(this);
        }
    }

    /** Gives up the seat at once. */
    record Leave(MessageId id) implements Command {
        @Override
        public <R> R acceptCommand(CommandVisitor<R> visitor) {
            return visitor.leave(this);
        }
    }

    /** Answered by {@link Reply.Pong} with the server's time. */
    record Ping(MessageId id) implements ClientMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.ping(this);
        }
    }

    /** One case for each message; all commands are one, all asides, and all questions about games. */
    interface Visitor {
        void quickMatch(QuickMatch message);

        void hostGame(HostGame message);

        void joinGame(JoinGame message);

        void playAgain(PlayAgain message);

        void spectate(Spectate message);

        void listSpectators(ListSpectators message);

        void aside(Aside message);

        void comeBack(Return message);

        void ping(Ping message);

        void command(Command command);

        void ofTheLobby(LobbyMessage question);
    }

    /** One case for each question about games. */
    interface LobbyVisitor {
        void listGames(ListGames question);

        void findGame(FindGame question);
    }

    /** One case for each of what a player says beside the game. */
    interface AsideVisitor<R> {
        R emote(Emote aside);

        R agreeToBots(AgreeToBots aside);
    }

    /** One case for each command. */
    interface CommandVisitor<R> {
        R addBot(AddBot command);

        R startGame(StartGame command);

        R move(Move command);

        R leave(Leave command);
    }
}
