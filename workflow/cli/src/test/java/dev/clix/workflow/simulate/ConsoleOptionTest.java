package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console acts where nobody else can reach it, and is off elsewhere, unless it is asked for. */
class ConsoleOptionTest {
    @ParameterizedTest
    @CsvSource({
        "'', on",
        "--host localhost, on",
        "--host 127.0.0.2, on",
        "--host ::1, on",
        "--host 0.0.0.0, off",
        "--host 192.0.2.7, off",
        "--host 0.0.0.0 --console read, read",
        "--host 0.0.0.0 --console on, on",
        "--console off, off",
        "--require-signature, off",
        "--require-signature --console read, read",
    })
    void whatItLetsItsReadersDo(String arguments, String access) {
        var options = SimulateOptions.parse(
                Stream.of(arguments.split(" ")).filter(each -> !each.isEmpty()).toList());

        assertThat(options.console().word()).isEqualTo(access);
    }

    @Test
    void aBrowserGetsThePageUnlessThereIsNone() throws Exception {
        try (var simulate = Simulate.start(SimulateOptions.parse(List.of("--port", "0")), line -> {})) {
            assertThat(page(simulate)).contains("<title>CliX console</title>");
            assertThat(about(simulate)).contains("\"access\":\"on\"", "\"clock\":true");
        }
        try (var simulate =
                Simulate.start(SimulateOptions.parse(List.of("--port", "0", "--console", "off")), line -> {})) {
            assertThat(page(simulate)).startsWith("This is the Step Functions API");
        }
    }

    private static String page(Simulate simulate) throws Exception {
        return body(HttpRequest.newBuilder(URI.create(simulate.url() + "/")).header("Accept", "text/html"));
    }

    private static String about(Simulate simulate) throws Exception {
        return body(HttpRequest.newBuilder(URI.create(simulate.url() + "/console/api/About"))
                .header("Content-Type", "application/json")
                .header("X-CliX-Console", "1")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    private static String body(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
