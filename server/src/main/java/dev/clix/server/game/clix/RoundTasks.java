package dev.clix.server.game.clix;

import dev.clix.server.game.Ruled;
import dev.clix.server.game.Table;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import java.time.Instant;
import java.util.Optional;

/** Begins and ends rounds, as the workflow asks. */
final class RoundTasks {
    private RoundTasks() {}

    static Ruled<CliXState> start(CliXState state, Table table, Instant now) {
        Books books = state.books();
        long roundMillis = books.rules().roundMillis();
        Instant endsAt = now.plusMillis(roundMillis);
        Optional<MarketRound> market = books.rules().market().map(rules -> MarketRound.drawn(table, books.rules()));
        PhaseState round = state.stage().nextRound(now, endsAt, market);
        return Ruled.of(new CliXState(books.at(round)))
                .telling(new RoundStarted(round.round(), now, endsAt, market.map(MarketRound::weather)));
    }

    static Ruled<CliXState> end(CliXState state, Table table, Instant now) {
        return settled(state, table, now, now.plusMillis(state.rules().pauseMillis()));
    }

    static Ruled<CliXState> settled(CliXState state, Table table, Instant now, Instant nextRoundAt) {
        RoundSettlement settled = RoundSettlement.of(state, table, now);
        Books books = settled.state().books();
        PhaseState stage = settled.result().isPresent()
                ? books.stage().afterPlay()
                : books.stage().countdownTo(nextRoundAt);
        Ruled<CliXState> ruled = Ruled.of(settled.state().with(books.at(stage)))
                .telling(new RoundEnded(stage.round(), settled.standings(), stage.deadline()));
        return settled.result().map(result -> ruled.deciding(result.verdict())).orElse(ruled);
    }
}
