package dev.clix.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Words of strangers must not become series of metrics, which are kept for ever. */
class MetricLabelsTest {
    private static final int REQUESTS = 10_000;
    private static final int TOGETHER = 100;
    /** Answers of kinds that nobody has asked for before: a few numbers, each with a few families. */
    private static final int HANDFUL = 60;

    private final Random random = Seeds.random("MetricLabelsTest");

    @Test
    void tenThousandStrangeRequestsAddAHandfulOfSeriesAtMost() throws IOException {
        try (var playground = Playground.open()) {
            playground.get("/");
            playground.get("/nowhere");
            var before = series(playground);
            for (var sent = 0; sent < REQUESTS; sent += TOGETHER) strangers(playground.port());
            var after = series(playground);
            assertThat(after.stream().filter(line -> line.contains("method=\"other\"")))
                    .as("the strangers were counted")
                    .isNotEmpty();
            assertThat(after.size() - before.size()).as("more series").isLessThan(HANDFUL);
        }
    }

    @Test
    void twoServersOfOneProcessCountTheirOwnRequestsEach() {
        try (var earlier = Playground.open();
                var later = Playground.open()) {
            earlier.get("/");
            later.get("/nowhere");

            assertThat(series(earlier))
                    .anyMatch(MetricLabelsTest::isOfThePage)
                    .noneMatch(MetricLabelsTest::isOfNothing);
            assertThat(series(later)).anyMatch(MetricLabelsTest::isOfNothing).noneMatch(MetricLabelsTest::isOfThePage);
        }
    }

    private static boolean isOfThePage(String series) {
        return series.startsWith("vertx_http_server_requests_total{code=\"200\"");
    }

    private static boolean isOfNothing(String series) {
        return series.startsWith("vertx_http_server_requests_total{code=\"404\"");
    }

    /** One connection's worth; the last one is asked for the end of it. */
    private void strangers(int port) throws IOException {
        try (var socket = new RawSocket(port)) {
            var requests = new StringBuilder();
            for (var i = 0; i < TOGETHER; i++) requests.append(request(i == TOGETHER - 1 ? "close" : "keep-alive"));
            socket.send(requests.toString().getBytes(ISO_8859_1));
            socket.awaitEnd();
        }
    }

    private String request(String connection) {
        var word = word();
        return "%s /%s?%s=%s HTTP/1.1\r\nHost: %s\r\nUpgrade: %s\r\nContent-Type: text/%s\r\nX-%s: %s\r\nConnection: %s\r\n\r\n"
                .formatted(
                        random.nextInt(10) == 0 ? "GET" : word,
                        word(),
                        word(),
                        word(),
                        word(),
                        word(),
                        word(),
                        word(),
                        word(),
                        connection);
    }

    private String word() {
        return random.ints(1 + random.nextInt(12), 'A', 'Z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static Set<String> series(Playground playground) {
        return playground
                .getAsOperator("/metrics")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .collect(Collectors.toSet());
    }
}
