package dev.clix.workflow.simulate;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What {@code ./clix simulate} was asked for.
 *
 * @param skip whether time skips whenever nothing is running
 * @param tasks where tasks without a mock are sent
 * @param journalMegabytes how large it may get
 * @param openMax how many executions may run at once
 * @param closedMax how many executions that have ended are remembered
 */
record SimulateOptions(
        String host,
        int port,
        boolean skip,
        List<Path> templates,
        Optional<Path> mocks,
        Optional<URI> tasks,
        Optional<Path> journal,
        int journalMegabytes,
        boolean signed,
        boolean throttle,
        String region,
        String account,
        int openMax,
        int closedMax) {
    static final String USAGE = """
            ./clix simulate [--port 8083] [--host 127.0.0.1] [--time wall|skip] [--template FILE]…
                            [--mocks FILE] [--tasks URL] [--journal DIR] [--journal-max 4096] [--require-signature] [--throttle]
                            [--region us-east-1] [--account 123456789012] [--open-max 100000] [--closed-max 10000]
              --port 0             any free port
              --time skip          time skips ahead whenever nothing is running and no worker has a task
              --template FILE      create the state machines and activities of a CloudFormation or SAM template
              --mocks FILE         answer tasks from a MockConfigFile.json of Step Functions Local
              --tasks URL          POST the input of tasks that have no mock to URL; {name} in it is the function's name
              --journal DIR        keep everything there, and go on with it at the next start
              --journal-max MB     begin nothing new once the journal has reached this
              --require-signature  check signatures against AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
              --throttle           refuse calls over AWS's request quotas
              --open-max N         how many executions may run at once; more are refused with ExecutionLimitExceeded
              --closed-max N       how many executions that have ended are remembered
            """;

    /** @throws IllegalArgumentException says what was expected and what came */
    static SimulateOptions parse(List<String> arguments) {
        var reading = new Reading();
        for (var rest = arguments.iterator(); rest.hasNext(); ) reading.option(rest.next(), rest);
        return reading.options();
    }

    private static final class Reading {
        private String host = "127.0.0.1";
        private int port = 8083;
        private boolean skip;
        private final List<Path> templates = new ArrayList<>();
        private Optional<Path> mocks = Optional.empty();
        private Optional<URI> tasks = Optional.empty();
        private Optional<Path> journal = Optional.empty();
        private int journalMegabytes = 4_096;
        private boolean signed;
        private boolean throttle;
        private String region = "us-east-1";
        private String account = "123456789012";
        private int openMax = 100_000;
        private int closedMax = 10_000;

        private void option(String name, Iterator<String> rest) {
            switch (name) {
                case "--host" -> host = value(name, rest);
                case "--port" -> port = number(name, rest, 65_535);
                case "--time" ->
                    skip = oneOf(name, rest, List.of("wall", "skip")).equals("skip");
                case "--template" -> templates.add(Path.of(value(name, rest)));
                case "--mocks" -> mocks = Optional.of(Path.of(value(name, rest)));
                case "--tasks" -> tasks = Optional.of(url(name, rest));
                case "--journal" -> journal = Optional.of(Path.of(value(name, rest)));
                case "--journal-max" -> journalMegabytes = number(name, rest, Integer.MAX_VALUE);
                case "--require-signature" -> signed = true;
                case "--throttle" -> throttle = true;
                case "--region" -> region = matching(name, rest, "[a-z]+(-[a-z]+)+-\\d+", "a region like us-east-1");
                case "--account" -> account = matching(name, rest, "\\d{12}", "twelve digits");
                case "--open-max" -> openMax = number(name, rest, Integer.MAX_VALUE);
                case "--closed-max" -> closedMax = number(name, rest, Integer.MAX_VALUE);
                default ->
                    throw new IllegalArgumentException(
                            "Expected an option, but found '%s'; --help tells them all".formatted(name));
            }
        }

        private SimulateOptions options() {
            return new SimulateOptions(
                    host,
                    port,
                    skip,
                    List.copyOf(templates),
                    mocks,
                    tasks,
                    journal,
                    journalMegabytes,
                    signed,
                    throttle,
                    region,
                    account,
                    openMax,
                    closedMax);
        }

        private static String value(String name, Iterator<String> rest) {
            if (rest.hasNext()) return rest.next();
            throw new IllegalArgumentException("Expected a value after %s, but there is none".formatted(name));
        }

        private static String oneOf(String name, Iterator<String> rest, List<String> words) {
            var value = value(name, rest);
            if (words.contains(value)) return value;
            throw new IllegalArgumentException(
                    "Expected %s to be one of %s, but found '%s'".formatted(name, words, value));
        }

        private static String matching(String name, Iterator<String> rest, String pattern, String expected) {
            var value = value(name, rest);
            if (value.matches(pattern)) return value;
            throw new IllegalArgumentException("Expected %s to be %s, but found '%s'".formatted(name, expected, value));
        }

        private static int number(String name, Iterator<String> rest, int most) {
            var value = value(name, rest);
            if (value.matches("\\d{1,10}") && Long.parseLong(value) <= most) return Integer.parseInt(value);
            throw new IllegalArgumentException(
                    "Expected %s to be a number up to %s, but found '%s'".formatted(name, most, value));
        }

        private static URI url(String name, Iterator<String> rest) {
            var value = value(name, rest);
            if (value.matches("https?://.+"))
                return URI.create(value.replace("{", "%7B").replace("}", "%7D"));
            throw new IllegalArgumentException("Expected %s to be a URL, but found '%s'".formatted(name, value));
        }
    }
}
