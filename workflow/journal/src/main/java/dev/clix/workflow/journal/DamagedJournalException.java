package dev.clix.workflow.journal;

import java.nio.file.Path;

/**
 * A journal is damaged as no crash would: a record in its midst is missing or not as it was written. Nothing was changed.
 * A {@link JournalStore} throws it when it opens; that the end of the last record is missing is no damage, since a crash
 * may cost it.
 */
public final class DamagedJournalException extends IllegalStateException {
    private static final String REMEDY =
            "nothing was changed. Restore it from a copy, or move the directory away to start anew";

    /** @param message where the damage is, and what may be done */
    public DamagedJournalException(String message) {
        super(message);
    }

    /** @param cause the failure of whatever the store is built on */
    public DamagedJournalException(String message, Throwable cause) {
        super(message, cause);
    }

    static DamagedJournalException at(Path file, long offset) {
        return new DamagedJournalException(
                "The journal %s is damaged at byte %s, but goes on after that: %s".formatted(file, offset, REMEDY));
    }

    static DamagedJournalException missing(Path directory, int number) {
        return new DamagedJournalException(
                "The journal in %s lacks its file number %s: %s".formatted(directory, number, REMEDY));
    }

    static DamagedJournalException unknown(Path file) {
        return new DamagedJournalException(
                "Expected a journal of this version of CliX, but %s is none: %s".formatted(file, REMEDY));
    }
}
