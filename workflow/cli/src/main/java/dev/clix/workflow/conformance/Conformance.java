package dev.clix.workflow.conformance;

import dev.clix.workflow.recordings.CaseFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs the recorded cases and prints how many are equal, and each known difference with its reason: {@code ./clix
 * conformance [DIR]}. Exits with 1 when anything else differs, a known difference is no more, or a file is no case.
 */
public final class Conformance {
    private Conformance() {}

    public static void main(String[] arguments) {
        var named = arguments.length > 0 ? Optional.of(Path.of(arguments[0])) : CaseFolder.find();
        var folder = named.filter(Files::isDirectory);
        if (arguments.length > 1) refuse("at most one folder, but got " + String.join(" ", arguments));
        if (folder.isEmpty())
            refuse("a folder of recorded cases, but "
                    + named.map(path -> "'" + path + "' is none").orElse("none is named and ../shared has none"));
        var report = run(folder.get());
        if (report.outcomes().isEmpty() && report.unreadable().isEmpty())
            refuse("'%s' to hold cases in %s, but it holds none"
                    .formatted(folder.get(), String.join(", ", CaseFolder.KINDS)));
        System.out.println(report);
        if (!report.isAsExpected()) System.exit(1);
    }

    private static void refuse(String expectation) {
        System.err.println("clix conformance: expected " + expectation);
        System.exit(2);
    }

    /** A file that is no case is reported, and the others are run all the same. */
    static ConformanceReport run(Path folder) {
        return run(folder, KnownDifferences.ALL);
    }

    static ConformanceReport run(Path folder, List<KnownDifference> known) {
        var outcomes = new ArrayList<CaseOutcome>();
        var unreadable = new ArrayList<String>();
        CaseFolder.files(folder).forEach(file -> {
            try {
                outcomes.add(run(Cases.readCase(file)));
            } catch (IllegalArgumentException noCase) {
                unreadable.add(noCase.getMessage());
            } catch (RuntimeException broken) {
                unreadable.add("%s to be a case that can be run, but: %s".formatted(file, broken));
            }
        });
        return new ConformanceReport(outcomes, unreadable, known);
    }

    private static CaseOutcome run(RecordedCase recorded) {
        if (recorded.kind().equals("api")) return new ApiCase(recorded).outcome();
        if (recorded.kind().equals("testState")) return new StateTestCase(recorded).outcome();
        if (recorded.kind().equals("validation")) return new ValidationCase(recorded).outcome();
        if (!recorded.kind().equals("execution"))
            throw new IllegalArgumentException(
                    "%s to be of kind execution, validation, api or testState, but it is of '%s'"
                            .formatted(recorded.file(), recorded.kind()));
        return RecordedTasks.lackAnswers(recorded)
                ? CaseOutcome.leftOut(recorded, "what its functions answered was not recorded")
                : new ExecutionCase(recorded).outcome();
    }
}
