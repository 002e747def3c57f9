package dev.clix.workflow.registry;

import static dev.clix.workflow.registry.Shown.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.registry.Alias.Route;
import java.util.Optional;
import java.util.TreeMap;

/** Creates, describes, updates, lists and deletes aliases. */
final class AliasCalls {
    private static final int COUNT_MAX = 100;

    private final Machines machines;

    AliasCalls(Machines machines) {
        this.machines = machines;
    }

    ObjectNode create(Arguments arguments, Moment moment) {
        var routing = Routing.read(arguments.container("routingConfiguration"));
        var machine = routing.machine(machines);
        var asked = new Alias(
                arguments.text("name"), description(arguments), routing.routes(machine), moment.now(), moment.now());
        var alias = Optional.ofNullable(machine.aliases().get(asked.name()))
                .map(existing -> same(existing, asked))
                .orElseGet(() -> add(machine, asked));
        return summary(machine, alias);
    }

    private static Alias same(Alias existing, Alias asked) {
        if (existing.routes().equals(asked.routes()) && existing.description().equals(asked.description()))
            return existing;
        throw Refusals.conflict(
                "Failed to create alias because an alias with the same name and a different routing configuration already exists.");
    }

    private static Alias add(Machine machine, Alias alias) {
        if (machine.aliases().size() >= COUNT_MAX)
            throw new WorkflowException(
                    Code.SERVICE_QUOTA_EXCEEDED,
                    "Expected at most %s aliases of a state machine: '%s'".formatted(COUNT_MAX, machine.arn()));
        machine.aliases().put(alias.name(), alias);
        return alias;
    }

    ObjectNode update(Arguments arguments, Moment moment) {
        var arn = Arn.parse(arguments.text("stateMachineAliasArn"), "stateMachine");
        var alias = find(arn);
        var machine = machines.active(arn.unqualified());
        if (!arguments.has("description") && !arguments.has("routingConfiguration"))
            throw Refusals.invalid("Either the description or the RoutingConfiguration must be specified");
        var routes = arguments
                .member("routingConfiguration")
                .map(given -> Routing.read(given).routes(machine))
                .orElse(alias.routes());
        var description = arguments.has("description") ? description(arguments) : alias.description();
        machine.aliases()
                .put(alias.name(), new Alias(alias.name(), description, routes, alias.creationDate(), moment.now()));
        return answer().set("updateDate", AwsJson.timestamp(moment.now()));
    }

    ObjectNode describe(Arguments arguments) {
        var arn = Arn.parse(arguments.text("stateMachineAliasArn"), "stateMachine");
        var alias = find(arn);
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
        return Paging.answer("stateMachineAliases", page, alias -> summary(machine, alias));
    }

    ObjectNode delete(Arguments arguments) {
        var arn = Arn.parse(arguments.text("stateMachineAliasArn"), "stateMachine");
        find(arn);
        machines.of(arn).aliases().remove(arn.qualifier().orElseThrow());
        return answer();
    }

    private Alias find(Arn arn) {
        return Optional.of(arn)
                .filter(machines::has)
                .flatMap(Arn::qualifier)
                .map(name -> machines.of(arn).aliases().get(name))
                .orElseThrow(() -> Refusals.noResource(arn));
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
