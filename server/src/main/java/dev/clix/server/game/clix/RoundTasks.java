package dev.clix.server.game.clix;

import dev.clix.server.game.Ruled;
import dev.clix.server.game.Table;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import java.time.Instant;

/** Begins and ends rounds, as the workflow asks. */
final class RoundTasks {
    private RoundTasks() {}

    static Ruled<CliXState> start(CliXState state, Instant now) {
        Books books = state.books();
        Instant endsAt = now.plusMillis(books.rules().roundMillis());
        PhaseState round = state.stage().nextRound(now, endsAt);
        return Ruled.of(new CliXState(books.at(round))).telling(new RoundStarted(round.round(), now, endsAt));
    }

    static Ruled<CliXState> end(CliXState state, Table table, Instant now) {
        RoundSettlement settled = RoundSettlement.of(state, table);
        Books books = settled.books();
        Instant nextRoundAt = now.plusMillis(books.rules().pauseMillis());
        PhaseState stage = settled.result().isPresent()
                ? books.stage().afterPlay()
                : books.stage().countdownTo(nextRoundAt);
        Ruled<CliXState> ruled = Ruled.of(state.with(books.at(stage)))
                .telling(new RoundEnded(stage.round(), settled.standings(), stage.deadline()));
        return settled.result().map(result -> ruled.deciding(result.verdict())).orElse(ruled);
    }
}
