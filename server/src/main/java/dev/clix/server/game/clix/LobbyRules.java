package dev.clix.server.game.clix;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameView.Phase;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.game.Move;
import dev.clix.server.game.Ruling;
import dev.clix.server.game.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Seats: who takes one, who gives one up, and when there are enough of them. */
final class LobbyRules {
    private static final int PLAYERS_MIN = 2;

    private LobbyRules() {}

    static Turn join(CliX game, Move.Join join) {
        if (game.ledger().verdict().isPresent()) return Refusals.ended(game);
        return noSeat(game).orElseGet(() -> seated(withSeatFreed(game), join));
    }

    /** In a lobby that knows of nobody, whoever proves a place takes it again, in the order of the seats. */
    static Turn sitAgain(CliX game, Move.SitAgain again) {
        if (isClosed(game)) return Refusals.notSeated(game);
        if (isFull(game)) return Refusals.full(game);
        int number = again.place().number();
        Startup startup = founded(game, again.player(), again.place().name());
        return seated(Turn.of(game.numbered(again.player(), number)), startup, before(game, number));
    }

    /** The seat goes before those of higher numbers; newcomers, who have none, sit behind all of them. */
    private static int before(CliX game, int number) {
        List<Startup> startups = game.ledger().startups();
        for (int i = 0; i < startups.size(); i++)
            if (game.numbers().getOrDefault(startups.get(i).id(), Integer.MAX_VALUE) > number) return i;
        return startups.size();
    }

    static Turn addBot(CliX game, Move.AddBot addBot) {
        if (!isHost(game, addBot.player())) return Refusals.notHost(game);
        if (game.phase() == Phase.ENDED) return Refusals.ended(game);
        return noSeat(game).orElseGet(() -> seated(Turn.of(game), bot(game, addBot)));
    }

    /** A full lobby may have a seat again; a game that runs has none, however many have left. */
    private static Optional<Turn> noSeat(CliX game) {
        boolean full = isFull(game) && replaceable(game).findAny().isEmpty();
        if (game.phase() == Phase.LOBBY && full) return Optional.of(Refusals.full(game));
        return isClosed(game) ? Optional.of(Refusals.started(game)) : Optional.empty();
    }

    static Turn start(CliX game, Move.Start start) {
        if (!isHost(game, start.player())) return Refusals.notHost(game);
        if (isClosed(game)) return Refusals.started(game);
        if (!hasEnoughPlayers(game)) return Refusals.tooFewPlayers(game);
        return closed(Turn.of(game)).ruled(new Ruling.Done());
    }

    static Turn leave(CliX game, Move.Leave leave) {
        if (game.phase() == Phase.ENDED) return Turn.of(game).ruled(new Ruling.Done());
        CliX left = isClosed(game) ? abandoned(game, leave.player()) : unseated(game, leave.player());
        Turn turn = Turn.of(left)
                .telling(new GameEvent.PlayerLeft(leave.player(), left.ledger().host()))
                .ruled(new Ruling.Done());
        return isClosed(left) || !left.ledger().people().isEmpty() ? turn : emptied(turn, left);
    }

    static boolean hasEnoughPlayers(CliX game) {
        return game.ledger().contenders().size() >= PLAYERS_MIN;
    }

    static boolean isClosed(CliX game) {
        return game.phase() != Phase.LOBBY || game.ledger().closed();
    }

    private static Turn seated(Turn freed, Move.Join join) {
        return seated(freed, founded((CliX) freed.game(), join.player(), join.name()));
    }

    private static Turn seated(Turn freed, Startup startup) {
        return seated(freed, startup, ((CliX) freed.game()).ledger().startups().size());
    }

    private static Turn seated(Turn freed, Startup startup, int index) {
        CliX game = (CliX) freed.game();
        List<Startup> startups = new ArrayList<>(game.ledger().startups());
        startups.add(index, startup);
        CliX next = hosted(game.with(game.ledger().withStartups(startups)));
        Turn turn = freed.leadingTo(next)
                .telling(new GameEvent.PlayerJoined(
                        next.view(startup, id -> true), next.ledger().host()))
                .ruled(new Ruling.Done());
        return isComplete(next) ? closed(turn) : turn;
    }

