package dev.clix.workflow.asl.internal.jsonata;

import org.jspecify.annotations.Nullable;

/** A piece of a picture of dates: words, or a marker that stands for something of the date. */
sealed interface DatePart permits DatePart.Words, DateMarker {
    /**
     * @param date null when it is out of the range of dates
     * @param zone the zone of the date
     */
    String write(@Nullable UtcDate date, DateZone zone);

    /** A regular expression for the texts that can be read. */
    String pattern();

    /** Literal words. */
    record Words(String words) implements DatePart {
        @Override
        public String write(@Nullable UtcDate date, DateZone zone) {
            return words;
        }

        @Override
        public String pattern() {
            return words.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
        }
    }
}
