package dev.clix.workflow.journal;

/** A later version wrote the journal, and this one cannot read all of it. Nothing was changed. */
public final class NewerJournalException extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private static final String REMEDY = "open it with that version or a newer one; nothing was changed";

    private NewerJournalException(String message) {
        super(message);
    }

    public static NewerJournalException schema(int found, int known) {
        return new NewerJournalException(
                "This journal was written by a later version of CliX (schema %s, this one reads up to %s): %s"
                        .formatted(found, known, REMEDY));
    }

    /** @param what kind of thing it is that this version does not know, and its name */
    public static NewerJournalException unknown(String what) {
        return new NewerJournalException(
                "This journal was written by a later version of CliX (this one knows no %s): %s"
                        .formatted(what, REMEDY));
    }
}
