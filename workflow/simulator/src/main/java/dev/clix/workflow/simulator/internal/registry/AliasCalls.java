package dev.clix.workflow.simulator.internal.registry;

import static dev.clix.workflow.simulator.internal.registry.MachineJson.answer;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineAliasCreated;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineAliasDeleted;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineAliasUpdated;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Creates, describes, updates, lists and deletes aliases. */
final class AliasCalls {
    private static final int COUNT_MAX = 100;

    private final Machines machines;

    AliasCalls(Machines machines) {
        this.machines = machines;
    }

    Change create() {
        return new Change(this::checkCreate, this::decideCreate, this::created);
    }

    private void checkCreate(Arguments arguments) {
        var routing = Routing.checked(arguments.container("routingConfiguration"));
        var arn = routing.versions().get(0);
        if (!machines.has(arn)) throw Refusals.noResource(arn);
        var machine = machines.active(arn.unqualified());
        routing.checkVersionsOf(machine);
        Optional.ofNullable(machine.aliases().get(arguments.text("name")))
                .ifPresentOrElse(existing -> checkSame(existing, routing, arguments), () -> checkRoom(machine));
    }

    private static void checkSame(Alias existing, Routing routing, Arguments asked) {
        if (!existing.routes().equals(routing.routes())
                || !existing.description().equals(description(asked)))
            throw Refusals.conflict(
                    "Failed to create alias because an alias with the same name and a different routing configuration already exists.");
    }

    private static void checkRoom(Machine machine) {
        if (machine.aliases().size() >= COUNT_MAX)
            throw new WorkflowException(
                    Code.SERVICE_QUOTA_EXCEEDED,
                    "Expected at most %s aliases of a state machine: '%s'".formatted(COUNT_MAX, machine.arn()));
    }

    private List<RegistryFact> decideCreate(Arguments arguments, Moment moment) {
        var name = arguments.text("name");
        var routing = Routing.of(arguments.container("routingConfiguration"));
        return machines.find(routing.machine())
                .filter(machine -> !machine.aliases().containsKey(name))
                .<List<RegistryFact>>map(machine -> List.of(new StateMachineAliasCreated(
                        machine.arn().toString(), name, description(arguments), routing.routes())))
                .orElse(List.of());
    }

    private ObjectNode created(Arguments arguments, Moment moment) {
        var machine = machines.of(
                Routing.of(arguments.container("routingConfiguration")).machine());
        return summary(machine, requireNonNull(machine.aliases().get(arguments.text("name"))));
    }

    Change update() {
        return new Change(
                this::checkUpdate,
                this::decideUpdate,
                (arguments, moment) -> answer().set("updateDate", AwsJson.timestamp(moment.now())));
    }

    private void checkUpdate(Arguments arguments) {
        var arn = Arn.parse(arguments.text("stateMachineAliasArn"), "stateMachine");
        require(arn);
        var machine = machines.active(arn.unqualified());
        if (!arguments.has("description") && !arguments.has("routingConfiguration"))
            throw Refusals.invalid("Either the description or the RoutingConfiguration must be specified");
        arguments
                .member("routingConfiguration")
                .ifPresent(given -> Routing.checked(given).checkVersionsOf(machine));
    }

    private List<RegistryFact> decideUpdate(Arguments arguments, Moment moment) {
        var arn = Arn.of(arguments.text("stateMachineAliasArn"));
        return find(arn)
                .<List<RegistryFact>>map(alias -> List.of(next(arn.unqualified().toString(), alias, arguments)))
                .orElse(List.of());
    }

    private static StateMachineAliasUpdated next(String machine, Alias alias, Arguments arguments) {
        var routes = arguments
                .member("routingConfiguration")
                .map(given -> Routing.of(given).routes())
                .orElse(alias.routes());
        var description = arguments.has("description") ? description(arguments) : alias.description();
        return new StateMachineAliasUpdated(machine, alias.name(), description, routes);
    }

    ObjectNode describe(Arguments arguments) {
        var arn = Arn.parse(arguments.text("stateMachineAliasArn"), "stateMachine");
        var alias = require(arn);
        var machine = machines.of(arn);
        var shown = summary(machine, alias).put("name", alias.name());
        alias.description().ifPresent(text -> shown.put("description", text));
        var routes = shown.putArray("routingConfiguration");
        alias.routes()
                .forEach(route -> routes.addObject()
                        .put("stateMachineVersionArn", versionArn(machine, route))
                        .put("weight", route.weight()));
        return shown.set("updateDate", AwsJson.timestamp(alias.updateDate()));
    }

    /** In the order they were created in. */
    ObjectNode list(Arguments arguments, Moment moment) {
        var arn = Arn.parse(arguments.text("stateMachineArn"), "stateMachine");
        var machine = machines.of(arn);
        var byOrder = new TreeMap<Integer, Alias>();
        machine.aliases().values().forEach(alias -> byOrder.put(byOrder.size(), alias));
        var page = Paging.page(
                byOrder,
                Integer::valueOf,
                alias -> arn.version().map(alias::leadsTo).orElse(true),
                "aliases/" + machine.arn().name(),
                arguments,
                moment.now());
        return AwsJson.page("stateMachineAliases", page, alias -> summary(machine, alias));
    }

    Change delete() {
        return new Change(
                arguments -> Arn.parse(arguments.text("stateMachineAliasArn"), "stateMachine"),
                this::decideDelete,
                (arguments, moment) -> answer());
    }

    private List<RegistryFact> decideDelete(Arguments arguments, Moment moment) {
        var arn = Arn.of(arguments.text("stateMachineAliasArn"));
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

    private static ObjectNode summary(Machine machine, Alias alias) {
        var shown = answer().put(
                        "stateMachineAliasArn",
                        machine.arn().qualified(alias.name()).toString());
        shown.set("creationDate", AwsJson.timestamp(alias.creationDate()));
        return shown;
    }

    private static String versionArn(Machine machine, Route route) {
        return machine.arn().qualified(Integer.toString(route.version())).toString();
    }

    private static Optional<String> description(Arguments arguments) {
        return arguments.optionalText("description").filter(text -> !text.isEmpty());
    }
}
