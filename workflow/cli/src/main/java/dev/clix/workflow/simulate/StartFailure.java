package dev.clix.workflow.simulate;

import static java.util.Objects.requireNonNull;

import dev.clix.workflow.Causes;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The reason why the simulator does not start, as a sentence for the command's user. */
final class StartFailure {
    private StartFailure() {}

    static String told(Throwable failure) {
        if (failure instanceof UncheckedIOException wrapped && wrapped.getCause() instanceof FileSystemException file)
            return "Expected to have '%s', but %s".formatted(file.getFile(), reason(file));
        if (failure instanceof UncheckedIOException wrapped) return told(wrapped);
        return Optional.ofNullable(failure.getMessage()).map(String::strip).orElseGet(failure::toString);
    }

    /** The message of a wrapping exception, and that of its cause unless the first contains it already. */
    private static String told(UncheckedIOException wrapped) {
        var cause = Causes.message(requireNonNull(wrapped.getCause()));
        var whole = Causes.message(wrapped);
        if (whole.equals(String.valueOf(wrapped.getCause()))) return cause;
        return whole.contains(cause) ? whole : whole + ": " + cause;
    }

    private static String reason(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) return "there is no such file or directory";
        if (failure instanceof AccessDeniedException) return "access to it is denied";
        if (isDirectory(failure)) return "it is a directory";
        if (failure instanceof FileAlreadyExistsException) return "it is a file, and no directory";
        return Optional.ofNullable(failure.getReason()).orElseGet(failure::toString);
    }

    private static boolean isDirectory(FileSystemException failure) {
        return failure.getFile() != null && Files.isDirectory(Path.of(failure.getFile()));
    }
}
