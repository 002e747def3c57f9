package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The shape of a request's value: a type of the service model, with its constraints. */
sealed interface Shape {
    /** Checks a value against this shape, and notes its problems. */
    void check(RequestCheck check, JsonNode value, String path);

    /** @param values the values allowed; any when empty */
    record Text(int min, int max, Optional<Pattern> pattern, List<String> values) implements Shape {
        private static final int BUCKETS = 32;

        /**
         * As AWS lists them: by the hash of their Java texts in a table of 32, of two in one place the one declared later
         * first. Every list in a message recorded from AWS has this order, whichever service's.
         */
        List<String> valuesInOrder() {
            var latestFirst = new ArrayList<>(values);
            Collections.reverse(latestFirst);
            latestFirst.sort(Comparator.comparingInt(value -> value.hashCode() & (BUCKETS - 1)));
            return latestFirst;
        }

        @Override
        public void check(RequestCheck check, JsonNode value, String path) {
            check.text(this, WireValues.asText(value), path);
        }
    }

    /** An integer, or a long where it may be that large. */
    record Whole(long min, long max) implements Shape {
        boolean isLong() {
            return max > Integer.MAX_VALUE;
        }

        @Override
        public void check(RequestCheck check, JsonNode value, String path) {
            check.whole(this, WireValues.asWhole(value, isLong()), path);
        }
    }

    record Decimal(double min, double max) implements Shape {
        @Override
        public void check(RequestCheck check, JsonNode value, String path) {
            check.decimal(this, WireValues.asDecimal(value), path);
        }
    }

    record Flag() implements Shape {
        @Override
        public void check(RequestCheck check, JsonNode value, String path) {
            WireValues.asFlag(value);
        }
    }

    record Items(Shape item, int min, int max) implements Shape {
        @Override
        public void check(RequestCheck check, JsonNode value, String path) {
            check.items(this, value, path);
        }
    }

    /** @param type its class's name in messages that quote it */
    record Structure(String type, List<Member> members) implements Shape {
        @Override
        public void check(RequestCheck check, JsonNode value, String path) {
            check.structure(this, value, path);
        }
    }

    record Member(String name, Shape shape, boolean required) {
        Member asRequired() {
            return new Member(name, shape, true);
        }
    }

    static Member text(String name, int min, int max) {
        return new Member(name, new Text(min, max, Optional.empty(), List.of()), false);
    }

    static Member text(String name, int min, int max, String pattern) {
        return new Member(name, new Text(min, max, Optional.of(Pattern.compile(pattern)), List.of()), false);
    }

    static Member oneOf(String name, String... values) {
        return new Member(name, new Text(0, Integer.MAX_VALUE, Optional.empty(), List.of(values)), false);
    }

    static Member whole(String name, long min, long max) {
        return new Member(name, new Whole(min, max), false);
    }

    static Member decimal(String name, double min, double max) {
        return new Member(name, new Decimal(min, max), false);
    }

    static Member flag(String name) {
        return new Member(name, new Flag(), false);
    }

    static Member items(String name, Shape item, int min, int max) {
        return new Member(name, new Items(item, min, max), false);
    }

    static Member structure(String name, Member... members) {
        return new Member(name, structureOf(capital(name), members), false);
    }

    static Structure structureOf(String type, Member... members) {
        return new Structure(type, List.of(members));
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
