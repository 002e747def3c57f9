package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The system lets no file grow beyond a limit: to the journal that is a full disk. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FullDiskTest {
    private static final int KILOBYTES = 200;
    private static final String MACHINE = """
            {"name": "m", "roleArn": "arn:aws:iam::123456789012:role/r",
             "definition": "{\\"StartAt\\":\\"P\\",\\"States\\":{\\"P\\":{\\"Type\\":\\"Pass\\",\\"End\\":true}}}"}""";
    private static final String ARN = "arn:aws:states:us-east-1:123456789012:%s";

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void itIsToldAndNothingAcknowledgedIsLost() throws Exception {
        var acknowledged = new ArrayList<String>();
        try (var process = SimulateProcess.startLimited(KILOBYTES, "--port", "0", "--journal", directory.toString())) {
            assertThat(call(process, "CreateStateMachine", MACHINE).statusCode())
                    .isEqualTo(200);
            var answer = start(process, "e0");
            for (var i = 1; answer.statusCode() == 200; i++) {
                acknowledged.add("e" + (i - 1));
                answer = start(process, "e" + i);
            }
            assertThat(answer.body()).contains("ServiceUnavailable", "journal");
            assertThat(start(process, "another").body()).contains("The journal cannot be written");
        }
        assertThat(acknowledged).isNotEmpty();
        try (var process = SimulateProcess.start("--port", "0", "--journal", directory.toString())) {
            for (var name : acknowledged)
                assertThat(call(
                                        process,
                                        "DescribeExecution",
                                        "{\"executionArn\":\"%s\"}".formatted(ARN.formatted("execution:m:" + name)))
                                .body())
                        .contains("SUCCEEDED");
            assertThat(start(process, "afterwards").statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> start(SimulateProcess process, String name) throws Exception {
        return call(
                process,
                "StartExecution",
                "{\"stateMachineArn\":\"%s\",\"name\":\"%s\",\"input\":\"\\\"%s\\\"\"}"
                        .formatted(ARN.formatted("stateMachine:m"), name, "x".repeat(4_000)));
    }

    private HttpResponse<String> call(SimulateProcess process, String operation, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(process.url()))
                .header("X-Amz-Target", "AWSStepFunctions." + operation)
                .header("Content-Type", "application/x-amz-json-1.0")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
