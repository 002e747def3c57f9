package dev.clix.server.bots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** The statistics of a run as text: the live table, a plain line now and then, the summary. */
final class LoadReport {
    private final BotOptions options;
    private final LoadStatistics statistics;
    private long messagesBefore;
    private long sentBefore;
    private double secondsBefore;
    private String rates = "";

    LoadReport(BotOptions options, LoadStatistics statistics) {
        this.options = options;
        this.statistics = statistics;
    }

    List<String> table(double seconds) {
        measure(seconds);
        List<String> lines = new ArrayList<>();
        lines.add(text("%5.0f s   games  %s", seconds, games()));
        lines.add(text("          rates  %s", rates));
        lines.add(text("        answers  %s", latencies(statistics.answers)));
        lines.add(text("      deadlines  %s", latencies(statistics.deadlines)));
        lines.add(text("    connections  %s", connections()));
        lines.add(text("       refusals  %s", refusals()));
        return lines;
    }

    String line(double seconds) {
        measure(seconds);
        return text(
                "%.0f s: %s; %s; answers %s; refusals %s",
                seconds, games(), rates, latencies(statistics.answers), refusals());
    }

    List<String> summary(double seconds) {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "Played %d games of %d in %.1f s (seed %d).",
                options.games(), options.players(), seconds, options.seed()));
        lines.add(text("  games        %s", games()));
        lines.add(text(
                "  messages     %,d sent, %,d received in %,d frames",
                statistics.sent.sum(), statistics.messages.sum(), statistics.frames.sum()));
        lines.add(text(
                "  sales        %,d acknowledged, %,d of them not booked",
                statistics.sales.sum(), statistics.salesLost.sum()));
        lines.add(text("  answers      %s", latencies(statistics.answers)));
        lines.add(text("  deadlines    %s", latencies(statistics.deadlines)));
        lines.add(text("  connections  %s", connections()));
        lines.add(text("  outages      %s", statistics.outages()));
        lines.add(text("  refusals     %s", refusals()));
        statistics.problems().forEach(problem -> lines.add("  problem: " + problem));
        long unshown = statistics.problemsFound() - statistics.problems().size();
        if (unshown > 0) lines.add(text("  and %,d problems more", unshown));
        return lines;
    }

    private void measure(double seconds) {
        double passed = Math.max(0.001, seconds - secondsBefore);
        rates = text(
                "%,.0f sent/s, %,.0f received/s",
                (statistics.sent.sum() - sentBefore) / passed, (statistics.messages.sum() - messagesBefore) / passed);
        secondsBefore = seconds;
        sentBefore = statistics.sent.sum();
        messagesBefore = statistics.messages.sum();
    }

    private String games() {
        return text(
                "%,d playing, %,d right, %,d wrong of %,d; %,d rounds",
                statistics.gamesPlaying.sum(),
                statistics.gamesRight.sum(),
                statistics.gamesWrong.sum(),
                options.games(),
                statistics.rounds.sum());
    }

    private String connections() {
        String closes = statistics.closes().entrySet().stream()
                .map(close -> close.getKey() + "×" + close.getValue().sum())
                .collect(Collectors.joining(" "));
        return text(
                "%,d opened, %,d recovered, %,d by snapshot; closed by the server: %s",
                statistics.connected.sum(),
                statistics.recovered.sum(),
                statistics.snapshots.sum(),
                closes.isEmpty() ? "none" : closes);
    }

    private String refusals() {
        String refusals = statistics.refusals().entrySet().stream()
                .map(refusal ->
                        refusal.getKey().word() + "×" + refusal.getValue().sum())
                .sorted()
                .collect(Collectors.joining(" "));
        return refusals.isEmpty() ? "none" : refusals;
    }

    private static String latencies(Histogram recording) {
        // a copy, since bots go on recording between one percentile and the next
        Histogram histogram = recording.copy();
        if (histogram.getTotalCount() == 0) return "none yet";
        return text(
                "p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, max %.1f ms of %,d",
                histogram.getValueAtPercentile(50) / 1e3,
                histogram.getValueAtPercentile(99) / 1e3,
                histogram.getValueAtPercentile(99.9) / 1e3,
                histogram.getMaxValue() / 1e3,
                histogram.getTotalCount());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
