package dev.clix.workflow.simulate;

import static dev.clix.workflow.simulate.SimulateOption.ACCOUNT;
import static dev.clix.workflow.simulate.SimulateOption.BUCKETS;
import static dev.clix.workflow.simulate.SimulateOption.CLOSED_MAX;
import static dev.clix.workflow.simulate.SimulateOption.CLOSED_MEMORY;
import static dev.clix.workflow.simulate.SimulateOption.CONSOLE;
import static dev.clix.workflow.simulate.SimulateOption.CONSOLE_HOST;
import static dev.clix.workflow.simulate.SimulateOption.HOST;
import static dev.clix.workflow.simulate.SimulateOption.JOURNAL;
import static dev.clix.workflow.simulate.SimulateOption.JOURNAL_MAX;
import static dev.clix.workflow.simulate.SimulateOption.LOG_EXPRESS;
import static dev.clix.workflow.simulate.SimulateOption.MOCKS;
import static dev.clix.workflow.simulate.SimulateOption.OPEN_MAX;
import static dev.clix.workflow.simulate.SimulateOption.PARAMETER;
import static dev.clix.workflow.simulate.SimulateOption.PARAMETERS;
import static dev.clix.workflow.simulate.SimulateOption.PARQUET;
import static dev.clix.workflow.simulate.SimulateOption.PORT;
import static dev.clix.workflow.simulate.SimulateOption.REGION;
import static dev.clix.workflow.simulate.SimulateOption.REQUIRE_SIGNATURE;
import static dev.clix.workflow.simulate.SimulateOption.TASKS;
import static dev.clix.workflow.simulate.SimulateOption.TEMPLATE;
import static dev.clix.workflow.simulate.SimulateOption.THROTTLE;
import static dev.clix.workflow.simulate.SimulateOption.TIME;

import dev.clix.workflow.console.ConsoleAccess;
import dev.clix.workflow.template.ParameterFile;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of {@code ./clix simulate}. An option is a line of {@link SimulateOption}, which says what may follow
 * it, and a method here, which says what that means.
 */
final class SimulateOptions {
    private final Map<SimulateOption, List<String>> asked;

    private SimulateOptions(Map<SimulateOption, List<String>> asked) {
        this.asked = asked;
    }

    /** @throws IllegalArgumentException says what was expected and what came */
    static SimulateOptions parse(List<String> arguments) {
        return new SimulateOptions(CommandLine.read(arguments));
    }

    static String usage() {
        return Stream.of(SimulateOption.values())
                .map(option -> option.told() + "\n")
                .collect(Collectors.joining("", "./clix simulate [OPTION VALUE]…\n", ""));
    }

    private Optional<String> last(SimulateOption option) {
        var values = all(option);
        return values.isEmpty() ? option.usual() : Optional.of(values.get(values.size() - 1));
    }

    private List<String> all(SimulateOption option) {
        return asked.getOrDefault(option, List.of());
    }

    private String text(SimulateOption option) {
        return last(option).orElseThrow();
    }

    private int number(SimulateOption option) {
        return Integer.parseInt(text(option));
    }

    private Optional<Path> path(SimulateOption option) {
        return last(option).map(Path::of);
    }

    private boolean isAsked(SimulateOption option) {
        return asked.containsKey(option);
    }

    String host() {
        return text(HOST);
    }

    int port() {
        return number(PORT);
    }

    /** The readers' rights in the console: all where nobody else can reach it, and callers need not sign. */
    ConsoleAccess console() {
        return last(CONSOLE)
                .map(ConsoleAccess::of)
                .orElseGet(() -> isLoopback() && !signed() ? ConsoleAccess.ON : ConsoleAccess.OFF);
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host()).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }

    /** The names that browsers may call it by, besides localhost and addresses. */
    Set<String> names() {
        var names = new TreeSet<>(all(CONSOLE_HOST));
        names.add(host());
        return names;
    }

    /** How virtual time moves; empty on the wall's time. */
    Optional<ClockMode> clock() {
        return last(TIME).filter(ClockMode.words()::contains).map(ClockMode::of);
    }

    List<Path> templates() {
        return all(TEMPLATE).stream().map(Path::of).toList();
    }

    /** The parameters of templates, by name; one given by itself comes before one in a file. */
    Map<String, String> parameters() {
        var values = new LinkedHashMap<String, String>();
        all(PARAMETERS).forEach(file -> values.putAll(ParameterFile.read(Path.of(file))));
        for (var pair : all(PARAMETER))
            values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        return values;
    }

    Optional<Path> mocks() {
        return path(MOCKS);
    }

    /** Where tasks without a mock are sent. */
    Optional<TaskUrl> tasks() {
        return last(TASKS).map(TaskUrl::new);
    }

    /** The folder that stands for S3. */
    Optional<Path> buckets() {
        return path(BUCKETS);
    }

    /** Where what happens in EXPRESS executions is written. */
    Optional<Path> logExpress() {
        return path(LOG_EXPRESS);
    }

    /** Whether PARQUET has to be readable. */
    boolean parquet() {
        return isAsked(PARQUET);
    }

    Optional<Path> journal() {
        return path(JOURNAL);
    }

    /** How large the journal may get. */
    int journalMegabytes() {
        return number(JOURNAL_MAX);
    }

    boolean signed() {
        return isAsked(REQUIRE_SIGNATURE);
    }

    boolean throttle() {
        return isAsked(THROTTLE);
    }

    String region() {
        return text(REGION);
    }

    String account() {
        return text(ACCOUNT);
    }

    /** How many executions may run at once. */
    int openMax() {
        return number(OPEN_MAX);
    }

    /** The megabytes that ended executions may take; empty where the option is not given. */
    Optional<Integer> closedMegabytes() {
        return last(CLOSED_MEMORY).map(Integer::valueOf);
    }

    /** How many executions that have ended are remembered. */
    int closedMax() {
        return number(CLOSED_MAX);
    }
}