    /** A newcomer to a full public game sits where the first of those sat who are away: waiting for them helps nobody. */
    private static Turn withSeatFreed(CliX game) {
        if (!isFull(game)) return Turn.of(game);
        return replaceable(game)
                .findFirst()
                .map(away -> givenUp(Turn.of(game), away))
                .orElseGet(() -> Turn.of(game));
    }

    private static Turn givenUp(Turn turn, PlayerId away) {
        CliX left = unseated((CliX) turn.game(), away);
        return turn.leadingTo(left)
                .telling(new GameEvent.PlayerLeft(away, left.ledger().host()));
    }

    /** Friends are waited for in a private game; among strangers a tab that was closed would be played against. */
    private static Stream<PlayerId> replaceable(CliX game) {
        if (game.terms().isPrivate()) return Stream.empty();
        return game.ledger().people().stream().filter(game.away()::contains);
    }

    /** The doors of the lobby close: a public game begins without those who are away. */
    static Turn withoutAbsent(CliX game) {
        Turn turn = Turn.of(game);
        for (PlayerId away : replaceable(game).toList()) turn = givenUp(turn, away);
        return turn;
    }

    static Turn away(CliX game, Move.Away gone) {
        CliX next = hosted(game.waitingFor(gone.player()));
        return Turn.of(next)
                .telling(new GameEvent.PlayerAway(gone.player(), next.ledger().host()));
    }

    /** Perhaps the last one the others waited for. */
    static Turn back(CliX game, Move.Back back) {
        CliX next = hosted(game.notWaitingFor(back.player()));
        Turn turn = Turn.of(next)
                .telling(new GameEvent.PlayerBack(back.player(), next.ledger().host()));
        return isComplete(next) && !isClosed(next) ? closed(turn) : turn;
    }

    private static Turn closed(Turn turn) {
        CliX game = (CliX) turn.game();
        return answered(turn, game.with(game.ledger().lobbyClosed()));
    }

    private static Turn emptied(Turn turn, CliX game) {
        return answered(turn, game.with(game.ledger().decided(Verdict.ABANDONED)));
    }

    private static Turn answered(Turn turn, CliX next) {
        return turn.leadingTo(next).answering(TaskRules.answer(TaskRules.JOIN_GAME, next));
    }

    private static CliX unseated(CliX game, PlayerId player) {
        return hosted(game.notWaitingFor(player)
                .with(game.ledger()
                        .withStartups(game.ledger().startups().stream()
                                .filter(startup -> !startup.id().equals(player))
                                .toList())));
    }

    private static CliX abandoned(CliX game, PlayerId player) {
        return hosted(game.with(game.ledger().withStartup(player, Startup::abandoned)));
    }

    /**
     * Whoever sits first of the people who are here hosts a private game: nobody waits for a host who went away, and one
     * who was away to send the link hosts again. While nobody is here, the first to sit does.
     */
    private static CliX hosted(CliX game) {
        if (!game.terms().isPrivate()) return game;
        List<PlayerId> people = game.ledger().people();
        Optional<PlayerId> host = people.stream()
                .filter(person -> !game.away().contains(person))
                .findFirst()
                .or(() -> people.stream().findFirst());
        return game.with(game.ledger().hostedBy(host));
    }

    private static Startup founded(CliX game, PlayerId player, PlayerName name) {
        return Startup.founded(
                player, name, Optional.empty(), game.terms().rules().capital());
    }

    private static Startup bot(CliX game, Move.AddBot addBot) {
        return Startup.founded(
                addBot.bot(),
                HouseBot.name(addBot.speed(), bots(game)),
                Optional.of(addBot.speed()),
                game.terms().rules().capital());
    }

    static int freeSeats(CliX game) {
        if (isClosed(game)) return 0;
        long kept = game.ledger().startups().size() - replaceable(game).count();
        return (int) Math.max(0, game.terms().seats() - kept);
    }

    private static boolean isFull(CliX game) {
        return game.ledger().startups().size() >= game.terms().seats();
    }

    /** Who is away would miss the first round; the doors close anyway one day. */
    private static boolean isComplete(CliX game) {
        return isFull(game) && game.away().isEmpty();
    }

    private static boolean isHost(CliX game, PlayerId player) {
        return game.ledger().host().equals(Optional.of(player));
    }

    private static int bots(CliX game) {
        return (int) game.ledger().startups().stream()
                .filter(startup -> !startup.isPerson())
                .count();
    }
}
