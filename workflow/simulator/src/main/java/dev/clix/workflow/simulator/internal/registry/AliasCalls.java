package dev.clix.workflow.simulator.internal.registry;

import static java.util.Objects.requireNonNull;

import dev.clix.workflow.CreateStateMachineAlias;
import dev.clix.workflow.DeleteStateMachineAlias;
import dev.clix.workflow.DescribeStateMachineAlias;
import dev.clix.workflow.ListStateMachineAliases;
import dev.clix.workflow.Page;
import dev.clix.workflow.RoutingConfigurationListItem;
import dev.clix.workflow.StateMachineAlias;
import dev.clix.workflow.StateMachineAliasDescription;
import dev.clix.workflow.UpdateStateMachineAlias;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.simulator.internal.registry.Paging.Asked;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineAliasCreated;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineAliasDeleted;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineAliasUpdated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Creates, describes, updates, lists and deletes aliases. */
public final class AliasCalls {
    private static final int COUNT_MAX = 100;

    private final Machines machines;

    AliasCalls(Machines machines) {
        this.machines = machines;
    }

    public Change<CreateStateMachineAlias, StateMachineAlias> create() {
        return Change.of(this::checkCreate, this::decideCreate, this::created);
    }

    private void checkCreate(CreateStateMachineAlias request) {
        var routing = Routing.checked(request.routingConfiguration());
        var arn = routing.versions().get(0);
        if (!machines.has(arn)) throw Refusals.noResource(arn);
        var machine = machines.active(arn.unqualified());
        routing.checkVersionsOf(machine);
        Optional.ofNullable(machine.aliases().get(request.name()))
                .ifPresentOrElse(existing -> checkSame(existing, routing, request), () -> checkRoom(machine));
    }

    private static void checkSame(Alias existing, Routing routing, CreateStateMachineAlias asked) {
        if (!existing.routes().equals(routing.routes())
                || !existing.description().equals(StateMachineCalls.told(asked.description())))
            throw Refusals.conflict(
                    "Failed to create alias because an alias with the same name and a different routing configuration already exists.");
    }

    private static void checkRoom(Machine machine) {
        if (machine.aliases().size() >= COUNT_MAX)
            throw new WorkflowException(
                    Code.SERVICE_QUOTA_EXCEEDED,
                    "Expected at most %s aliases of a state machine: '%s'".formatted(COUNT_MAX, machine.arn()));
    }

    private List<RegistryFact> decideCreate(CreateStateMachineAlias request, CallContext moment) {
        var routing = Routing.of(request.routingConfiguration());
        return machines.find(routing.machine())
                .filter(machine -> !machine.aliases().containsKey(request.name()))
                .<List<RegistryFact>>map(machine -> List.of(new StateMachineAliasCreated(
                        machine.arn().toString(),
                        request.name(),
                        StateMachineCalls.told(request.description()),
                        routing.routes())))
                .orElse(List.of());
    }

    private StateMachineAlias created(CreateStateMachineAlias request, CallContext moment) {
        var machine = machines.of(Routing.of(request.routingConfiguration()).machine());
        return summary(machine, requireNonNull(machine.aliases().get(request.name())));
    }

    public Change<UpdateStateMachineAlias, Instant> update() {
        return Change.of(this::checkUpdate, this::decideUpdate, (request, moment) -> moment.now());
    }

    private void checkUpdate(UpdateStateMachineAlias request) {
        var arn = Arn.parse(request.stateMachineAliasArn(), "stateMachine");
        require(arn);
        var machine = machines.active(arn.unqualified());
        if (request.description().isEmpty() && request.routingConfiguration().isEmpty())
            throw Refusals.invalid("Either the description or the RoutingConfiguration must be specified");
        request.routingConfiguration().ifPresent(given -> Routing.checked(given).checkVersionsOf(machine));
    }

    private List<RegistryFact> decideUpdate(UpdateStateMachineAlias request, CallContext moment) {
        var arn = Arn.of(request.stateMachineAliasArn());
        return find(arn)
                .<List<RegistryFact>>map(alias -> List.of(next(arn.unqualified().toString(), alias, request)))
                .orElse(List.of());
    }

    private static StateMachineAliasUpdated next(String machine, Alias alias, UpdateStateMachineAlias request) {
        var routes = request.routingConfiguration()
                .map(given -> Routing.of(given).routes())
                .orElse(alias.routes());
        var description =
                request.description().isPresent() ? StateMachineCalls.told(request.description()) : alias.description();
        return new StateMachineAliasUpdated(machine, alias.name(), description, routes);
    }

    public StateMachineAliasDescription describe(DescribeStateMachineAlias request) {
        var arn = Arn.parse(request.stateMachineAliasArn(), "stateMachine");
        var alias = require(arn);
        var machine = machines.of(arn);
        return new StateMachineAliasDescription(
                arn(machine, alias),
                alias.creationDate(),
                alias.name(),
                alias.description(),
                alias.routes().stream()
                        .map(route -> new RoutingConfigurationListItem(versionArn(machine, route), route.weight()))
                        .toList(),
                alias.updateDate());
    }

    /** In the order they were created in. */
    public Page<StateMachineAlias> list(ListStateMachineAliases request, CallContext moment) {
        var arn = Arn.parse(request.stateMachineArn(), "stateMachine");
        var machine = machines.of(arn);
        var byOrder = new TreeMap<Integer, Alias>();
        machine.aliases().values().forEach(alias -> byOrder.put(byOrder.size(), alias));
        return Paging.page(
                        byOrder,
                        Integer::valueOf,
                        alias -> arn.version().map(alias::leadsTo).orElse(true),
                        "aliases/" + machine.arn().name(),
                        new Asked(request.maxResults(), request.nextToken()),
                        moment.now())
                .map(alias -> summary(machine, alias));
    }

    public Change<DeleteStateMachineAlias, Void> delete() {
        return Change.deletion(
                request -> Arn.parse(request.stateMachineAliasArn(), "stateMachine"), this::decideDelete);
    }

    private List<RegistryFact> decideDelete(DeleteStateMachineAlias request, CallContext moment) {
        var arn = Arn.of(request.stateMachineAliasArn());
        return find(arn)
                .<List<RegistryFact>>map(alias ->
                        List.of(new StateMachineAliasDeleted(arn.unqualified().toString(), alias.name())))
                .orElse(List.of());
    }

    private Alias require(Arn arn) {
        return find(arn).orElseThrow(Refusals::noSuchResource);
    }

    private Optional<Alias> find(Arn arn) {
        return machines.find(arn).flatMap(machine -> arn.qualifier().map(machine.aliases()::get));
    }

    private static StateMachineAlias summary(Machine machine, Alias alias) {
        return new StateMachineAlias(arn(machine, alias), alias.creationDate());
    }

    private static String arn(Machine machine, Alias alias) {
        return machine.arn().qualified(alias.name()).toString();
    }

    private static String versionArn(Machine machine, Route route) {
        return machine.arn().qualified(Integer.toString(route.version())).toString();
    }
}
