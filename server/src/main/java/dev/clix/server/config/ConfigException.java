package dev.clix.server.config;

import java.util.List;

/** The settings cannot be used; every complaint names the key, its source, what was expected and what came. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> complaints;

    ConfigException(List<String> complaints) {
        super(String.join(System.lineSeparator(), complaints));
        this.complaints = List.copyOf(complaints);
    }

    public List<String> complaints() {
        return complaints;
    }
}
