package dev.clix.workflow.endpoint;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explains the endpoint to people who open it in a browser. */
final class FrontPage implements SidePage {
    private static final String PATH = "/";

    private final List<SidePage> others;

    FrontPage(List<SidePage> others) {
        this.others = others;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public CompletionStage<Reply> answer(Asked asked) {
        var beside = others.stream()
                .flatMap(page -> page.paths().stream().flatMap(path -> lines(page, path)))
                .collect(Collectors.joining());
        return CompletableFuture.completedFuture(Reply.text("text/plain", """
                This is the Step Functions API of a CliX simulator: POST / with a header X-Amz-Target, as every AWS SDK does.
                AWS CLI: aws stepfunctions list-state-machines --endpoint-url http://HOST:PORT
                Beside it:
                %sMore is in docs/step-functions-api.md of CliX, and ./clix simulate --help.
                """.formatted(beside)));
    }

    private static Stream<String> lines(SidePage page, String path) {
        return page.methods(path).stream().map(method -> "  " + method + " " + path + "\n");
    }
}
