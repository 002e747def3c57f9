package dev.clix.workflow.journal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of a journal. When a journal is compacted, one file takes the place of several, and has all their numbers.
 *
 * @param first number, from 1
 * @param bytes how large it is
 */
record Segment(Path file, int first, int last, long bytes) {
    private static final Pattern NAME = Pattern.compile("journal-(\\d{9})-(\\d{9})\\.log");

    static Path file(Path directory, int first, int last) {
        return directory.resolve(String.format(Locale.ROOT, "journal-%09d-%09d.log", first, last));
    }

    /** @return empty when it is no journal's file */
    static Optional<Segment> of(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) return Optional.empty();
        return Optional.of(new Segment(
                file,
                Integer.parseInt(name.group(1)),
                Integer.parseInt(name.group(2)),
                file.toFile().length()));
    }

    boolean isPartOf(Segment other) {
        return !equals(other) && other.first <= first && last <= other.last;
    }
}
