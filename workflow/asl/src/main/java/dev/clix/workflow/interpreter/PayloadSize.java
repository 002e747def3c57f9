package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;

/** How large a value is as JSON text in UTF-8, and how deep, counted only as far as the limits. */
final class PayloadSize {
    private PayloadSize() {}

    /** @return whether the value has more bytes than the limit, or is nested too deeply */
    static boolean exceeds(JsonNode value, int limit) {
        return count(value, limit, Limits.PAYLOAD_NESTING) > limit;
    }

    /** @param value that is known to be within the limits */
    static long of(JsonNode value) {
        return count(value, Integer.MAX_VALUE, Limits.PAYLOAD_NESTING);
    }

    /** In AWS's words, which has some for the size only. */
    static String cause(String name, JsonNode value) {
        return (isNestedDeeper(value, Limits.PAYLOAD_NESTING)
                        ? "The state/task '%s' returned a result that is nested more than %s levels deep."
                        : "The state/task '%s' returned a result with a size exceeding the maximum number of bytes service limit.")
                .formatted(name, Limits.PAYLOAD_NESTING);
    }

    private static boolean isNestedDeeper(JsonNode value, int levels) {
        if (!value.isContainerNode()) return false;
        if (levels == 0) return true;
        for (var member : value) if (isNestedDeeper(member, levels - 1)) return true;
        return false;
    }

    private static long count(JsonNode value, long limit, int levels) {
        if (value.isTextual()) return text(value.textValue());
        if (!value.isContainerNode()) return value.isNumber() ? value.asText().length() : 4;
        if (levels == 0) return limit + 1;
        var size = 1L + Math.max(1, value.size());
        if (value.isArray()) {
            for (var i = 0; i < value.size() && size <= limit; i++)
                size += count(value.get(i), limit - size, levels - 1);
        } else {
            for (var field : value.properties()) {
                size += text(field.getKey()) + 1;
                size += count(field.getValue(), limit - size, levels - 1);
                if (size > limit) return size;
            }
        }
        return size;
    }

    private static long text(String text) {
        long size = text.length() + 2L;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= 0x800 && !Character.isSurrogate(c)) size += 2;
            else if (c >= 0x80) size++;
            else if (c == '"' || c == '\\') size++;
            else if (c < 0x20) size += c == '\n' || c == '\r' || c == '\t' || c == '\b' || c == '\f' ? 1 : 5;
        }
        return size;
    }
}
