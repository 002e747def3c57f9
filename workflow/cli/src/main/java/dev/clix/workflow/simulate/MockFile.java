package dev.clix.workflow.simulate;

import dev.clix.workflow.simulator.mock.MockConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A file of mocks, read again when it has changed. It is looked at once for each execution of a test case, and read only
 * when it is another than before; one that is broken leaves things as they were, and that is said once.
 */
final class MockFile implements Supplier<MockConfig> {
    private final Path file;
    private final Consumer<String> line;
    private Stamp seen;
    private MockConfig config;

    /** The marks of a file's version: an editor may rewrite the same file, or put another in its place. */
    private record Stamp(FileTime modified, long size, Optional<Object> key) {
        static final Stamp NONE = new Stamp(FileTime.fromMillis(0), -1, Optional.empty());

        static Stamp of(Path file) {
            try {
                var found = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(found.lastModifiedTime(), found.size(), Optional.ofNullable(found.fileKey()));
            } catch (IOException gone) {
                return NONE;
            }
        }
    }

    /** @throws IllegalArgumentException saying everything that is wrong with it, and where */
    MockFile(Path file, Consumer<String> line) {
        this.file = file;
        this.line = line;
        this.seen = Stamp.of(file);
        this.config = first(file);
    }

    private static MockConfig first(Path file) {
        try {
            return MockConfig.read(file);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("%s: %s".formatted(file, broken.getMessage()), broken);
        }
    }

    @Override
    public synchronized MockConfig get() {
        var now = Stamp.of(file);
        if (!now.equals(seen)) {
            seen = now;
            readAgain();
        }
        return config;
    }

    private void readAgain() {
        try {
            config = MockConfig.read(file);
            line.accept("%s has changed and is read again".formatted(file));
        } catch (IllegalArgumentException | UncheckedIOException broken) {
            line.accept("%s has changed, but stays what it was: %s".formatted(file, StartFailure.told(broken)));
        }
    }
}
