package dev.clix.workflow.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.StopExecution;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams say that there is something new, to a bounded number of pages. */
class ChangeStreamsTest {
    private static final String HOLDS = """
            {"StartAt": "Hold", "States": {"Hold": {"Type": "Wait", "Seconds": 1000, "End": true}}}""";

    private static final String ROLE = "arn:aws:iam::123456789012:role/r";

    private ConsoleServer server;
    private String machine = "";

    @BeforeEach
    void start() throws Exception {
        server = new ConsoleServer(ConsoleAccess.READ);
        machine = server.simulator
                .createStateMachine(new CreateStateMachine("Hold", HOLDS, ROLE, MachineType.STANDARD))
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String started() {
        return server.simulator
                .startExecution(new StartExecution(machine, Optional.empty(), Optional.empty()))
                .toCompletableFuture()
                .join()
                .executionArn();
    }

    private ConsoleServer.Connection stream(String query, Map<String, String> headers) throws Exception {
        var stream = server.open("GET", "/console/stream" + query, headers, "");
        assertThat(stream.line("content-type")).contains("text/event-stream");
        stream.line("retry:");
        return stream;
    }

    @Test
    void aListsStreamNamesWhatHasBegunOrEnded() throws Exception {
        try (var stream = stream("", Map.of())) {
            var arn = started();

            assertThat(stream.line("data:")).isEqualTo("data: {\"changed\":[\"%s\"]}".formatted(arn));
        }
    }

    @Test
    void aHistorysStreamHasItsLastEventsIdAsItsOwn() throws Exception {
        var arn = started();
        try (var stream = stream(ofExecution(arn), Map.of("Last-Event-ID", "2"))) {
            server.simulator.stopExecution(new StopExecution(arn, Optional.empty(), Optional.empty()));

            assertThat(stream.line("id:")).isEqualTo("id: 3");
            assertThat(stream.line("data:")).isEqualTo("data: {\"last\":3}");
        }
    }

    @Test
    void moreThanThereMayBeIsRefusedByName() throws Exception {
        var open = new ArrayList<ConsoleServer.Connection>();
        try {
            for (var count = 0; count < ChangeStreams.OPEN_MAX; count++) open.add(stream("", Map.of()));

            var refused = server.ask("GET", "/console/stream", Map.of(), "");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body()).contains("\"TooManyStreams\"");
        } finally {
            for (var stream : open) stream.close();
        }
    }

    private static String ofExecution(String arn) {
        return "?execution=" + URLEncoder.encode(arn, StandardCharsets.UTF_8);
    }
}
