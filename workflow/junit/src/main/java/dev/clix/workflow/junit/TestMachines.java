package dev.clix.workflow.junit;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.template.Stack;
import dev.clix.workflow.template.StackSettings;
import dev.clix.workflow.template.TemplateDeployment;
import dev.clix.workflow.template.Templates;
import dev.clix.workflow.time.VirtualTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The state machines of a test by name: those of its definitions, and those its templates declare. */
final class TestMachines {
    private static final String REGION = "us-east-1";
    private static final String ACCOUNT = "123456789012";

    private final StepFunctionsSimulator simulator;
    private final VirtualTime time;
    private final Map<String, String> arns = new LinkedHashMap<>();
    private final MockedStates mocks;

    TestMachines(StepFunctionsSimulator simulator, VirtualTime time) {
        this.simulator = simulator;
        this.time = time;
        this.mocks = new MockedStates(simulator);
    }

    /** The answers of mocked states that were never given, each as a sentence. */
    List<String> unusedMocks() {
        return mocks.unused();
    }

    /** Creates what is not there yet. */
    void create(TestSettings settings) {
        settings.definitions().forEach((name, file) -> {
            if (!arns.containsKey(name)) arns.put(name, created(name, file, settings));
        });
        if (!settings.templates().isEmpty()) deploy(settings);
    }

    private String created(String name, TestFile definition, TestSettings settings) {
        var role = "arn:aws:iam::%s:role/%s".formatted(ACCOUNT, name);
        var request = new CreateStateMachine(name, definition.text(), role, settings.type());
        return TestAnswers.get(simulator.createStateMachine(request));
    }

    private void deploy(TestSettings settings) {
        var files = settings.templates().stream().map(TestFile::path).toList();
        var resolved = Templates.read(files, settings.buckets(), System::getenv)
                .resolve(new StackSettings(REGION, ACCOUNT, "stack", settings.parameters()));
        new TemplateDeployment(simulator).create(resolved);
        for (var each : resolved) each.stack().stateMachines().forEach(this::declare);
    }

    private void declare(Stack.StateMachine declared) {
        arns.put(declared.logicalId(), declared.arn());
        arns.putIfAbsent(declared.machine().name(), declared.arn());
    }

    /** @throws IllegalStateException when there is none, or are several */
    Workflow only() {
        var all = new LinkedHashSet<>(arns.values());
        if (all.isEmpty())
            throw new IllegalStateException(
                    "Expected a state machine: name its definition, such as @WorkflowTest(\"order.asl.json\"), or a definition or template with WorkflowExtension.builder()");
        if (all.size() > 1)
            throw new IllegalStateException(
                    "Expected one state machine, but there are %s: name one, such as @MachineName(\"%s\") Workflow"
                            .formatted(arns.keySet(), arns.keySet().iterator().next()));
        return workflow(all.iterator().next());
    }

    boolean has(String name) {
        return arns.containsKey(name);
    }

    /** @throws IllegalArgumentException when there is none of this name */
    Workflow named(String name) {
        var arn = arns.get(name);
        if (arn == null)
            throw new IllegalArgumentException(
                    "Expected the name of a state machine, one of %s, but found '%s'".formatted(arns.keySet(), name));
        return workflow(arn);
    }

    private Workflow workflow(String arn) {
        return new Workflow(simulator, time, arn, mocks);
    }
}
