package dev.clix.workflow.asl.internal.jsonata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** A date and time of day in UTC, from milliseconds since 1970 or from its parts, and the parts that pictures ask for. */
record UtcDate(OffsetDateTime date) {
    /** How far JavaScript's dates reach from 1970 in both directions. */
    private static final double MILLIS_MAX = 8.64e15;

    private static final double DAY = 86_400_000;
    private static final int WEEK = 7;
    private static final int DAYS_OF_A_SHORT_FIRST_WEEK = 4;
    private static final int CENTURY_FROM = 1900;
    private static final int CENTURY_YEARS = 100;

    /** @return null when it is further away than any date */
    static @Nullable UtcDate of(double millis) {
        if (Double.isNaN(millis) || Math.abs(millis) > MILLIS_MAX) return null;
        return new UtcDate(Instant.ofEpochMilli((long) millis).atOffset(ZoneOffset.UTC));
    }

    /**
     * The milliseconds since 1970 of a date whose parts may be out of range: a thirteenth month is the next year's
     * first.
     *
     * @param month from 0
     * @return NaN when one of them is NaN, or the date is out of range
     */
    static double millis(double year, double month, double day, double millisOfDay) {
        var whole = whole(year);
        var full = whole >= 0 && whole < CENTURY_YEARS ? CENTURY_FROM + whole : whole;
        var months = full * 12 + whole(month);
        if (Double.isNaN(months + day + millisOfDay) || Math.abs(months) > MILLIS_MAX / DAY) return Double.NaN;
        var first =
                LocalDate.of(1970, 1, 1).plusMonths((long) months - 1970 * 12L).toEpochDay();
        var millis = (first + whole(day) - 1) * DAY + millisOfDay;
        return Math.abs(millis) <= MILLIS_MAX ? millis + 0.0 : Double.NaN;
    }

    static double whole(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    /** The value of a part of the date; NaN for a part that is no number. */
    double part(char component) {
        return switch (component) {
            case 'Y' -> date.getYear();
            case 'M' -> date.getMonthValue();
            case 'D' -> date.getDayOfMonth();
            case 'd' -> (today() - midnight(date.getYear(), 1)) / DAY + 1;
            case 'F' -> date.getDayOfWeek().getValue();
            case 'W' -> week(12);
            case 'w' -> week(1);
            case 'X' -> yearOfWeek();
            case 'x' -> monthOfWeek();
            case 'H' -> date.getHour();
            case 'h' -> date.getHour() % 12 == 0 ? 12 : date.getHour() % 12;
            case 'm' -> date.getMinute();
            case 's' -> date.getSecond();
            case 'f' -> date.get(ChronoField.MILLI_OF_SECOND);
            default -> Double.NaN;
        };
    }

    private double today() {
        return midnight(date.getYear(), date.getMonthValue()) + (date.getDayOfMonth() - 1) * DAY;
    }

    /** Of the first of a month; years of two digits are those of the twentieth century, as in JavaScript. */
    private static double midnight(int year, int month) {
        return millis(year, month - 1.0, 1, 0);
    }

    /** The week of a month or a year is that of its first Thursday; NaN when no date reaches so far. */
    private static double firstWeek(LocalDate first) {
        var midnight = midnight(first.getYear(), first.getMonthValue());
        var date = UtcDate.of(midnight);
        if (date == null) return Double.NaN;
        var day = date.date.getDayOfWeek().getValue();
        return day > DAYS_OF_A_SHORT_FIRST_WEEK ? midnight + (WEEK + 1 - day) * DAY : midnight - (day - 1) * DAY;
    }

    /** Counted in the month or the year. */
    private double week(int months) {
        var first = period(months);
        var week = weeks(firstWeek(first), today());
        if (week < 1) week = weeks(firstWeek(first.minusMonths(months)), today());
        else if (week > (months == 1 ? 4 : 52) && today() >= firstWeek(first.plusMonths(months))) week = 1;
        return Math.floor(week);
    }

    private LocalDate period(int months) {
        return LocalDate.of(date.getYear(), months == 1 ? date.getMonthValue() : 1, 1);
    }

    private static double weeks(double from, double to) {
        return (to - from) / (DAY * WEEK) + 1;
    }

    private double yearOfWeek() {
        return date.getYear() + beside(12);
    }

    private double monthOfWeek() {
        return period(1).plusMonths(beside(1)).getMonthValue();
    }

    /** The period (month or year) its week belongs to: -1 for the one before, 1 for the one after. */
    private int beside(int months) {
        var first = period(months);
        var now = date.toInstant().toEpochMilli();
        if (now < firstWeek(first)) return -1;
        return now >= firstWeek(first.plusMonths(months)) ? 1 : 0;
    }
}
