package dev.clix.workflow.conformance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs the recorded cases and prints how many are equal: {@code ./clix conformance [DIR]}. */
public final class Conformance {
    private Conformance() {}

    public static void main(String[] arguments) {
        var named = arguments.length > 0 ? Optional.of(Path.of(arguments[0])) : CaseFolder.find();
        var folder = named.filter(Files::isDirectory);
        if (folder.isEmpty()) {
            System.err.println("clix conformance: expected a folder of recorded cases, but "
                    + named.map(path -> "'" + path + "' is none").orElse("none is named and ../shared has none"));
            System.exit(2);
        }
        System.out.println(new ConformanceTable(run(folder.get())));
    }

    public static List<Outcome> run(Path folder) {
        return CaseFolder.read(folder).stream()
                .map(Conformance::run)
                .flatMap(Optional::stream)
                .toList();
    }

    /** @return empty for a case that needs real services */
    static Optional<Outcome> run(RecordedCase recorded) {
        if (recorded.kind().equals("api")) return Optional.of(new ApiCase(recorded).outcome());
        if (recorded.kind().equals("testState")) return Optional.of(new StateTestCase(recorded).outcome());
        if (recorded.kind().equals("validation")) return Optional.of(new ValidationCase(recorded).outcome());
        if (!recorded.kind().equals("execution") || recorded.tier().equals("service")) return Optional.empty();
        return Optional.of(new ExecutionCase(recorded).outcome());
    }
}
