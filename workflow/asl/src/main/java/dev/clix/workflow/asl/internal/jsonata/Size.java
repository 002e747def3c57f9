package dev.clix.workflow.asl.internal.jsonata;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How large a value is, everything in it included.
 *
 * @param bytes a number counts 8, a character 1: with these AWS's limit on sequences and the one on texts are the same
 * @param nesting 0 for what is neither object nor array
 */
record Size(long bytes, int nesting) {
    static final long NUMBER = 8;

    static final Size SCALAR = new Size(NUMBER, 0);

    static Size ofText(String text) {
        return new Size(text.length(), 0);
    }

    static Size of(JsonNode value) {
        if (!value.isContainerNode()) return value.isTextual() ? ofText(value.textValue()) : SCALAR;
        var bytes = 0L;
        var nesting = 0;
        for (var field : value.properties()) bytes += field.getKey().length();
        for (var child : value) {
            var size = of(child);
            bytes += size.bytes;
            nesting = Math.max(nesting, size.nesting);
        }
        return new Size(bytes, nesting + 1);
    }
}
