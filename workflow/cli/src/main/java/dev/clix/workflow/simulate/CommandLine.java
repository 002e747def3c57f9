package dev.clix.workflow.simulate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** The arguments by option, typed {@code --port 8083} or {@code --port=8083}. */
final class CommandLine {
    private final Map<SimulateOption, List<String>> asked = new EnumMap<>(SimulateOption.class);

    private CommandLine() {}

    /**
     * @return the values of each option, in the order they were typed; none of one that has no value
     * @throws IllegalArgumentException says what was expected and what came
     */
    static Map<SimulateOption, List<String>> read(List<String> arguments) {
        var line = new CommandLine();
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) line.option(rest.remove(), rest);
        return line.asked;
    }

    private void option(String typed, Queue<String> rest) {
        var equals = typed.startsWith("--") ? typed.indexOf('=') : -1;
        var option = option(equals < 0 ? typed : typed.substring(0, equals));
        var values = asked.computeIfAbsent(option, unused -> new ArrayList<>(1));
        if (equals >= 0) values.add(checked(option, typed.substring(equals + 1)));
        else if (option.form().hasValue()) values.add(checked(option, next(option, rest)));
    }

    private static SimulateOption option(String word) {
        return SimulateOption.of(word)
                .orElseThrow(() ->
                        new IllegalArgumentException("Expected an option, but found '%s'; %s--help tells them all"
                                .formatted(
                                        word,
                                        NearestWord.of(word, SimulateOption.words())
                                                .map("did you mean %s? "::formatted)
                                                .orElse(""))));
    }

    /** An option is no value of another. */
    private static String next(SimulateOption option, Queue<String> rest) {
        var next = Optional.ofNullable(rest.peek());
        if (next.isPresent() && SimulateOption.of(next.get()).isEmpty()) return rest.remove();
        return option.form()
                .alone()
                .orElseThrow(() -> new IllegalArgumentException("Expected a value after %s, but there is %s"
                        .formatted(
                                option.word(), next.map("the option "::concat).orElse("none"))));
    }

    private static String checked(SimulateOption option, String value) {
        option.form().check(option.word(), value);
        return value;
    }
}
