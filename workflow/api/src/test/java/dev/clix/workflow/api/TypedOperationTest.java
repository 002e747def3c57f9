package dev.clix.workflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.Shape.Member;
import dev.clix.workflow.api.Shape.Text;
import dev.clix.workflow.api.Shape.Whole;
import java.lang.reflect.Modifier;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A typed call is held against all that a call from the wire is held against. */
class TypedOperationTest {
    private static Stream<TypedOperation<?, ?>> operations() {
        return Stream.of(ExecutionOperations.class, TaskOperations.class)
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

    /** Every member at once is too long, too large or unprintable; enumerations cannot be otherwise in a typed call. */
    @ParameterizedTest
    @MethodSource("operations")
    <Q, A> void everyMemberThatIsConstrainedIsChecked(TypedOperation<Q, A> typed) {
        var operation = Operation.named(typed.word()).orElseThrow();
        var wrong = JsonNodeFactory.instance.objectNode();
        for (var member : operation.input().members()) violate(member, wrong);

        var onTheWire = catchThrowableOfType(WorkflowException.class, () -> Arguments.of(operation, wrong));
        var byType = catchThrowableOfType(
                WorkflowException.class,
                () -> typed.wire(
                        Arguments.recalled(operation, wrong),
                        request -> typed.typed(request, unasked -> CompletableFuture.completedFuture(null))));

        assertThat(byType).hasMessage(onTheWire.getMessage());
        assertThat(byType.code()).isEqualTo(onTheWire.code());
    }

    private static void violate(Member member, ObjectNode members) {
        if (member.shape() instanceof Text text && text.values().isEmpty())
            members.put(member.name(), "\u0007".repeat(Math.min(text.max(), 300_000) + 1));
        if (member.shape() instanceof Whole whole) members.put(member.name(), whole.max() + 1);
    }

    @Test
    void executionsAndTasksAreAskedForByTypes() {
        assertThat(operations().map(TypedOperation::word))
                .containsExactlyInAnyOrder(
                        "DescribeExecution",
                        "GetActivityTask",
                        "GetExecutionHistory",
                        "ListExecutions",
                        "RedriveExecution",
                        "SendTaskFailure",
                        "SendTaskHeartbeat",
                        "SendTaskSuccess",
                        "StartExecution",
                        "StartSyncExecution",
                        "StopExecution");
    }
}
