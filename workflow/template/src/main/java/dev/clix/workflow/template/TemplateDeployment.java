package dev.clix.workflow.template;

import static dev.clix.workflow.api.ActivityOperations.CREATE_ACTIVITY;
import static dev.clix.workflow.api.AliasOperations.CREATE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.AliasOperations.UPDATE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.StateMachineOperations.CREATE_STATE_MACHINE;
import static dev.clix.workflow.api.VersionOperations.PUBLISH_STATE_MACHINE_VERSION;

import dev.clix.workflow.Causes;
import dev.clix.workflow.CreateStateMachineAlias;
import dev.clix.workflow.PublishStateMachineVersion;
import dev.clix.workflow.RoutingConfigurationListItem;
import dev.clix.workflow.UpdateStateMachineAlias;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.TypedApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Creates the state machines and activities that templates declare. An existing one is updated where it differs: the
 * journal may have it from an earlier start, and the template may have been edited since.
 */
public final class TemplateDeployment {
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

    public TemplateDeployment(TypedApi api) {
        this.calls = new DeploymentCalls(api);
    }

    /** @throws IllegalArgumentException saying which resource was refused, and why */
    public void create(Stack stack) {
        create(List.of(new Templates.Resolved("the template", stack)));
    }

    /** @throws IllegalArgumentException saying of all of them which resources were refused, and why */
    public void create(List<Templates.Resolved> templates) {
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
        var members = activity.settings().deepCopy().put("name", activity.name());
        calls.call(CREATE_ACTIVITY, DeploymentCalls.request(CREATE_ACTIVITY, members));
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
        var version = existing.isPresent()
                ? new MachineUpdate(calls, members, existing.get()).done()
                : calls.call(CREATE_STATE_MACHINE, members.created()).stateMachineVersionArn();
        version.ifPresent(arn -> versions.put(machine.arn() + Stack.FIRST_VERSION, arn));
    }

    private void publish(Stack.Version version) {
        calls.call(
                PUBLISH_STATE_MACHINE_VERSION,
                new PublishStateMachineVersion(version.stateMachineArn(), Optional.empty(), version.description()));
    }

    private void create(Stack.Alias alias) {
        try {
            calls.call(
                    CREATE_STATE_MACHINE_ALIAS,
                    new CreateStateMachineAlias(alias.name(), alias.description(), routing(alias)));
        } catch (WorkflowException refusal) {
            if (refusal.code() != Code.CONFLICT) throw refusal;
            var arn = "%s:%s".formatted(machine(alias), alias.name());
            calls.call(
                    UPDATE_STATE_MACHINE_ALIAS,
                    new UpdateStateMachineAlias(arn, alias.description(), Optional.of(routing(alias))));
        }
    }

    private List<RoutingConfigurationListItem> routing(Stack.Alias alias) {
        return alias.routes().stream()
                .map(route -> new RoutingConfigurationListItem(
                        versions.getOrDefault(route.versionArn(), route.versionArn()), route.weight()))
                .toList();
    }
}
