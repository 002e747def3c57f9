package dev.clix.workflow.simulator.internal.registry;

import static java.util.Objects.requireNonNull;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.CreatedStateMachine;
import dev.clix.workflow.DeleteStateMachine;
import dev.clix.workflow.DescribeStateMachine;
import dev.clix.workflow.ListStateMachines;
import dev.clix.workflow.Page;
import dev.clix.workflow.StateMachineDescription;
import dev.clix.workflow.StateMachineStatus;
import dev.clix.workflow.StateMachineSummary;
import dev.clix.workflow.UpdateStateMachine;
import dev.clix.workflow.UpdatedStateMachine;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.simulator.internal.registry.Paging.Asked;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineCreated;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineDeletionStarted;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineUpdated;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineVersionPublished;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** CreateStateMachine, UpdateStateMachine, DescribeStateMachine, ListStateMachines, DeleteStateMachine. */
public final class StateMachineCalls {
    private final Machines machines;
    private final Definitions definitions;
    private final Predicate<String> logGroupExists;

    StateMachineCalls(Machines machines, Definitions definitions, Predicate<String> logGroupExists) {
        this.machines = machines;
        this.definitions = definitions;
        this.logGroupExists = logGroupExists;
    }

    public Change<CreateStateMachine, CreatedStateMachine> create() {
        return Change.of(this::checkCreate, this::decideCreate, this::created);
    }

    private void checkCreate(CreateStateMachine request) {
        checkDescription(request.publish(), request.versionDescription());
        var name = NameRule.check(request.name());
        var existing = Optional.ofNullable(machines.byName().get(name));
        existing.filter(Machine::isDeleting).ifPresent(machine -> {
            throw Refusals.deleting(machine.arn());
        });
        new Tags(machines.arn(name).toString()).check(request.tags());
        definitions.check(request.definition(), request.type());
        RoleArnRule.check(request.roleArn());
        settings(request).check(logGroupExists);
        existing.ifPresentOrElse(registered -> checkSame(registered, request), machines::checkRoom);
    }

    private static Settings.Given settings(CreateStateMachine request) {
        return new Settings.Given(
                request.loggingConfiguration(), request.tracingConfiguration(), request.encryptionConfiguration());
    }

    /** Creating a machine again, just as it is, changes nothing; its role and tags may differ. */
    private static void checkSame(Machine registered, CreateStateMachine asked) {
        var is = registered.revision();
        var same = is.machine().definition().equals(asked.definition())
                && is.settings().equals(Settings.DEFAULT.with(settings(asked)))
                && registered.type() == asked.type()
                && registered.currentVersion().isPresent() == asked.publish()
                && registered.currentVersion().flatMap(Version::description).equals(told(asked.versionDescription()));
        if (!same)
            throw new WorkflowException(
                    Code.STATE_MACHINE_ALREADY_EXISTS,
                    "State Machine Already Exists: '%s'".formatted(registered.arn()));
    }

    private List<RegistryFact> decideCreate(CreateStateMachine request, CallContext moment) {
        var arn = machines.arn(request.name());
        return Optional.ofNullable(machines.byName().get(arn.name()))
                .filter(machine -> !machine.isDeleting())
                .map(machine ->
                        publication(machine, machine.revision().id(), request.publish(), request.versionDescription()))
                .orElseGet(() -> creation(arn.toString(), request));
    }

    private static List<RegistryFact> creation(String arn, CreateStateMachine request) {
        var facts = new ArrayList<RegistryFact>();
        facts.add(new StateMachineCreated(
                arn,
                request.type(),
                request.definition(),
                request.roleArn(),
                Settings.DEFAULT.with(settings(request)),
                Tags.given(request.tags())));
        if (request.publish()) facts.add(new StateMachineVersionPublished(arn, 1, told(request.versionDescription())));
        return facts;
    }

    /** A revision is published once. */
    private static List<RegistryFact> publication(
            Machine machine, Optional<String> revisionId, boolean publish, Optional<String> description) {
        if (!publish || machine.versionOf(revisionId).isPresent()) return List.of();
        return List.of(
                new StateMachineVersionPublished(machine.arn().toString(), machine.nextVersion(), told(description)));
    }

    private CreatedStateMachine created(CreateStateMachine request, CallContext moment) {
        var machine = requireNonNull(machines.byName().get(request.name()));
        return new CreatedStateMachine(
                machine.arn().toString(), machine.creationDate(), published(machine, request.publish()));
    }

    private static Optional<String> published(Machine machine, boolean publish) {
        return machine.currentVersion()
                .filter(version -> publish)
                .map(version -> VersionCalls.arn(machine, version).toString());
    }

    /** An empty description is none. */
    static Optional<String> told(Optional<String> description) {
        return description.filter(text -> !text.isEmpty());
    }

    private static void checkDescription(boolean publish, Optional<String> description) {
        if (told(description).isPresent() && !publish)
            throw Refusals.invalid("Version description can only be set when publish is true");
    }

    public Change<UpdateStateMachine, UpdatedStateMachine> update() {
        return Change.of(this::checkUpdate, this::decideUpdate, this::updated);
    }

