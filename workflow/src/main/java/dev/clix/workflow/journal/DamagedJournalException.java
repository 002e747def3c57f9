package dev.clix.workflow.journal;

import java.nio.file.Path;

/** A journal has a damaged record with good ones behind it: no crash leaves that behind. */
public final class DamagedJournalException extends RuntimeException {
    DamagedJournalException(Path file, long offset, long next) {
        super(
                ("The journal %s is damaged at byte %d, but goes on at byte %d: nothing was changed. Restore the file from a"
                                + " copy, or move it away to start anew")
                        .formatted(file, offset, next));
    }
}
