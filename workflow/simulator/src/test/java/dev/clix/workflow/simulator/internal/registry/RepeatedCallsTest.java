package dev.clix.workflow.simulator.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A call that is recalled is refused by nothing, whatever it says and whatever there is by then; and its facts lead to the same. */
class RepeatedCallsTest {
    private static final int CALLS = 4_000;
    private static final CallContext MOMENT = new CallContext(Instant.EPOCH, "drawn");
    private static final String ACCOUNT = "arn:aws:states:us-east-1:111111111111:";

    private static final List<String> NAMES = List.of("a", "b", "a b<>", "", "n".repeat(200), "1");
    private static final List<String> DEFINITIONS = List.of(
            "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"End\":true}}}",
            "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Ponder\"}}}",
            "{}",
            "[]",
            "{\"StartAt\":7,\"States\":[{}],\"QueryLanguage\":{}}");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Registry registry = registry(arn -> arn.name().startsWith("a"));

    private static Registry registry(Predicate<Arn> open) {
        return new Registry("us-east-1", "111111111111", ExpressionLimits.DEFAULT, arn -> false, open);
    }

    @Test
    void nothingThatIsRepeatedIsRefused() {
        System.out.println("RepeatedCallsTest: -Dseed=" + seed);
        for (var i = 0; i < CALLS; i++) {
            var call = Arguments.recalled(one(RegistryOnTheWire.CHANGES), members());
            assertThatCode(() -> registry.decide(call, MOMENT).forEach(registry::apply))
                    .as("-Dseed=%s: %s %s", seed, call.operation(), call.members())
                    .doesNotThrowAnyException();
        }
        for (var operation : List.of(Operation.LIST_STATE_MACHINES, Operation.LIST_ACTIVITIES))
            assertThatCode(() -> new RegistryOnTheWire(registry, MOMENT)
                            .call(Arguments.of(operation, JsonNodeFactory.instance.objectNode())))
                    .doesNotThrowAnyException();
    }

    @Test
    void itsFactsLeadToTheSameRegistry() {
        var replayed = registry(arn -> arn.name().startsWith("a"));
        for (var i = 0; i < CALLS; i++) {
            var events = registry.decide(Arguments.recalled(one(RegistryOnTheWire.CHANGES), members()), MOMENT);
            events.forEach(registry::apply);
            RegistryCodec.readAll(RegistryCodec.writeAll(events)).forEach(replayed::apply);
        }
        assertThat(shown(replayed)).as("-Dseed=%s", seed).isEqualTo(shown(registry));
    }

    private static List<ObjectNode> shown(Registry registry) {
        var shown = new ArrayList<ObjectNode>();
        for (var name : NAMES) {
            var machine = ACCOUNT + "stateMachine:" + name;
            for (var operation : List.of(
                    Operation.DESCRIBE_STATE_MACHINE,
                    Operation.LIST_STATE_MACHINE_VERSIONS,
                    Operation.LIST_STATE_MACHINE_ALIASES)) show(registry, operation, "stateMachineArn", machine, shown);
            show(registry, Operation.DESCRIBE_STATE_MACHINE_ALIAS, "stateMachineAliasArn", machine + ":live", shown);
            show(registry, Operation.LIST_TAGS_FOR_RESOURCE, "resourceArn", machine, shown);
            show(registry, Operation.DESCRIBE_ACTIVITY, "activityArn", ACCOUNT + "activity:" + name, shown);
        }
        return shown;
    }

    private static void show(
            Registry registry, Operation operation, String member, String arn, List<ObjectNode> shown) {
        try {
            var members = JsonNodeFactory.instance.objectNode().put(member, arn);
            shown.add(new RegistryOnTheWire(registry, MOMENT).call(Arguments.recalled(operation, members)));
        } catch (WorkflowException absent) {
            shown.add(JsonNodeFactory.instance.objectNode().put("refused", absent.getMessage()));
        }
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** The members of all operations at once: each operation takes its own. */
    private ObjectNode members() {
        var members = JsonNodeFactory.instance
                .objectNode()
                .put("name", random.nextInt(9) == 0 ? "live" : one(NAMES))
                .put("definition", one(DEFINITIONS))
                .put("roleArn", one(List.of("", "nobody", "arn:")))
                .put("type", one(List.of("STANDARD", "EXPRESS")))
                .put("stateMachineArn", arn())
                .put("stateMachineVersionArn", arn())
                .put("stateMachineAliasArn", arn())
                .put("activityArn", arn())
                .put("resourceArn", arn());
        optional(members);
        var routes = members.putArray("routingConfiguration");
        for (var i = 0; i <= random.nextInt(3); i++)
            routes.addObject().put("stateMachineVersionArn", arn()).put("weight", random.nextInt(300) - 100);
        members.putArray("tagKeys").add("aws:x");
        for (var i = 0; i < random.nextInt(80); i++)
            members.withArray("tags").addObject().put("key", "aws:" + i);
        return members;
    }

    private void optional(ObjectNode members) {
        if (random.nextBoolean()) members.put("publish", random.nextBoolean());
        if (random.nextBoolean()) members.put("versionDescription", "d".repeat(random.nextInt(999)));
        if (random.nextBoolean()) members.put("description", one(NAMES));
        if (random.nextBoolean()) members.put("revisionId", "another");
        if (random.nextBoolean()) members.putObject("tracingConfiguration");
        if (random.nextBoolean()) members.putObject("encryptionConfiguration").put("type", "ROT13");
        if (random.nextBoolean())
            members.putObject("loggingConfiguration")
                    .put("level", "LOUD")
                    .putArray("destinations")
                    .addObject();
    }

    private String arn() {
        var end = one(List.of("", ":1", ":7", ":a", ":live:2", "/label"));
        var kind = one(List.of("stateMachine:", "activity:", "execution:"));
        return one(List.of("", "junk", "arn:aws:states", ACCOUNT + kind + one(NAMES) + end));
    }
}
