package dev.clix.workflow.junit;

import dev.clix.workflow.MachineType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The settings of a test's simulator.
 *
 * @param definitions by the names of their machines
 * @param type of the machines of definitions
 */
record TestSettings(
        Map<String, TestFile> definitions,
        List<TestFile> templates,
        Map<String, String> parameters,
        Optional<TestFile> mocks,
        Optional<Path> buckets,
        OptionalLong seed,
        Instant startingAt,
        boolean skipping,
        MachineType type) {
    /** The annotation's files take the place of those named before. */
    TestSettings with(WorkflowTest annotation, List<Class<?>> beside) {
        var value = new TestFile(annotation.value(), beside);
        var mocked = new TestFile(annotation.mocks(), beside);
        return new TestSettings(
                annotation.value().isEmpty() ? definitions : Map.of(value.stem(), value),
                annotation.value().isEmpty() ? templates : List.of(),
                parameters,
                annotation.mocks().isEmpty() ? mocks : Optional.of(mocked),
                buckets,
                seed,
                startingAt,
                skipping || annotation.skipping(),
                type);
    }

    /** Files are looked for beside this class, too. */
    TestSettings orBeside(Class<?> type) {
        var defined = new LinkedHashMap<String, TestFile>();
        definitions.forEach((name, file) -> defined.put(name, file.orBeside(type)));
        var declared = new ArrayList<TestFile>();
        templates.forEach(file -> declared.add(file.orBeside(type)));
        return new TestSettings(
                defined,
                declared,
                parameters,
                mocks.map(file -> file.orBeside(type)),
                buckets,
                seed,
                startingAt,
                skipping,
                this.type);
    }
}
