package dev.clix.server.game.clix;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.game.GameDecision;
import dev.clix.server.game.Move;
import dev.clix.server.game.MoveResult;
import dev.clix.server.game.clix.message.BotSpeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of seats: how one is taken and given up, and when enough are taken. */
final class LobbyRules {
    private static final int PLAYERS_MIN = 2;

    private LobbyRules() {}

    static GameDecision join(CliX game, Move.Join join) {
        if (game.ledger().verdict().isPresent()) return CliXRefusals.ended(game);
        return noSeat(game).orElseGet(() -> seated(withSeatFreed(game), join));
    }

    /** In a lobby that knows of nobody, whoever proves a place takes it again, in the order of the seats. */
    static GameDecision sitAgain(CliX game, Move.SitAgain again) {
        if (isClosed(game)) return CliXRefusals.notSeated(game);
        if (isFull(game)) return CliXRefusals.full(game);
        int number = again.place().number();
        Startup startup = founded(game, again.player(), again.place().name());
        return seated(GameDecision.of(game.numbered(again.player(), number)), startup, before(game, number));
    }

    /** The seat goes before those of higher numbers; newcomers, who have none, sit behind all of them. */
    private static int before(CliX game, int number) {
        List<Startup> startups = game.ledger().startups();
        for (int i = 0; i < startups.size(); i++)
            if (game.numbers().getOrDefault(startups.get(i).id(), Integer.MAX_VALUE) > number) return i;
        return startups.size();
    }

    static GameDecision addBot(CliX game, Move.AddBot addBot) {
        if (!isHost(game, addBot.player())) return CliXRefusals.notHost(game);
        if (game.phase() == Phase.ENDED) return CliXRefusals.ended(game);
        return noSeat(game).orElseGet(() -> seated(GameDecision.of(game), bot(game, addBot)));
    }

    /** A full lobby may have a seat again; a game that runs has none, however many have left. */
    private static Optional<GameDecision> noSeat(CliX game) {
        boolean full = isFull(game) && replaceable(game).findAny().isEmpty();
        if (game.phase() == Phase.LOBBY && full) return Optional.of(CliXRefusals.full(game));
        return isClosed(game) ? Optional.of(CliXRefusals.started(game)) : Optional.empty();
    }

    static GameDecision start(CliX game, Move.Start start) {
        if (!isHost(game, start.player())) return CliXRefusals.notHost(game);
        if (isClosed(game)) return CliXRefusals.started(game);
        if (!hasEnoughPlayers(game)) return CliXRefusals.tooFewPlayers(game);
        return closed(GameDecision.of(game)).ruled(new MoveResult.Done());
    }

    static GameDecision leave(CliX game, Move.Leave leave) {
        if (game.phase() == Phase.ENDED) return GameDecision.of(game).ruled(new MoveResult.Done());
        CliX left = isClosed(game) ? abandoned(game, leave.player()) : unseated(game, leave.player());
        GameDecision decision = GameDecision.of(left)
                .telling(new GameEvent.PlayerLeft(leave.player(), left.ledger().host()))
                .ruled(new MoveResult.Done());
        return isClosed(left) || !left.ledger().people().isEmpty() ? decision : emptied(decision, left);
    }

    static boolean hasEnoughPlayers(CliX game) {
        return game.ledger().contenders().size() >= PLAYERS_MIN;
    }

    static boolean isClosed(CliX game) {
        return game.phase() != Phase.LOBBY || game.ledger().closed();
    }

    private static GameDecision seated(GameDecision freed, Move.Join join) {
        return seated(freed, founded((CliX) freed.game(), join.player(), join.name()));
    }

    private static GameDecision seated(GameDecision freed, Startup startup) {
        return seated(freed, startup, ((CliX) freed.game()).ledger().startups().size());
    }

    private static GameDecision seated(GameDecision freed, Startup startup, int index) {
        CliX game = (CliX) freed.game();
        List<Startup> startups = new ArrayList<>(game.ledger().startups());
        startups.add(index, startup);
        CliX next = hosted(game.with(game.ledger().withStartups(startups)));
        GameDecision decision = freed.leadingTo(next)
                .telling(new GameEvent.PlayerJoined(
                        next.view(startup, id -> true), next.ledger().host()))
                .ruled(new MoveResult.Done());
        return isComplete(next) ? closed(decision) : decision;
    }

    /** A newcomer to a full public game sits where the first of those sat who are away: waiting for them helps nobody. */
    private static GameDecision withSeatFreed(CliX game) {
        if (!isFull(game)) return GameDecision.of(game);
        return replaceable(game)
                .findFirst()
                .map(away -> givenUp(GameDecision.of(game), away))
                .orElseGet(() -> GameDecision.of(game));
    }

    private static GameDecision givenUp(GameDecision decision, PlayerId away) {
        CliX left = unseated((CliX) decision.game(), away);
        return decision.leadingTo(left)
                .telling(new GameEvent.PlayerLeft(away, left.ledger().host()));
    }

    /** Friends are waited for in a private game; among strangers a tab that was closed would be played against. */
    private static Stream<PlayerId> replaceable(CliX game) {
        if (game.terms().isPrivate()) return Stream.empty();
        return game.ledger().people().stream().filter(game.away()::contains);
    }

    /** The lobby closes: a public game begins without those who are away. */
    static GameDecision withoutAbsent(CliX game) {
        GameDecision decision = GameDecision.of(game);
        for (PlayerId away : replaceable(game).toList()) decision = givenUp(decision, away);
        return decision;
    }

    static GameDecision away(CliX game, Move.Away gone) {
        CliX next = hosted(game.waitingFor(gone.player()));
        return GameDecision.of(next)
                .telling(new GameEvent.PlayerAway(gone.player(), next.ledger().host()));
    }

    /** Perhaps the last one the others waited for. */
    static GameDecision back(CliX game, Move.Back back) {
        CliX next = hosted(game.notWaitingFor(back.player()));
        GameDecision decision = GameDecision.of(next)
                .telling(new GameEvent.PlayerBack(back.player(), next.ledger().host()));
        return isComplete(next) && !isClosed(next) ? closed(decision) : decision;
    }

    private static GameDecision closed(GameDecision decision) {
        CliX game = (CliX) decision.game();
        return answered(decision, game.with(game.ledger().lobbyClosed()));
    }

    private static GameDecision emptied(GameDecision decision, CliX game) {
        return answered(decision, game.with(game.ledger().decided(GameResult.ABANDONED)));
    }

    private static GameDecision answered(GameDecision decision, CliX next) {
        return decision.leadingTo(next).answering(TaskRules.answer(TaskRules.JOIN_GAME, next));
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
     * The first seated of the people who are here hosts a private game: no game waits for a host who went away, and one
     * who was away to send the link hosts again. While all are away, the first seated does.
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
        BotSpeed speed = BotSpeed.of(addBot.level());
        return Startup.founded(
                addBot.bot(),
                HouseBot.name(speed, bots(game)),
                Optional.of(speed),
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

    /** A full lobby waits for players who are away, since they would miss the first round; its time ends the wait. */
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
