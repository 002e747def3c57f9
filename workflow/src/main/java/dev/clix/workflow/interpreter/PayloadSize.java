package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;

/** How large a value is as JSON text in UTF-8, counted only as far as the limit. */
final class PayloadSize {
    private PayloadSize() {}

    static boolean exceeds(JsonNode value, int limit) {
        return count(value, limit) > limit;
    }

    static String cause(String name) {
        return "The state/task '%s' returned a result with a size exceeding the maximum number of bytes service limit."
                .formatted(name);
    }

    private static long count(JsonNode value, long limit) {
        if (value.isTextual()) return text(value.textValue());
        if (!value.isContainerNode()) return value.isNumber() ? value.asText().length() : 4;
        long size = 1 + Math.max(1, value.size());
        if (value.isArray()) {
            for (var i = 0; i < value.size() && size <= limit; i++) size += count(value.get(i), limit - size);
        } else {
            for (var field : value.properties()) {
                size += text(field.getKey()) + 1;
                size += count(field.getValue(), limit - size);
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
