package dev.clix.workflow.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.WorkflowException;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class ClockSkewTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final ClockSkew skew = new ClockSkew();

    /** Their clock is ahead by so much, and the answer was on its way for so long, both ways alike. */
    private void answered(Instant sent, Duration ahead, Duration way) {
        var received = sent.plus(way.multipliedBy(2));
        skew.answered(sent, received, sent.plus(way).plus(ahead).truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void clocksThatMayAgreeAgree() {
        for (var i = 0; i < 100; i++) answered(NOON.plusMillis(137L * i), Duration.ofMillis(3), Duration.ofMillis(20));
        assertThat(skew.value()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {8_000, -8_000, 1_500, -1_500, 3_600_000, -86_400_000})
    void manyAnswersTellTheDifferenceToTheLengthOfTheirWay(long ahead) {
        var random = new Random(42);
        var at = NOON;
        for (var i = 0; i < 200; i++) {
            at = at.plusMillis(1 + random.nextInt(2_000));
            answered(at, Duration.ofMillis(ahead), Duration.ofMillis(5 + random.nextInt(50)));
        }
        assertThat(skew.value().minusMillis(ahead).abs()).isLessThan(Duration.ofMillis(60));
    }

    @Test
    void oneAnswerTellsItToHalfASecondAndItsWay() {
        answered(NOON.plusMillis(900), Duration.ofSeconds(8), Duration.ofMillis(50));
        assertThat(skew.value().minusSeconds(8).abs()).isLessThanOrEqualTo(Duration.ofMillis(550));
    }

    @Test
    void aClockThatIsSetIsSeenToBe() {
        for (var i = 0; i < 50; i++) answered(NOON.plusMillis(137L * i), Duration.ofSeconds(8), Duration.ofMillis(20));
        for (var i = 0; i < 50; i++)
            answered(NOON.plusSeconds(60).plusMillis(137L * i), Duration.ZERO, Duration.ofMillis(20));
        assertThat(skew.value()).isZero();
    }

    @Test
    void aClockThatWentBackwardsMeanwhileTellsNothing() {
        skew.answered(NOON, NOON.minusSeconds(5), NOON.plusSeconds(3));
        assertThat(skew.value()).isZero();
    }

    @Test
    void itIsReadFromAnswersOfTheSdk(Vertx vertx) {
        var server = vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .setStatusCode(400)
                        .putHeader("Date", date(Instant.now().plusSeconds(8)))
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .end("{\"__type\":\"ExecutionDoesNotExist\",\"message\":\"none\"}"))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        var options = new AwsOptions(
                Optional.of(URI.create("http://127.0.0.1:" + server.actualPort())),
                Optional.of("us-east-1"),
                1,
                Duration.ofSeconds(20));
        try (var stepFunctions = new AwsStepFunctions(options, CallListener.NONE)) {
            try {
                stepFunctions
                        .describeExecution("arn:aws:states:us-east-1:123456789012:execution:M:e")
                        .toCompletableFuture()
                        .join();
            } catch (CompletionException refused) {
                assertThat(refused).hasCauseInstanceOf(WorkflowException.class);
            }
            assertThat(stepFunctions.clockSkew().value()).isPositive();
        }
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
