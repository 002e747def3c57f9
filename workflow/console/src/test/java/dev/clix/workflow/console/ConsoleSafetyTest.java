package dev.clix.workflow.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The console answers its own page alone, called by a name of its own, and changes nothing but for those who may. */
class ConsoleSafetyTest {
    private static final Map<String, String> OF_PAGE =
            Map.of("Content-Type", "application/json", "X-CliX-Console", "1");

    private static final String WAITS = """
            {"StartAt": "Approve", "States": {"Approve": {
              "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
              "Parameters": {"QueueUrl": "https://sqs/q", "MessageBody": {"token.$": "$$.Task.Token",
                "encoded.$": "States.Base64Encode($$.Task.Token)"}}, "End": true}}}""";

    private static final String ROLE = "arn:aws:iam::123456789012:role/r";

    private static ConsoleServer on;
    private static ConsoleServer read;

    @BeforeAll
    static void start() throws Exception {
        on = new ConsoleServer(ConsoleAccess.ON, "console.example");
        read = new ConsoleServer(ConsoleAccess.READ);
    }

    @AfterAll
    static void stop() {
        on.close();
        read.close();
    }

    @ParameterizedTest
    @CsvSource({
        // Host, Origin, Sec-Fetch-Site, status
        "localhost:PORT,,,200",
        "127.0.0.1:PORT,,,200",
        "[::1]:PORT,,,200",
        "192.0.2.7:PORT,,,200",
        "console.example:PORT,,,200",
        "Console.Example:PORT,http://Console.Example:PORT,same-origin,200",
        "localhost:PORT,http://localhost:PORT,same-origin,200",
        "localhost:PORT,,none,200",
        "evil.example:PORT,,,403",
        "evil.example:PORT,http://evil.example:PORT,same-origin,403",
        "127.0.0.1.evil.example:PORT,,,403",
        "localhost:PORT,http://evil.example,cross-site,403",
        "localhost:PORT,http://evil.example,,403",
        "localhost:PORT,http://localhost:1,,403",
        "localhost:PORT,null,,403",
        "localhost:PORT,,cross-site,403",
        "localhost:PORT,,same-site,403",
    })
    void whoMayCall(String host, String origin, String site, int status) throws Exception {
        var headers = new LinkedHashMap<>(OF_PAGE);
        headers.put("Host", host);
        if (origin != null) headers.put("Origin", origin);
        if (site != null) headers.put("Sec-Fetch-Site", site);

        assertThat(on.ask("POST", "/console/api/ListStateMachines", headers, "{}")
                        .status())
                .as("call")
                .isEqualTo(status);
        assertThat(on.ask("GET", "/console/main.js", headers, "").status())
                .as("file")
                .isEqualTo(status);
    }

    /** A link on another site's page may lead here. */
    @Test
    void theDocumentIsOpenedFromAnywhere() throws Exception {
        var page = on.ask("GET", "/", Map.of("Accept", "text/html,*/*", "Sec-Fetch-Site", "cross-site"), "");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>CliX console</title>")
                .doesNotContainPattern("<script>|style=|onload=");
        assertThat(page.headers().get("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void programsGetWhatTheEndpointTells() throws Exception {
        assertThat(on.ask("GET", "/", Map.of("Accept", "*/*"), "").body()).startsWith("This is the Step Functions API");
    }

    @ParameterizedTest
    @CsvSource({
        // method, Content-Type, header, status
        "POST,application/json,1,200",
        "POST,application/json; charset=utf-8,1,200",
        "POST,text/plain,1,415",
        "POST,application/x-www-form-urlencoded,1,415",
        "POST,,1,415",
        "POST,application/json,,403",
        "GET,application/json,1,405",
        "PUT,application/json,1,405",
    })
    void howACallHasToCome(String method, String type, String header, int status) throws Exception {
        var headers = new LinkedHashMap<String, String>();
        if (type != null) headers.put("Content-Type", type);
        if (header != null) headers.put("X-CliX-Console", header);

        assertThat(on.ask(method, "/console/api/CreateActivity", headers, "{\"name\": \"a\"}")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CreateActivity", "StartExecution", "StopExecution", "RedriveExecution", "SendTaskSuccess",
                        "SendTaskFailure",
                "SendTaskHeartbeat", "GetActivityTask", "DeleteStateMachine", "UpdateMapRun", "TagResource",
                        "TestState",
                "Clock/advance", "Clock/skip"
            })
    void whoMayOnlyLookChangesNothing(String operation) throws Exception {
        var answer = read.call(operation, "{\"name\": \"a\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("\"ReadOnlyException\"");
        assertThat(read.call("ListActivities", "{}").body()).isEqualTo("{\"activities\":[]}");
    }

    @Test
    void whoMayOnlyLookGetsNoToken() throws Exception {
        var shown = history(read);

        assertThat(shown).contains("waitForTaskToken", "https://sqs/q", TokenMask.MASK);
        assertThat(shown).doesNotContainPattern("[A-Za-z0-9_=-]{38,}");
    }

    @Test
    void whoMayActGetsTheToken() throws Exception {
        assertThat(history(on)).containsPattern("token\\\\\":\\\\\"[A-Za-z0-9_-]{38}\\\\\"");
    }

    private static String history(ConsoleServer server) throws Exception {
        var machine = server.simulator
                .createStateMachine(new CreateStateMachine("Order", WAITS, ROLE, MachineType.STANDARD))
                .toCompletableFuture()
                .join();
        var started = server.simulator
                .startExecution(new StartExecution(machine, Optional.empty(), Optional.empty()))
                .toCompletableFuture()
                .join();
        return server.call("GetExecutionHistory", "{\"executionArn\": \"%s\"}".formatted(started.executionArn()))
                .body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/../pom.xml",
                "/console/%2e%2e/x.js",
                "/console/.hidden.js",
                "/console/none.js",
                "/console/Console.class"
            })
    void nothingElseIsServed(String path) throws Exception {
        assertThat(on.ask("GET", path, Map.of(), "").status()).isEqualTo(404);
    }

    @Test
    void nothingOfItIsThereWhereItIsOff() throws Exception {
        assertThat(on.ask("GET", "/clock", Map.of("Accept", "text/html"), "").status())
                .isEqualTo(404);
    }
}
