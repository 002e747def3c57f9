package dev.clix.browser;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A simulator on a clock that stands, with executions of every sort for its console to show. */
final class ConsoleShow implements AutoCloseable {
    private static final String ROLE = "arn:aws:iam::123456789012:role/r";
    private static final String MOCKS = """
            {"StateMachines": {"Order": {"TestCases": {"Bad": {"Charge card": "Declined", "Check parcel": "There"},
                                                       "Good": {"Charge card": "Second", "Check parcel": "There"}}}},
             "MockedResponses": {
               "Second": {"0": {"Throw": {"Error": "Card.Busy", "Cause": "try again"}}, "1": {"Return": {"paid": true}}},
               "Declined": {"0-2": {"Throw": {"Error": "Card.Declined", "Cause": "The card was declined: insufficient funds"}}},
               "There": {"0-9": {"Return": {"there": true}}}}}""";

    private static final String ORDER = """
            {"StartAt": "Check order", "States": {
              "Check order": {"Type": "Choice", "Choices": [{"Variable": "$.amount", "NumericGreaterThan": 0, "Next": "Reserve"}],
                "Default": "Nothing to do"},
              "Nothing to do": {"Type": "Succeed"},
              "Reserve": {"Type": "Parallel", "ResultPath": "$.reserved", "Next": "Wait for parcel",
                "Catch": [{"ErrorEquals": ["Stock.Empty"], "ResultPath": "$.problem", "Next": "Order failed"}],
                "Branches": [
                  {"StartAt": "Reserve stock", "States": {"Reserve stock": {"Type": "Map", "ItemsPath": "$.items", "End": true,
                    "ItemProcessor": {"StartAt": "Take item", "States": {"Take item": {"Type": "Pass", "End": true}}}}}},
                  {"StartAt": "Charge card", "States": {"Charge card": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                    "Parameters": {"FunctionName": "charge", "Payload.$": "$"},
                    "Retry": [{"ErrorEquals": ["Card.Busy"], "IntervalSeconds": 2}], "End": true}}}]},
              "Wait for parcel": {"Type": "Wait", "Seconds": 30, "Next": "Approve shipping"},
              "Approve shipping": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                "Parameters": {"QueueUrl": "https://sqs/approve", "MessageBody": {"token.$": "$$.Task.Token", "order.$": "$.id"}},
                "TimeoutSeconds": 600, "ResultPath": "$.approval", "Next": "Shipped",
                "Catch": [{"ErrorEquals": ["Refused"], "Next": "Order failed"}]},
              "Shipped": {"Type": "Succeed"},
              "Order failed": {"Type": "Fail", "Error": "OrderFailed", "Cause": "It was refused."}}}""";

    /** 24,000 events and some. */
    private static final String LONG = """
            {"StartAt": "All", "States": {"All": {"Type": "Map", "MaxConcurrency": 1, "End": true, "ItemProcessor": {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "Next": "C"}, "C": {"Type": "Pass", "End": true}}}}}}""";

    private static final String NESTED = """
            {"StartAt": "Shelves", "States": {"Shelves": {"Type": "Map", "End": true, "ItemProcessor": {
              "StartAt": "Books", "States": {"Books": {"Type": "Map", "ItemsPath": "$", "End": true, "ItemProcessor": {
                "StartAt": "Read", "States": {"Read": {"Type": "Pass", "End": true}}}}}}}}}""";

    private static final String QUICK = """
            {"StartAt": "Greet", "States": {"Greet": {"Type": "Pass", "Result": {"hello": "world"}, "End": true}}}""";

    final String order;
    final String good;
    final String bad;
    final String refused;
    final String lengthy;
    final String nested;
    final String express;

    private final HttpServer tasks;
    private final StepFunctionsProcess process;
    private final HttpClient client = HttpClient.newHttpClient();

    ConsoleShow(String... options) {
        var mocks = mocks();
        tasks = accepting();
        var all = new ArrayList<>(List.of(
                "--time",
                "frozen",
                "--mocks",
                mocks.toString(),
                "--tasks",
                "http://127.0.0.1:" + tasks.getAddress().getPort()));
        all.addAll(List.of(options));
        process = StepFunctionsProcess.with(all.toArray(String[]::new));
        order = machine("Order", ORDER, "STANDARD");
        var lengthyMachine = machine("Lengthy", LONG, "STANDARD");
        var nestedMachine = machine("Nested", NESTED, "STANDARD");
        var quick = machine("Quick", QUICK, "EXPRESS");
        var input = new JsonObject()
                .put("id", "4711")
                .put("amount", 12)
                .put("items", new JsonArray().add("pen").add("book").add("cup"));
        bad = start(order + "#Bad", "declined-4710", input.encode());
        good = start(order + "#Good", "order-4711", input.encode());
        refused = start(order, "nothing-4712", input.copy().put("amount", 0).encode());
        lengthy = start(lengthyMachine, "lengthy", numbers(3_000));
        nested = start(nestedMachine, "nested", shelves());
        express = start(quick, "quick", "{}");
    }

    /** Tasks that are sent somewhere are accepted there. */
    private static HttpServer accepting() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path mocks() {
        try {
            var file = Files.createTempFile("mocks", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, MOCKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String numbers(int count) {
        return new JsonArray(IntStream.range(0, count)
                        .boxed()
                        .map(Object.class::cast)
                        .toList())
                .encode();
    }

    private static String shelves() {
        var shelves = new JsonArray();
        for (int shelf = 0; shelf < 10; shelf++) shelves.add(new JsonArray(numbers(100)));
        return shelves.encode();
    }

    String url() {
        return process.url();
    }

    private String machine(String name, String definition, String type) {
        return call(
                        "CreateStateMachine",
                        new JsonObject()
                                .put("name", name)
                                .put("definition", definition)
                                .put("type", type)
                                .put("roleArn", ROLE))
                .getString("stateMachineArn");
    }

    String start(String machine, String name, String input) {
        return call(
                        "StartExecution",
                        new JsonObject()
                                .put("stateMachineArn", machine)
                                .put("name", name)
                                .put("input", input))
                .getString("executionArn");
    }

    /** As an SDK calls. */
    JsonObject call(String operation, JsonObject members) {
        var request = HttpRequest.newBuilder(URI.create(url() + "/"))
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "AWSStepFunctions." + operation)
                .POST(HttpRequest.BodyPublishers.ofString(members.encode()))
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200)
                throw new AssertionError("Expected %s to be answered, but: %s".formatted(operation, answer.body()));
            return new JsonObject(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        process.close();
        tasks.stop(0);
    }
}
