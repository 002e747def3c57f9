package dev.clix.workflow.simulate;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The form of an option's value.
 *
 * @param shown stands for the value in the help, unless the option has a usual one; empty when nothing follows
 * @param expected a whole expectation, such as "to be twelve digits"
 * @param alone the value of an option after which none follows
 */
record OptionForm(String shown, String expected, Predicate<String> fits, Optional<String> alone) {
    /** The option says it all. */
    static final OptionForm NOTHING = new OptionForm("", "to stand alone", value -> false);

    static final OptionForm TEXT = new OptionForm("TEXT", "not to be empty", value -> !value.isEmpty());
    static final OptionForm PAIR = new OptionForm("KEY=VALUE", "to be KEY=VALUE", value -> value.indexOf('=') > 0);
    static final OptionForm FILE = path("FILE", "to be a file");
    static final OptionForm FILE_OR_OUTPUT =
            new OptionForm("[FILE]", "to be a file", OptionForm::isPath, Optional.of("-"));
    static final OptionForm FOLDER = path("DIR", "to be a directory");
    static final OptionForm EXISTING_FOLDER = new OptionForm(
            "DIR", "to be a directory that is there", value -> isPath(value) && Files.isDirectory(Path.of(value)));
    static final OptionForm TASK_URL = new OptionForm(
            "URL",
            "to be a URL, with nothing but {name}, {qualifier}, {service} and {action} in braces",
            OptionForm::isTaskUrl);

    OptionForm(String shown, String expected, Predicate<String> fits) {
        this(shown, expected, fits, Optional.empty());
    }

    static OptionForm numberUpTo(int most) {
        return new OptionForm("N", "to be a number up to " + most, value -> isUpTo(value, most));
    }

    static OptionForm oneOf(List<String> words) {
        return new OptionForm(String.join("|", words), "to be one of " + words, words::contains);
    }

    static OptionForm matching(String pattern, String expected) {
        return new OptionForm("TEXT", "to be " + expected, value -> value.matches(pattern));
    }

    private static OptionForm path(String shown, String expected) {
        return new OptionForm(shown, expected, OptionForm::isPath);
    }

    boolean hasValue() {
        return !shown.isEmpty();
    }

    /** @throws IllegalArgumentException says what was expected and what came */
    void check(String option, String value) {
        if (!fits.test(value))
            throw new IllegalArgumentException("Expected %s %s, but found '%s'".formatted(option, expected, value));
    }

    private static boolean isUpTo(String value, int most) {
        return value.matches("[0-9]{1,10}") && Long.parseLong(value) <= most;
    }

    private static boolean isTaskUrl(String value) {
        try {
            var url = new URI(value.replaceAll("[{}]", "_"));
            return url.getHost() != null && url.getScheme().matches("https?") && TaskUrl.isFillable(value);
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static boolean isPath(String value) {
        try {
            return !Path.of(value).toString().isEmpty();
        } catch (InvalidPathException none) {
            return false;
        }
    }
}
