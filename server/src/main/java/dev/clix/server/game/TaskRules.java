package dev.clix.server.game;

import dev.clix.protocol.GameMove;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides the tasks of the workflow, each done once however often it is delivered.
 *
 * <p>The task's data hold the ledger as it was before the task. A ledger behind the game's tells that the task was
 * done and only its answer got lost; one ahead of it, that another node has played on meanwhile. If that node owns the game
 * now, the task is none for this room.
 */
final class TaskRules {
    static final String JOIN_GAME = "JoinGame";
    static final String CLOSE_LOBBY = "CloseLobby";
    static final String START_GAME = "StartGame";
    static final String END_GAME = "EndGame";

    static final List<String> OF_EVERY_GAME = List.of(JOIN_GAME, CLOSE_LOBBY, START_GAME, END_GAME);

    private TaskRules() {}

    static <S, M extends GameMove> GameDecision play(SeatedGame<S, M> game, GameTask call, Instant now) {
        ExecutionData<S> data = ExecutionData.read(game.rules().manifest(), game.secrets(), call.input());
        Optional<RoomOwner> later = data.owner().filter(game.owner()::isSupersededBy);
        if (later.isPresent()) return GameDecision.superseded(game, later.get());
        Optional<Ledger<S>> before = data.game();
        int done = before.map(Ledger::step).orElse(0);
        int standing = game.ledger().step();
        if (game.ended()) return answered(call, GameDecision.of(game));
        if (done < standing && !isForTheEnd(call)) return answered(call, GameDecision.of(game));
        return asked(done > standing ? overtaken(game, before.orElseThrow()) : game, call, now);
    }

    /** A player who leaves while the workflow is on its way to the end completes a task of the course, but never this one. */
    private static boolean isForTheEnd(GameTask call) {
        return call.activity().equals(END_GAME);
    }

    private static <S, M extends GameMove> SeatedGame<S, M> overtaken(SeatedGame<S, M> game, Ledger<S> further) {
        Ledger<S> owned = further.room().isPresent() ? further : further.ownedBy(game.owner());
        return game.with(owned).waitingWith(Optional.empty());
    }

    private static <S, M extends GameMove> GameDecision asked(SeatedGame<S, M> game, GameTask call, Instant now) {
        return switch (call.activity()) {
            case JOIN_GAME -> joinGame(game, call);
            case CLOSE_LOBBY -> answered(call, closeLobby(game));
            case START_GAME -> answered(call, startGame(game, now));
            case END_GAME -> answered(call, endGame(game, now));
            default -> ofTheGame(game, call, now);
        };
    }

    private static GameDecision answered(GameTask call, GameDecision decision) {
        return decision.answering(((SeatedGame<?, ?>) decision.game()).answer(call.activity()));
    }

    /** Waits until a move closes the lobby, unless one did before the task came. */
    private static GameDecision joinGame(SeatedGame<?, ?> game, GameTask call) {
        return game.isClosed() ? answered(call, GameDecision.of(game)) : GameDecision.of(game);
    }

    private static <S, M extends GameMove> GameDecision closeLobby(SeatedGame<S, M> game) {
        GameDecision decision = LobbyRules.withoutAbsent(game);
        SeatedGame<S, M> here = game.asLeftBy(decision);
        return decision.leadingTo(here.with(
                LobbyRules.hasEnoughPlayers(here)
                        ? here.ledger().lobbyClosed()
                        : here.ledger().decided(Verdict.ABANDONED)));
    }

    /** Players may have left since the lobby was closed: with too few, no game begins. */
    private static <S, M extends GameMove> GameDecision startGame(SeatedGame<S, M> game, Instant now) {
        if (!LobbyRules.hasEnoughPlayers(game))
            return GameDecision.of(game.with(game.ledger().decided(Verdict.ABANDONED)));
        Ruled<S> begun = game.rules().begin(game.ledger().state(), game.table(), now);
        return taskDone(game.with(game.ledger().in(Ledger.Course.PLAY)), begun);
    }

    private static <S, M extends GameMove> GameDecision ofTheGame(SeatedGame<S, M> game, GameTask call, Instant now) {
        GameManifest<S> manifest = game.rules().manifest();
        if (!manifest.activities().contains(call.activity()))
            throw new IllegalArgumentException("Expected one of the activities %s of %s, but found %s"
                    .formatted(manifest.activities(), manifest.name(), call.activity()));
        if (game.ledger().verdict().isPresent()) return answered(call, GameDecision.of(game));
        if (game.waiting().equals(Optional.of(call.activity()))) return GameDecision.of(game);
        Ruled<S> ruled = game.rules().perform(game.ledger().state(), game.table(), call.activity(), now);
        if (!ruled.waits() || ruled.verdict().isPresent()) return answered(call, taskDone(game, ruled));
        GameDecision decision = game.performed(ruled);
        SeatedGame<S, M> waiting = game.asLeftBy(decision).waitingWith(Optional.of(call.activity()));
        return decision.leadingTo(waiting).planning(waiting.planned());
    }

    private static <S, M extends GameMove> GameDecision taskDone(SeatedGame<S, M> game, Ruled<S> ruled) {
        GameDecision decision = game.performed(ruled);
        SeatedGame<S, M> ruledOn = game.asLeftBy(decision);
        SeatedGame<S, M> next = ruledOn.with(ruledOn.ledger().taskDone()).waitingWith(Optional.empty());
        return decision.leadingTo(next).planning(next.planned());
    }

    static <S, M extends GameMove> GameDecision endGame(SeatedGame<S, M> game, Instant now) {
        Verdict verdict = game.ledger().verdict().orElse(Verdict.ABANDONED);
        Ruled<S> end = game.rules().end(game.ledger().state(), game.table(), verdict, now);
        return game.with(game.ledger().decided(verdict).in(Ledger.Course.OVER)).performed(end);
    }
}
