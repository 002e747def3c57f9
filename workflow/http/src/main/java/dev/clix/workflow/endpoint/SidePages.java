package dev.clix.workflow.endpoint;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.endpoint.SidePage.Asked;
import dev.clix.workflow.endpoint.SidePage.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds and answers pages beside the API. */
final class SidePages {
    private static final Logger LOG = LoggerFactory.getLogger(SidePages.class);
    private static final String ROOT = "/";
    private static final String HEAD = "HEAD";

    private final List<SidePage> pages;

    /** @param allow the methods that would have been answered, where the request's was not */
    record Answered(Reply reply, Optional<String> allow) {}

    /** @param beside pages besides {@code GET /} and {@code GET /health}, which are always there */
    SidePages(StepFunctionsApi api, List<SidePage> beside) {
        var all = new ArrayList<>(beside);
        all.add(0, new HealthPage(api));
        all.add(new FrontPage(List.copyOf(all)));
        this.pages = List.copyOf(all);
    }

    /**
     * The page of a request; empty for the API's calls, which are all POSTs to paths that no page has. A page answers
     * for every path below its own, known or not.
     */
    Optional<SidePage> find(String method, String path) {
        if (path.equals(ROOT) && method.equals("POST")) return Optional.empty();
        return pages.stream()
                .filter(page -> path.equals(page.path()) || path.startsWith(page.path() + "/"))
                .findFirst();
    }

    /**
     * @param query the first value of each parameter, decoded; fails with an IllegalArgumentException when it cannot be
     * @return never fails
     */
    CompletionStage<Answered> answer(SidePage page, WireRequest request, Supplier<Map<String, String>> query) {
        var path = request.path();
        var methods = page.methods(path);
        var method = request.method().equals(HEAD) ? "GET" : request.method();
        if (methods.isEmpty()) return done(nothing(page, path), Optional.empty());
        if (!methods.contains(method)) return done(notAllowed(path, methods, method), allowed(methods));
        return asked(request, method, query)
                .map(asked -> answer(page, asked))
                .orElseGet(() -> done(undecodable(request.query()), Optional.empty()));
    }

    /** The answer to a call that is not let in. */
    static Reply refusal(String why) {
        return Reply.error(403, why);
    }

    /** The refusal of a request that is neither a call nor for a page. */
    static WorkflowException notPosted(String method, String path) {
        return new WorkflowException(
                Code.UNKNOWN_OPERATION,
                "This is the Step Functions API: expected POST / with a header X-Amz-Target, but found %s %s; GET / tells what else is here"
                        .formatted(method, path));
    }

    private static CompletionStage<Answered> done(Reply reply, Optional<String> allow) {
        return CompletableFuture.completedFuture(new Answered(reply, allow));
    }

    private static Optional<String> allowed(List<String> methods) {
        return Optional.of(String.join(", ", methods));
    }

    private static Reply notAllowed(String path, List<String> methods, String method) {
        return Reply.error(405, "Expected %s %s, but found %s".formatted(methods, path, method));
    }

    private static Reply nothing(SidePage page, String path) {
        return Reply.error(404, "Expected one of %s, but found %s".formatted(page.paths(), path));
    }

    private static Reply undecodable(String query) {
        return Reply.error(400, "Expected a query, but found '%s'".formatted(query));
    }

    private static Optional<Asked> asked(WireRequest request, String method, Supplier<Map<String, String>> query) {
        try {
            return Optional.of(new Asked(method, request.path(), query.get(), request.body()));
        } catch (IllegalArgumentException undecodable) {
            return Optional.empty();
        }
    }

    private static CompletionStage<Answered> answer(SidePage page, Asked asked) {
        return page.answer(asked).handle((reply, failure) -> {
            if (failure != null) LOG.error("{} {} failed", asked.method(), asked.path(), failure);
            return new Answered(failure == null ? reply : Reply.error(500, "It failed: " + failure), Optional.empty());
        });
    }
}
