package dev.clix.workflow.definitions;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings of {@code ./clix graph}. */
final class GraphOptions {
    static final String USAGE = """
            ./clix graph FILE [--svg|--mermaid|--dot|--text|--ascii] [--machine NAME] [--execution HISTORY [--event N]] [-o OUT]

              FILE              a definition in JSON or YAML, a template of CloudFormation, SAM, CDK or Serverless;
                                - reads it from the standard input
              --svg             a picture for browsers and documents
              --mermaid         a flowchart of Mermaid, which many pages show as a picture
              --dot             a graph of Graphviz
              --text            for a terminal, and the usual form
              --ascii           the same without signs beyond ASCII in its lines
              --machine NAME    the state machine of the template, by its name or the one it has within the template
              --execution FILE  what GetExecutionHistory answered, as JSON: laid over the picture; - reads it from the
                                standard input
              --event N         as it stood after the event with this id
              --fold            containers without what they hold
              -o, --output OUT  writes to this file; its ending tells the form: .svg, .mmd, .dot, .txt
            """;

    /** A form, with the endings of its files. */
    enum Form {
        SVG(List.of("svg")),
        MERMAID(List.of("mmd", "mermaid")),
        DOT(List.of("dot", "gv")),
        TEXT(List.of("txt")),
        ASCII(List.of());

        private final List<String> endings;

        Form(List<String> endings) {
            this.endings = endings;
        }

        private String option() {
            return "--" + name().toLowerCase(Locale.ROOT);
        }

        private static Optional<Form> ofOption(String typed) {
            return Arrays.stream(values())
                    .filter(form -> form.option().equals(typed))
                    .findFirst();
        }

        private static Optional<Form> ofFile(String name) {
            return Arrays.stream(values())
                    .filter(form -> form.endings.stream().anyMatch(ending -> name.endsWith("." + ending)))
                    .findFirst();
        }
    }

    private final EnumSet<Form> forms = EnumSet.noneOf(Form.class);
    private Optional<String> file = Optional.empty();
    private Optional<String> machine = Optional.empty();
    private Optional<String> execution = Optional.empty();
    private Optional<String> output = Optional.empty();
    private long event = Long.MAX_VALUE;
    private boolean fold;

    private GraphOptions() {}

    /** @throws IllegalArgumentException says what was expected and what came */
    static GraphOptions parse(List<String> arguments) {
        var options = new GraphOptions();
        for (var left = arguments.iterator(); left.hasNext(); ) options.read(left.next(), left);
        options.check();
        return options;
    }

    private void read(String typed, Iterator<String> left) {
        var form = Form.ofOption(typed);
        if (form.isPresent()) {
            forms.add(form.get());
            return;
        }
        switch (typed) {
            case "--machine" -> machine = Optional.of(value(typed, left));
            case "--execution" -> execution = Optional.of(value(typed, left));
            case "--event" -> event = id(value(typed, left));
            case "--fold" -> fold = true;
            case "-o", "--output" -> output = Optional.of(value(typed, left));
            default -> file(typed);
        }
    }

    private void file(String typed) {
        if (typed.startsWith("-") && !typed.equals("-"))
            throw new IllegalArgumentException(
                    "Expected an option, but found '%s'; --help tells them all".formatted(typed));
        if (file.isPresent())
            throw new IllegalArgumentException(
                    "Expected one file, but found '%s' and '%s'".formatted(file.get(), typed));
        file = Optional.of(typed);
    }

    private static String value(String option, Iterator<String> left) {
        if (left.hasNext()) return left.next();
        throw new IllegalArgumentException("Expected a value after %s, but there is none".formatted(option));
    }

    private static long id(String typed) {
        if (typed.matches("[0-9]{1,9}")) return Long.parseLong(typed);
        throw new IllegalArgumentException("Expected --event to be an event's id, but found '%s'".formatted(typed));
    }

    private void check() {
        if (file.isEmpty()) throw new IllegalArgumentException("Expected a file, but there is none");
        if (forms.size() > 1)
            throw new IllegalArgumentException("Expected one form, but found "
                    + forms.stream().map(Form::option).collect(Collectors.joining(" and ")));
        if (file.equals(Optional.of("-")) && execution.equals(file))
            throw new IllegalArgumentException(
                    "Expected one of the two files on the standard input, but both are to come from there");
    }

    String file() {
        return file.orElseThrow();
    }

    Optional<String> machine() {
        return machine;
    }

    Optional<String> execution() {
        return execution;
    }

    long event() {
        return event;
    }

    boolean fold() {
        return fold;
    }

    Optional<String> output() {
        return output;
    }

    Form form() {
        return forms.stream().findFirst().or(() -> output.flatMap(Form::ofFile)).orElse(Form.TEXT);
    }
}
