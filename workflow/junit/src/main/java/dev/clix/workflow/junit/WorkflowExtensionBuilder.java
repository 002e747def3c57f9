package dev.clix.workflow.junit;

import dev.clix.workflow.MachineType;
import dev.clix.workflow.time.VirtualTime;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The settings of the simulators that a {@link WorkflowExtension} gives its tests; each has a default. Files are resources,
 * named as the test class would name them, or paths from the folder that tests run in. They are read when a test begins.
 */
public final class WorkflowExtensionBuilder {
    /** The settings that a {@link WorkflowTest} begins with. */
    static final TestSettings DEFAULTS = new WorkflowExtensionBuilder().settings();

    private final Map<String, TestFile> definitions = new LinkedHashMap<>();
    private final List<TestFile> templates = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private Optional<TestFile> mocks = Optional.empty();
    private Optional<Path> buckets = Optional.empty();
    private OptionalLong seed = OptionalLong.empty();
    private Instant startingAt = VirtualTime.START;
    private boolean skipping;
    private MachineType type = MachineType.STANDARD;

    WorkflowExtensionBuilder() {}

    /** A machine with this definition, named after the file: {@code order} for {@code order.asl.json}. */
    public WorkflowExtensionBuilder definition(String file) {
        return definition(named(file).stem(), file);
    }

    /** A machine of this name with this definition. */
    public WorkflowExtensionBuilder definition(String name, String file) {
        if (definitions.putIfAbsent(Objects.requireNonNull(name), named(file)) != null)
            throw new IllegalArgumentException(
                    "Expected machines of different names, but found two named '%s'".formatted(name));
        return this;
    }

    /**
     * The machines and activities of a CloudFormation or SAM template, of a {@code serverless.yml}, or of the folder {@code
     * cdk.out}.
     */
    public WorkflowExtensionBuilder template(String file) {
        templates.add(named(file));
        return this;
    }

    /** A value for a parameter of the templates; the others have their defaults. */
    public WorkflowExtensionBuilder parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /** A mock configuration, as Step Functions Local has them. A mock left unused fails the test. */
    public WorkflowExtensionBuilder mocks(String file) {
        mocks = Optional.of(named(file));
        return this;
    }

    /** A folder that stands for S3: each folder in it is a bucket. Results of distributed Maps are written there. */
    public WorkflowExtensionBuilder buckets(Path folder) {
        buckets = Optional.of(folder);
        return this;
    }

    /** Draws the same random values in each test: jitter, {@code States.UUID} and the names of executions. */
    public WorkflowExtensionBuilder seed(long seed) {
        this.seed = OptionalLong.of(seed);
        return this;
    }

    /** The virtual time at which each test begins. */
    public WorkflowExtensionBuilder startingAt(Instant start) {
        startingAt = Objects.requireNonNull(start);
        return this;
    }

    /** Has time skip by itself, as {@link WorkflowTest#skipping()} does. */
    public WorkflowExtensionBuilder skipping() {
        skipping = true;
        return this;
    }

    /** Makes the machines of definitions EXPRESS ones; those of templates are what their template says. */
    public WorkflowExtensionBuilder express() {
        type = MachineType.EXPRESS;
        return this;
    }

    private static TestFile named(String file) {
        return new TestFile(Objects.requireNonNull(file), List.of());
    }

    /** For a field with {@code @RegisterExtension}, static or not. */
    public WorkflowExtension build() {
        return new WorkflowExtension(settings(), true);
    }

    private TestSettings settings() {
        return new TestSettings(
                new LinkedHashMap<>(definitions),
                List.copyOf(templates),
                Map.copyOf(parameters),
                mocks,
                buckets,
                seed,
                startingAt,
                skipping,
                type);
    }
}
