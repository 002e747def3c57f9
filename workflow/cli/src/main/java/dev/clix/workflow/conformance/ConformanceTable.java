package dev.clix.workflow.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The outcomes by category and by tier. */
record ConformanceTable(List<CaseOutcome> outcomes) {
    @Override
    public String toString() {
        var text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-42s %6s %6s%n", "category", "run", "equal"));
        byCategory().forEach((category, group) -> text.append(line(category, group)));
        byTier().forEach((tier, group) -> text.append(line("= " + tier, group)));
        return text.toString();
    }

    private Map<String, List<CaseOutcome>> byCategory() {
        return grouped(o -> o.recorded().kind() + " " + o.recorded().category());
    }

    /** By kind, what it needs, and whether it is proven to come from AWS. */
    private Map<String, List<CaseOutcome>> byTier() {
        return grouped(o ->
                o.recorded().kind() + " " + o.recorded().tier() + (o.recorded().isProven() ? "" : " (unproven)"));
    }

    private Map<String, List<CaseOutcome>> grouped(java.util.function.Function<CaseOutcome, String> key) {
        return outcomes.stream()
                .filter(outcome -> outcome.leftOut().isEmpty())
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static String line(String name, List<CaseOutcome> group) {
        var equal = group.stream().filter(CaseOutcome::isEqual).count();
        return String.format(
                Locale.ROOT, "%-42s %6d %6d  %5.1f %%%n", name, group.size(), equal, 100.0 * equal / group.size());
    }
}
