package dev.clix.workflow.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The outcomes of a folder's cases.
 *
 * @param unreadable the files that are no cases, each with the reason
 * @param known the differences that are intended
 */
record ConformanceReport(List<CaseOutcome> outcomes, List<String> unreadable, List<KnownDifference> known) {
    private static final int SHOWN_MAX = 3;

    /** Whether everything was read, and exactly that differs which is known to. */
    boolean isAsExpected() {
        return complaints().isEmpty();
    }

    /** Unreadable files, differences that no list explains, and listed ones that are gone; each is a failure. */
    List<String> complaints() {
        var all = new ArrayList<String>();
        unreadable.forEach(file -> all.add("Not run: expected " + file));
        outcomes.stream().flatMap(this::unexplained).forEach(all::add);
        known.stream()
                .filter(this::isOver)
                .forEach(each -> all.add(
                        "Known to differ, but does not any more: %s: %s".formatted(each.file(), each.difference())));
        return all;
    }

    /** A case's first differences, since later ones are often their consequence. */
    private Stream<String> unexplained(CaseOutcome outcome) {
        var all = outcome.differences().stream()
                .filter(difference -> !isKnown(outcome, difference))
                .map(difference -> "Differs: %s: %s".formatted(outcome.title(), difference))
                .toList();
        var rest = all.size() <= SHOWN_MAX
                ? Stream.<String>empty()
                : Stream.of("Differs: %s: and %s more".formatted(outcome.title(), all.size() - SHOWN_MAX));
        return Stream.concat(all.stream().limit(SHOWN_MAX), rest);
    }

    private boolean isKnown(CaseOutcome outcome, String difference) {
        return known.stream()
                .anyMatch(each -> each.isOf(outcome) && each.difference().equals(difference));
    }

    /** Whether a listed difference no longer occurs; a case that is not in the folder does not count. */
    private boolean isOver(KnownDifference listed) {
        return outcomes.stream().anyMatch(listed::isOf) && outcomes.stream().noneMatch(listed::isIn);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(new ConformanceTable(outcomes).toString());
        known.stream()
                .filter(each -> outcomes.stream().anyMatch(each::isIn))
                .forEach(each -> text.append(
                        "%nKnown: %s%n    %s%n    %s%n".formatted(each.file(), each.difference(), each.reason())));
        outcomes.forEach(outcome -> outcome.leftOut()
                .ifPresent(reason -> text.append("%nLeft out: %s: %s%n".formatted(outcome.title(), reason))));
        complaints().forEach(complaint -> text.append("%n%s%n".formatted(complaint)));
        return text.toString();
    }
}
