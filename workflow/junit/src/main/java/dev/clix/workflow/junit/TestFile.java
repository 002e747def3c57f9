package dev.clix.workflow.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A file that a test names: a resource, named as one of its classes would name it, or the path of a file from the folder
 * that tests run in.
 *
 * @param name as the test has it
 * @param beside the classes that may name it as a resource, the nearest first
 */
record TestFile(String name, List<Class<?>> beside) {
    /** As one more class would name it, if those before do not know it. */
    TestFile orBeside(Class<?> type) {
        return new TestFile(
                name, Stream.concat(beside.stream(), Stream.of(type)).distinct().toList());
    }

    /** The name without folders and endings. */
    String stem() {
        return name.substring(name.lastIndexOf('/') + 1).replaceFirst("[.].*$", "");
    }

    String text() {
        try {
            for (var resource : resources()) {
                try (var stream = resource.openStream()) {
                    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            if (Files.isRegularFile(Path.of(name))) return Files.readString(Path.of(name));
            throw missing();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("'%s' cannot be read".formatted(name), unreadable);
        }
    }

    /** Its place, for what stands beside it: a file or a folder. */
    Path path() {
        if (Files.exists(Path.of(name))) return Path.of(name);
        for (var resource : resources()) if (resource.getProtocol().equals("file")) return path(resource);
        throw missing();
    }

    private static Path path(URL resource) {
        try {
            return Path.of(resource.toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException("Expected the address of a file, but found " + resource, odd);
        }
    }

    private List<URL> resources() {
        return beside.stream()
                .map(type -> type.getResource(name))
                .filter(Objects::nonNull)
                .toList();
    }

    private IllegalArgumentException missing() {
        var places = beside.stream().map(Class::getName).toList();
        return new IllegalArgumentException("Expected a resource '%s' beside %s, or a file %s; there is neither"
                .formatted(name, String.join(" or ", places), Path.of(name).toAbsolutePath()));
    }
}
