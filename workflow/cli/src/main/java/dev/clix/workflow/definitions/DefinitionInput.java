package dev.clix.workflow.definitions;

import static java.util.Objects.requireNonNull;

import dev.clix.workflow.Causes;
import dev.clix.workflow.template.NamedDefinition;
import dev.clix.workflow.template.StackSettings;
import dev.clix.workflow.template.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the files a command was given; {@code -} is the standard input. */
final class DefinitionInput {
    static final String STANDARD_INPUT = "-";
    private static final int BYTES_MAX = 64 << 20;
    private static final StackSettings SETTINGS = StackSettings.of("us-east-1", "123456789012");

    private final InputStream standardInput;

    DefinitionInput(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    List<NamedDefinition> definitions(String file) {
        if (file.equals(STANDARD_INPUT)) return NamedDefinition.parse("standard input", text(file), SETTINGS);
        return NamedDefinition.read(Path.of(file), SETTINGS, Optional.empty(), System::getenv);
    }

    /** @param text of the file, which the standard input gives only once */
    List<NamedDefinition> definitions(String file, String text) {
        return file.equals(STANDARD_INPUT)
                ? NamedDefinition.parse("standard input", text, SETTINGS)
                : definitions(file);
    }

    boolean isFolder(String file) {
        return !file.equals(STANDARD_INPUT) && Files.isDirectory(Path.of(file));
    }

    String text(String file) {
        try {
            return file.equals(STANDARD_INPUT) ? standardInput() : Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read '%s'".formatted(file), unreadable);
        }
    }

    private String standardInput() throws IOException {
        var bytes = standardInput.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX)
            throw new IllegalArgumentException(
                    "Expected at most %s bytes on the standard input, but there are more".formatted(BYTES_MAX));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Names and lines are not of the letters of every locale, and files and pipes are read as UTF-8. */
    static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** @return the code that the process is to exit with */
    static int refuse(String command, RuntimeException refused, PrintStream err) {
        err.println("clix %s: %s".formatted(command, told(refused)));
        return refused instanceof IllegalArgumentException ? 2 : 1;
    }

    private static String told(RuntimeException refused) {
        if (refused instanceof TemplateException template) return String.join("\n  ", template.problems());
        if (refused instanceof UncheckedIOException file && file.getCause() instanceof NoSuchFileException)
            return "%s: there is no such file".formatted(file.getMessage());
        if (refused instanceof UncheckedIOException file)
            return "%s: %s".formatted(file.getMessage(), Causes.message(requireNonNull(file.getCause())));
        return Causes.message(refused);
    }
}
