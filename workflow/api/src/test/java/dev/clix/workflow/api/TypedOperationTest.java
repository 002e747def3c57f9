package dev.clix.workflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.EncryptionConfiguration;
import dev.clix.workflow.LoggingConfiguration;
import dev.clix.workflow.UpdateStateMachine;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.Shape.Decimal;
import dev.clix.workflow.api.Shape.Items;
import dev.clix.workflow.api.Shape.Structure;
import dev.clix.workflow.api.Shape.Text;
import dev.clix.workflow.api.Shape.Whole;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A typed call is held against all that a call from the wire is held against. */
class TypedOperationTest {
    private static Stream<TypedOperation<?, ?>> operations() {
        return Stream.of(
                        ActivityOperations.class,
                        AliasOperations.class,
                        DefinitionOperations.class,
                        ExecutionOperations.class,
                        MapRunOperations.class,
                        StateMachineOperations.class,
                        TagOperations.class,
                        TaskOperations.class,
                        VersionOperations.class)
                .flatMap(holder -> Stream.of(holder.getFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (TypedOperation<?, ?>) field.get(null);
                    } catch (IllegalAccessException hidden) {
                        throw new AssertionError(hidden);
                    }
                });
    }

    @Test
    void everyOperationIsTypedOnce() {
        assertThat(operations().map(TypedOperation::operation)).containsExactlyInAnyOrder(Operation.values());
    }

    /** Every member at once is too long, too large or unprintable; enumerations cannot be otherwise in most typed calls. */
    @ParameterizedTest
    @MethodSource("operations")
    <Q, A> void everyMemberThatIsConstrainedIsChecked(TypedOperation<Q, A> typed) {
        var operation = typed.operation();
        var wrong = violated(operation.input());

        var onTheWire = catchThrowableOfType(WorkflowException.class, () -> Arguments.of(operation, wrong));
        var byType = catchThrowableOfType(
                WorkflowException.class,
                () -> typed.wire(
                        Arguments.recalled(operation, wrong),
                        request -> typed.typed(request, unasked -> CompletableFuture.completedFuture(null))));

        assertThat(byType).hasMessage(onTheWire.getMessage());
        assertThat(byType.code()).isEqualTo(onTheWire.code());
    }

    private static ObjectNode violated(Structure structure) {
        var members = JsonNodeFactory.instance.objectNode();
        for (var member : structure.members())
            violated(member.shape()).ifPresent(value -> members.set(member.name(), value));
        return members;
    }

    private static Optional<JsonNode> violated(Shape shape) {
        var json = JsonNodeFactory.instance;
        if (shape instanceof Structure structure) return Optional.of(violated(structure));
        if (shape instanceof Items items)
            return violated(items.item())
                    .map(item -> json.arrayNode().add(item).add(item).add(item));
        if (shape instanceof Decimal decimal) return Optional.of(json.numberNode(decimal.max() + 1));
        if (shape instanceof Whole whole)
            return Optional.of(json.numberNode(whole.max() < Integer.MAX_VALUE ? whole.max() + 1 : whole.min() - 1));
        if (!(shape instanceof Text text)) return Optional.empty();
        if (!text.values().isEmpty())
            return Optional.of(json.textNode(text.values().get(0)));
        return Optional.of(json.textNode("\u0007".repeat(Math.min(text.max(), 300_000) + 1)));
    }

    /** The configurations are kept as they were told: their words are texts in typed calls as well. */
    @Test
    void aWordOfAConfigurationIsHeldAgainstItsList() {
        var logged = new UpdateStateMachine(
                "a",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LoggingConfiguration("LOUD", false, Optional.empty())),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(new EncryptionConfiguration("ROT13", Optional.empty(), OptionalInt.of(1))));

        var refused = catchThrowableOfType(
                WorkflowException.class,
                () -> StateMachineOperations.UPDATE_STATE_MACHINE.typed(
                        logged, unasked -> CompletableFuture.completedFuture(null)));

        assertThat(refused)
                .hasMessageStartingWith("3 validation errors detected: Value 'LOUD' at 'loggingConfiguration.level'")
                .hasMessageContaining("at 'encryptionConfiguration.kmsDataKeyReusePeriodSeconds'")
                .hasMessageContaining("Value 'ROT13' at 'encryptionConfiguration.type'");
    }
}
