package dev.clix.workflow.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.Causes;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.template.Stack;
import dev.clix.workflow.template.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Creates the state machines and activities that templates declare. An existing one is updated where it differs: the
 * journal may have it from an earlier start, and the template may have been edited since.
 */
final class TemplateDeployment {
    private final DeploymentCalls calls;
    private final List<String> refused = new ArrayList<>();
    private final Set<String> missing = new HashSet<>();
    /** Where the machines of this start are declared, by their ARNs. */
    private final Map<String, Declared> declared = new HashMap<>();
    /** The newest version of each machine, by the ARN that the template takes for its first one. */
    private final Map<String, String> versions = new HashMap<>();

    private record Declared(String place, Stack.StateMachine machine) {
        boolean isSame(Stack.StateMachine other) {
            return machine.machine().equals(other.machine())
                    && machine.settings().equals(other.settings());
        }
    }

    TemplateDeployment(StepFunctionsApi api) {
        this.calls = new DeploymentCalls(api);
    }

    /** @throws IllegalArgumentException saying which resource was refused, and why */
    void create(Stack stack) {
        create(List.of(new Templates.Resolved("the template", stack)));
    }

    /** @throws IllegalArgumentException saying of all of them which resources were refused, and why */
    void create(List<Templates.Resolved> templates) {
        declared.clear();
        for (var template : templates) create(template);
        if (!refused.isEmpty()) throw new IllegalArgumentException(String.join(System.lineSeparator(), refused));
    }

    private void create(Templates.Resolved template) {
        var stack = template.stack();
        var file = " of " + template.file();
        stack.activities().forEach(each -> tried(each.logicalId() + file, each.arn(), () -> create(each)));
        stack.stateMachines().forEach(each -> {
            var place = each.logicalId() + file;
            tried(place, each.arn(), () -> create(each, stack, place));
        });
        stack.versions().forEach(each -> tried(each.logicalId() + file, each.stateMachineArn(), () -> publish(each)));
        stack.aliases().forEach(each -> tried(each.logicalId() + file, machine(each), () -> create(each)));
    }

    /** Versions and aliases of a refused machine are skipped, so that one mistake is reported once. */
    private void tried(String place, String arn, Runnable creation) {
        if (missing.contains(arn)) return;
        try {
            creation.run();
        } catch (WorkflowException refusal) {
            missing.add(arn);
            refuse(place, Causes.message(refusal));
        }
    }

    private void refuse(String place, String why) {
        refused.add("Expected to create %s, but: %s".formatted(place, why));
    }

    private static String machine(Stack.Alias alias) {
        return alias.routes().stream()
                .map(route -> route.versionArn().replaceFirst(":\\d+$", ""))
                .findFirst()
                .orElse("");
    }

    private void create(Stack.Activity activity) {
        calls.call(Operation.CREATE_ACTIVITY, activity.settings().deepCopy().put("name", activity.name()));
    }

    private void create(Stack.StateMachine machine, Stack stack, String place) {
        var other = declared.putIfAbsent(machine.arn(), new Declared(place, machine));
        if (other == null) create(machine, stack);
        else if (!other.isSame(machine))
            refuse(
                    place,
                    "%s has its name '%s' already; give one of them a name of its own"
                            .formatted(other.place(), machine.machine().name()));
    }

    private void create(Stack.StateMachine machine, Stack stack) {
        var members = new MachineMembers(machine, stack);
        var existing = calls.described(machine.arn());
        var answer = existing.isPresent()
                ? new MachineUpdate(calls, members, existing.get()).done()
                : calls.call(Operation.CREATE_STATE_MACHINE, members.created());
        var version = answer.path("stateMachineVersionArn");
        if (version.isTextual()) versions.put(machine.arn() + Stack.FIRST_VERSION, version.textValue());
    }

    private void publish(Stack.Version version) {
        var members = JsonNodeFactory.instance.objectNode().put("stateMachineArn", version.stateMachineArn());
        version.description().ifPresent(description -> members.put("description", description));
        calls.call(Operation.PUBLISH_STATE_MACHINE_VERSION, members);
    }

    private void create(Stack.Alias alias) {
        try {
            calls.call(Operation.CREATE_STATE_MACHINE_ALIAS, members(alias).put("name", alias.name()));
        } catch (WorkflowException refusal) {
            if (refusal.code() != Code.CONFLICT) throw refusal;
            var arn = "%s:%s".formatted(machine(alias), alias.name());
            calls.call(Operation.UPDATE_STATE_MACHINE_ALIAS, members(alias).put("stateMachineAliasArn", arn));
        }
    }

    private ObjectNode members(Stack.Alias alias) {
        var members = JsonNodeFactory.instance.objectNode();
        alias.description().ifPresent(description -> members.put("description", description));
        var routes = members.putArray("routingConfiguration");
        for (var route : alias.routes())
            routes.addObject()
                    .put("stateMachineVersionArn", versions.getOrDefault(route.versionArn(), route.versionArn()))
                    .put("weight", route.weight());
        return members;
    }
}
