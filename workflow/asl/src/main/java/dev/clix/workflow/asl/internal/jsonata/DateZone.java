package dev.clix.workflow.asl.internal.jsonata;

/** How far a time is from UTC, read from a number of four digits. Below zero hours are rounded down, minutes are not. */
record DateZone(double hours, double minutes) {
    private static final double MINUTE = 60_000;

    static DateZone read(String zone) {
        if (zone == null) return new DateZone(0, 0);
        var offset = JavaScriptNumbers.parseInt(zone);
        return new DateZone(Math.floor(offset / 100), offset % 100);
    }

    double millis() {
        return (60 * hours + minutes) * MINUTE;
    }

    /** As it was written. */
    double number() {
        return hours * 100 + minutes;
    }
}
