package dev.clix.workflow.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a value of a request looks like: the types of the service model, with their constraints. */
sealed interface Shape {
    /** @param values what it may be; anything when empty */
    record Text(int min, int max, Optional<Pattern> pattern, List<String> values) implements Shape {}

    /** An integer, or a long where it may be that large. */
    record Whole(long min, long max) implements Shape {
        boolean isLong() {
            return max > Integer.MAX_VALUE;
        }
    }

    record Decimal(double min, double max) implements Shape {}

    record Flag() implements Shape {}

    record Items(Shape item, int min, int max) implements Shape {}

    record Structure(List<Member> members) implements Shape {}

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
        return new Member(name, structure(members), false);
    }

    static Structure structure(Member... members) {
        return new Structure(List.of(members));
    }
}