    private void checkUpdate(UpdateStateMachine request) {
        var machine = machines.active(Arn.parse(request.stateMachineArn(), "stateMachine"));
        checkDescription(request.publish(), request.versionDescription());
        if (!changesAnything(request))
            throw new WorkflowException(
                    Code.MISSING_REQUIRED_PARAMETER,
                    "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified");
        nextDefinition(machine, request).ifPresent(text -> definitions.check(text, machine.type()));
        request.roleArn().ifPresent(RoleArnRule::check);
        settings(request).check(logGroupExists);
    }

    private static Settings.Given settings(UpdateStateMachine request) {
        return new Settings.Given(
                request.loggingConfiguration(), request.tracingConfiguration(), request.encryptionConfiguration());
    }

    private static boolean changesAnything(UpdateStateMachine request) {
        return request.definition().isPresent()
                || request.roleArn().isPresent()
                || settings(request).isAnything();
    }

    private static Optional<String> nextDefinition(Machine machine, UpdateStateMachine request) {
        var is = machine.revision().machine().definition();
        return request.definition().filter(text -> !text.equals(is));
    }

    private List<RegistryFact> decideUpdate(UpdateStateMachine request, CallContext moment) {
        return machines.find(Arn.of(request.stateMachineArn()))
                .map(machine -> decideUpdate(machine, request, moment))
                .orElse(List.of());
    }

    private static List<RegistryFact> decideUpdate(Machine machine, UpdateStateMachine request, CallContext moment) {
        var is = machine.revision();
        var next = next(machine, request, moment);
        var facts = new ArrayList<RegistryFact>();
        var changes = next.definition().isPresent()
                || !next.roleArn().equals(is.roleArn())
                || !next.settings().equals(is.settings());
        if (changes) facts.add(next);
        facts.addAll(publication(machine, next.revisionId(), request.publish(), request.versionDescription()));
        return facts;
    }

    private static StateMachineUpdated next(Machine machine, UpdateStateMachine request, CallContext moment) {
        var is = machine.revision();
        var definition = nextDefinition(machine, request);
        var role = request.roleArn().orElse(is.roleArn());
        var settings = is.settings().with(settings(request));
        var runsLike = definition.isEmpty()
                && role.equals(is.roleArn())
                && settings.logging().equals(is.settings().logging());
        var id = runsLike ? is.id() : Optional.of(moment.drawn());
        return new StateMachineUpdated(machine.arn().toString(), id, definition, role, settings);
    }

    private UpdatedStateMachine updated(UpdateStateMachine request, CallContext moment) {
        var machine = machines.of(Arn.of(request.stateMachineArn()));
        return new UpdatedStateMachine(moment.now(), machine.revision().id(), published(machine, request.publish()));
    }

    public StateMachineDescription describe(DescribeStateMachine request) {
        var arn = Arn.parse(request.stateMachineArn(), "stateMachine");
        if (arn.qualifier().isEmpty()) return described(machines.exactly(arn), request.includesData());
        var machine = machines.of(arn);
        return arn.version()
                .map(machine.versions()::get)
                .map(version -> described(machine, version, request.includesData()))
                .orElseThrow(() -> Refusals.noMachine(arn));
    }

    private static StateMachineDescription described(Machine machine, boolean includesData) {
        return new StateMachineDescription(
                summary(machine),
                machine.isDeleting() ? StateMachineStatus.DELETING : StateMachineStatus.ACTIVE,
                Optional.empty(),
                machine.revision().described(includesData));
    }

    private static StateMachineDescription described(Machine machine, Version version, boolean includesData) {
        var summary = new StateMachineSummary(
                VersionCalls.arn(machine, version).toString(),
                machine.arn().name(),
                machine.type(),
                version.creationDate());
        return new StateMachineDescription(
                summary,
                StateMachineStatus.ACTIVE,
                version.description(),
                version.revision().described(includesData));
    }

    private static StateMachineSummary summary(Machine machine) {
        return new StateMachineSummary(
                machine.arn().toString(), machine.arn().name(), machine.type(), machine.creationDate());
    }

    public Page<StateMachineSummary> list(ListStateMachines request, CallContext moment) {
        var asked = new Asked(request.maxResults(), request.nextToken());
        return Paging.page(machines.byName(), name -> name, machine -> true, "stateMachines", asked, moment.now())
                .map(StateMachineCalls::summary);
    }

    public Change<DeleteStateMachine, Void> delete() {
        return Change.deletion(StateMachineCalls::checkDelete, this::decideDelete);
    }

    private static void checkDelete(DeleteStateMachine request) {
        var arn = Arn.parse(request.stateMachineArn(), "stateMachine");
        if (arn.qualifier().isPresent())
            throw Refusals.invalid(
                    "Expected the ARN of a state machine, but found a version's or an alias's: '%s'".formatted(arn));
        Machines.checkIsNoMap(arn);
    }

    private List<RegistryFact> decideDelete(DeleteStateMachine request, CallContext moment) {
        return machines.find(Arn.of(request.stateMachineArn()))
                .map(machine -> machine.arn().toString())
                .<List<RegistryFact>>map(arn -> List.of(new StateMachineDeletionStarted(arn)))
                .orElse(List.of());
    }
}
