package dev.clix.workflow.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.Causes;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.api.OpenWait;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.WireAnswer;
import dev.clix.workflow.endpoint.SidePage;
import dev.clix.workflow.endpoint.SidePage.Asked;
import dev.clix.workflow.endpoint.SidePage.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The calls of the page: each operation of the API by its name, and a few of the console's own. Those who may only look are
 * refused whatever changes anything, and get no token.
 */
final class ConsoleCalls {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    /** A call's connection, as far as the call needs it. */
    record Caller(Executor loop, Consumer<Runnable> whenGone) {}

    private final ConsoleSource source;
    private final ConsoleOptions options;
    private final MachinePictures pictures;

    ConsoleCalls(ConsoleSource source, ConsoleOptions options) {
        this.source = source;
        this.pictures = new MachinePictures(source.api());
        this.options = options;
    }

    /** @param name an operation's, or {@code About}, {@code ListWaits}, {@code MachinePicture}, {@code Clock}, {@code Clock/advance}, … */
    CompletionStage<Reply> call(String name, byte[] body, Caller caller) {
        return switch (name) {
            case "About" -> CompletableFuture.completedFuture(Reply.json(200, about()));
            case "ListWaits" -> waits();
            case "MachinePicture" -> picture(Operation.DESCRIBE_STATE_MACHINE, body);
            case "ExecutionPicture" -> picture(Operation.DESCRIBE_STATE_MACHINE_FOR_EXECUTION, body);
            default ->
                name.equals("Clock") || name.startsWith("Clock/") ? clock(name, body) : operation(name, body, caller);
        };
    }

    private ObjectNode about() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("access", options.access().word())
                .put("region", options.region())
                .put("clock", source.clock().isPresent());
    }

    private boolean mayOnlyLook() {
        return options.access() != ConsoleAccess.ON;
    }

    // Operations of the API

    private CompletionStage<Reply> operation(String name, byte[] body, Caller caller) {
        var operation = Operation.named(name);
        if (operation.isEmpty())
            return refused(NOT_FOUND, "UnknownOperationException", "Expected an operation, but found " + name);
        if (mayOnlyLook() && doesAnything(operation.get())) return readOnly(name);
        try {
            return asked(AwsJson.read(Optional.of(AwsJson.TARGET + name), body), caller);
        } catch (RuntimeException refusal) {
            return CompletableFuture.completedFuture(ConsoleReplies.of(WireAnswer.of(refusal)));
        }
    }

    /** A state that is tried calls its function, though nothing is kept of it. */
    private static boolean doesAnything(Operation operation) {
        return operation.changes() || operation == Operation.TEST_STATE;
    }

    private CompletionStage<Reply> asked(Arguments call, Caller caller) {
        var answer = source.api().call(call.operation(), call, caller.loop()).toCompletableFuture();
        if (call.operation() == Operation.GET_ACTIVITY_TASK) caller.whenGone().accept(() -> answer.cancel(false));
        return answer.handle((members, failure) ->
                ConsoleReplies.of(failure == null ? WireAnswer.of(shown(members)) : WireAnswer.of(failure)));
    }

    private ObjectNode shown(ObjectNode members) {
        return mayOnlyLook() ? TokenMask.mask(members) : members;
    }

    // The console's own

    private CompletionStage<Reply> waits() {
        return source.waits().thenApply(waits -> {
            var shown = JsonNodeFactory.instance.objectNode().put("told", waits.isPresent());
            var list = shown.putArray("waits");
            waits.orElse(List.of()).forEach(wait -> list.add(shown(wait)));
            return Reply.json(200, shown);
        });
    }

    /** @param describing the operation that tells the definition */
    private CompletionStage<Reply> picture(Operation describing, byte[] body) {
        try {
            var asked = AwsJson.read(Optional.of(AwsJson.TARGET + describing.word()), body);
            return pictures.picture(asked).handle(ConsoleCalls::drawn);
        } catch (RuntimeException refusal) {
            return CompletableFuture.completedFuture(ConsoleReplies.of(WireAnswer.of(refusal)));
        }
    }

    private static Reply drawn(ObjectNode picture, Throwable failure) {
        if (failure == null) return Reply.json(200, picture);
        var cause = Causes.unwrapped(failure);
        return cause instanceof IllegalArgumentException undrawable
                ? ConsoleReplies.refusal(UNPROCESSABLE, "NoPicture", Causes.message(undrawable))
                : ConsoleReplies.of(WireAnswer.of(failure));
    }

    private ObjectNode shown(OpenWait wait) {
        var shown = JsonNodeFactory.instance
                .objectNode()
                .put("executionArn", wait.executionArn())
                .put("state", wait.state())
                .put("answer", wait.answer())
                .put("isTokenKnown", wait.token().isPresent());
        shown.set("since", AwsJson.timestamp(wait.since()));
        wait.resource().ifPresent(resource -> shown.put("resource", resource));
        wait.due().ifPresent(due -> shown.set("due", AwsJson.timestamp(due)));
        if (!mayOnlyLook()) wait.token().ifPresent(token -> shown.put("taskToken", token));
        return shown;
    }

    private CompletionStage<Reply> clock(String name, byte[] body) {
        var moves = !name.equals("Clock");
        if (moves && mayOnlyLook()) return readOnly(name);
        if (source.clock().isEmpty()) return refused(NOT_FOUND, "NoClock", "Expected a clock, but there is none here");
        return clock(source.clock().get(), name.substring("Clock".length()), moves ? "POST" : "GET", body);
    }

    private static CompletionStage<Reply> clock(SidePage clock, String below, String method, byte[] body) {
        var path = clock.path() + below;
        return clock.methods(path).contains(method)
                ? clock.answer(new Asked(method, path, Map.of(), method.equals("POST") ? body : new byte[0]))
                : refused(NOT_FOUND, "NoClock", "Expected one of %s, but found %s".formatted(clock.paths(), path));
    }

    private static CompletionStage<Reply> readOnly(String name) {
        return refused(
                FORBIDDEN,
                "ReadOnlyException",
                "Expected calls that only look, but found %s: this console is read-only".formatted(name));
    }

    private static CompletionStage<Reply> refused(int status, String word, String sentence) {
        return CompletableFuture.completedFuture(ConsoleReplies.refusal(status, word, sentence));
    }
}
