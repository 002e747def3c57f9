package dev.clix.workflow.fact;

/** A fact of a name that no class of this version declares. */
public final class UnknownFactException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;

    UnknownFactException(String name, Throwable cause) {
        super("Expected a fact that this version knows, but found '%s'".formatted(name), cause);
        this.name = name;
    }

    /** As the text declares it. */
    public String name() {
        return name;
    }
}
