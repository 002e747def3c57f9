package dev.clix.workflow.definitions;

import dev.clix.workflow.template.SourcePositions.Position;

/**
 * Something found in a file.
 *
 * @param error whether the file would be refused; else it is a warning
 * @param code of a definition's problem as AWS names it, of a doubt as this project does
 */
record Finding(String file, Position position, boolean error, String code, String message) {
    /** As compilers write it, so that editors find the place. */
    String line() {
        return "%s:%s:%s: %s: %s [%s]"
                .formatted(file, position.line(), position.column(), error ? "error" : "warning", message, code);
    }
}
