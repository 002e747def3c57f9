package dev.clix.workflow.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.time.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The endpoint over the JDK's own server. */
@Timeout(20)
class EmbeddedEndpointTest {
    private final VirtualTime time = new VirtualTime();
    private final StepFunctionsSimulator simulator =
            StepFunctionsSimulator.builder().time(time).start();
    private final EmbeddedEndpoint endpoint = EmbeddedEndpoint.start(simulator);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        endpoint.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(endpoint.uri() + path));
    }

    private HttpResponse<String> call(String operation, String body) {
        return send(
                at("/").header("X-Amz-Target", "AWSStepFunctions." + operation).POST(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200, This is the Step Functions API",
        "GET, /health, 200, '\"status\":\"up\"'",
        "HEAD, /health, 200, ''",
        "DELETE, /health, 405, 'Expected [GET] /health, but found DELETE'",
        "GET, /health/more, 404, 'Expected one of [/health]'",
        "GET, /elsewhere, 404, 'expected POST / with a header X-Amz-Target'",
        "POST, /, 400, ''"
    })
    void pagesAreAsBesideTheOtherEndpoint(String method, String path, int status, String part) {
        var answer = send(at(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(part);
    }

    @Test
    void callsAreAnsweredAsOnTheWire() {
        var answer = call("ListStateMachines", "{}");
        assertThat(answer.body()).isEqualTo("{\"stateMachines\":[]}");
        assertThat(answer.headers().firstValue("content-type")).contains("application/x-amz-json-1.0");
        assertThat(answer.headers().firstValue("x-amzn-requestid")).isPresent();
        assertThat(call("DescribeExecution", "{\"executionArn\":\"no\"}").body())
                .contains("InvalidArn");
    }

    @ParameterizedTest
    @CsvSource({"http://evil.example, 403", "null, 403", "own, 200"})
    void pagesOfOthersReachNothing(String origin, int status) {
        var own = origin.equals("own") ? endpoint.uri().toString() : origin;
        assertThat(send(at("/health").header("Origin", own)).statusCode()).isEqualTo(status);
    }

    @Test
    void aRequestThatIsTooLargeIsRefused() {
        assertThat(call("ListStateMachines", " ".repeat(1_048_577)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aHandlerMayCallTheEndpointBack() {
        simulator.handle("*:callback", this::described);
        var definition =
                "{\"StartAt\":\"T\",\"States\":{\"T\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:us-east-1:123456789012:function:callback\",\"End\":true}}}";
        var machine = simulator
                .createStateMachine(new CreateStateMachine(
                        "m", definition, "arn:aws:iam::123456789012:role/r", MachineType.STANDARD))
                .toCompletableFuture()
                .join();
        var started = call("StartExecution", "{\"stateMachineArn\":\"%s\",\"name\":\"e\"}".formatted(machine));
        assertThat(started.statusCode()).isEqualTo(200);
        var arn = "arn:aws:states:us-east-1:123456789012:execution:m:e";
        assertThat(time.await(simulator.whenClosed(arn)).output().orElseThrow()).contains("RUNNING");
    }

    private Object described(TaskCall call) {
        return Map.of(
                "seen",
                call("DescribeExecution", "{\"executionArn\":\"%s\"}".formatted(call.executionArn()))
                        .body());
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        assertThatThrownBy(() -> EmbeddedEndpoint.start(
                        simulator, "127.0.0.1", endpoint.uri().getPort(), EndpointOptions.OPEN))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Cannot listen at 127.0.0.1:" + endpoint.uri().getPort());
    }
}
