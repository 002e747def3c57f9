package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

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
        var count = new Count(limit);
        count.value(value, levels);
        return count.size;
    }

    /** Goes on only as far as the limit. */
    private static final class Count {
        private final long limit;
        private long size;

        Count(long limit) {
            this.limit = limit;
        }

        void value(JsonNode value, int levels) {
            if (size > limit) return;
            if (value.isTextual()) size += text(value.textValue());
            else if (value.isNumber()) size += number(value);
            else if (!value.isContainerNode()) size += value.asText().length();
            else if (levels == 0) size = limit + 1;
            else members(value, levels - 1);
        }

        /** Without an iterator over an object's members, since its map would keep the view that comes from for good. */
        private void members(JsonNode value, int levels) {
            size += 1L + Math.max(1, value.size());
            if (value instanceof ObjectNode object)
                object.forEachEntry((name, member) -> {
                    if (size > limit) return;
                    size += text(name) + 1;
                    value(member, levels);
                });
            else for (var i = 0; i < value.size() && size <= limit; i++) value(value.get(i), levels);
        }
    }

    private static long number(JsonNode number) {
        return number.isInt() ? digits(number.intValue()) : number.asText().length();
    }

    private static int digits(int number) {
        var digits = number < 0 ? 2 : 1;
        for (var rest = number / 10; rest != 0; rest /= 10) digits++;
        return digits;
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
