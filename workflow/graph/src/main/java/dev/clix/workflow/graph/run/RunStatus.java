package dev.clix.workflow.graph.run;

/** How a state of a run stands. */
public enum RunStatus {
    NOT_REACHED("not reached", ""),
    RUNNING("running", "▶"),
    /** For a time, a worker, or an answer from outside. */
    WAITING("waiting", "⏳"),
    /** Its last attempt failed, and another is to follow. */
    RETRYING("retrying", "↻"),
    SUCCEEDED("succeeded", "✓"),
    /** It failed, and a catcher led on. */
    CAUGHT("failed, caught", "⚠"),
    FAILED("failed", "✗"),
    ABORTED("aborted", "■");

    private final String word;
    private final String glyph;

    RunStatus(String word, String glyph) {
        this.word = word;
        this.glyph = glyph;
    }

    /** For people who see no colours. */
    public String word() {
        return word;
    }

    /** One sign for the same. */
    public String glyph() {
        return glyph;
    }

    /** As a name in style sheets: {@code not-reached}. */
    public String styleName() {
        return this == CAUGHT ? "caught" : word.replace(' ', '-');
    }

    /** Whether more is to come. */
    public boolean isOpen() {
        return this == RUNNING || this == WAITING || this == RETRYING;
    }
}
