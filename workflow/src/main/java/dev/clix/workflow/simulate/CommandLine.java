package dev.clix.workflow.simulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

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
        for (var rest = arguments.iterator(); rest.hasNext(); ) line.option(rest.next(), rest);
        return line.asked;
    }

    private void option(String typed, Iterator<String> rest) {
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

    private static String next(SimulateOption option, Iterator<String> rest) {
        if (rest.hasNext()) return rest.next();
        throw new IllegalArgumentException("Expected a value after %s, but there is none".formatted(option.word()));
    }

    private static String checked(SimulateOption option, String value) {
        option.form().check(option.word(), value);
        return value;
    }
}
