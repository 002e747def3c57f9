package dev.clix.bench.realtime;

import java.util.Locale;

/** Tells on the error stream which measurement runs; figures alone go to the output. */
final class ProgressOutput {
    private ProgressOutput() {}

    static void say(String format, Object... values) {
        System.err.printf(Locale.ROOT, "  " + format + "%n", values);
    }
}
