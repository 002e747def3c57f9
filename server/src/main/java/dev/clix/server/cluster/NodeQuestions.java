package dev.clix.server.cluster;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.server.broker.KindCensus;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * Questions to other nodes that change nothing, so that an answer that does not come is as good as none. Safe for use by many
 * threads.
 */
final class NodeQuestions {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int OPEN_MAX = 1_000;

    private final TimeSource time;
    private final Map<Long, CompletableFuture<Optional<GameView>>> looks = new HashMap<>();
    private final Map<Long, CompletableFuture<Optional<List<KindCensus>>>> counts = new HashMap<>();
    private long asked;

    NodeQuestions(TimeSource time) {
        this.time = time;
    }

    /** @param send sends it, if there is place */
    CompletionStage<Optional<GameView>> look(GameId game, Predicate<NodeMessage> send) {
        return ask(looks, question -> new NodeMessage.Look(question, game), send);
    }

    /**
     * @param send sends it, if there is place
     * @return empty when there is no answer
     */
    CompletionStage<Optional<List<KindCensus>>> count(Predicate<NodeMessage> send) {
        return ask(counts, NodeMessage.Count::new, send);
    }

    private <T> CompletionStage<Optional<T>> ask(
            Map<Long, CompletableFuture<Optional<T>>> open,
            LongFunction<NodeMessage> question,
            Predicate<NodeMessage> send) {
        CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        long number = opened(open, answer);
        if (number == 0 || !send.test(question.apply(number))) answered(open, number, answer, Optional.empty());
        else time.after(PATIENCE, () -> answered(open, number, answer, Optional.empty()));
        return answer;
    }

    /** @return 0 when there are too many open */
    private synchronized <T> long opened(
            Map<Long, CompletableFuture<Optional<T>>> open, CompletableFuture<Optional<T>> answer) {
        if (open.size() >= OPEN_MAX) return 0;
        open.put(++asked, answer);
        return asked;
    }

    void looked(NodeMessage.Looked message) {
        take(looks, message.question()).ifPresent(open -> open.complete(message.view()));
    }

    void counted(NodeMessage.Counted message) {
        take(counts, message.question()).ifPresent(open -> open.complete(Optional.of(message.kinds())));
    }

    private <T> void answered(
            Map<Long, CompletableFuture<Optional<T>>> open,
            long number,
            CompletableFuture<Optional<T>> answer,
            Optional<T> with) {
        take(open, number);
        answer.complete(with);
    }

    private synchronized <T> Optional<CompletableFuture<Optional<T>>> take(
            Map<Long, CompletableFuture<Optional<T>>> open, long number) {
        return Optional.ofNullable(open.remove(number));
    }
}
