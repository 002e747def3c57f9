package dev.clix.workflow.recordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of cases that were recorded from AWS. */
public final class CaseFolder {
    /** The folders in it, one for each kind of case. */
    public static final List<String> KINDS = List.of("executions", "mocked", "validation", "api", "test_state");

    private CaseFolder() {}

    /** The folder named by {@code -Dconformance.dir=}, otherwise the one beside the project, if it is there. */
    public static Optional<Path> find() {
        var named = System.getProperty("conformance.dir");
        if (named != null) return Optional.of(Path.of(named));
        return Stream.of("../shared/conformance", "../../shared/conformance", "../../../shared/conformance")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** The files of all cases in the order of their names. */
    public static Stream<Path> files(Path folder) {
        return KINDS.stream().map(folder::resolve).filter(Files::isDirectory).flatMap(CaseFolder::within);
    }

    private static Stream<Path> within(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the cases in " + folder, unreadable);
        }
    }
}
