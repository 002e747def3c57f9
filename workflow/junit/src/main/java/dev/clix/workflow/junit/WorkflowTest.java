package dev.clix.workflow.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a simulator of its own, on virtual time. On a method it makes it a test; on a class it is for all its
 * tests, those of subclasses and {@code @Nested} classes included. On both, what the method's says counts, and what it leaves
 * out is the class's. Where an annotation cannot say enough, {@link WorkflowExtension#builder} does.
 *
 * <p>A test, its {@code @BeforeEach} and {@code @AfterEach} and its class's constructor may have parameters of these types, and get
 * the same simulator: {@code StepFunctionsSimulator}, {@code Workflows}, {@code Activities}, {@code VirtualTime}, {@code
 * TimeSource}, and {@link Workflow} where a definition is named. When a test fails, the histories of its executions are
 * printed, and written to {@code target/workflow-reports} with pictures. An assertion that fails in a task's handler fails the test, too.
 */
@Documented
@Inherited
@Test
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WorkflowExtension.class)
public @interface WorkflowTest {
    /**
     * A definition: a resource, named as the class with this annotation would name it, or the path of a file. Its machine is
     * named after the file: {@code order} for {@code order.asl.json}.
     */
    String value() default "";

    /** A mock configuration, as Step Functions Local has them: a resource or a file. A mock left unused fails the test. */
    String mocks() default "";

    /**
     * Whether time skips by itself, on a thread of its own, while it is not held: by a handler that answers later, by a worker
     * that has an activity's task, and for a moment by a task that waits for a worker. Otherwise the test advances it.
     */
    boolean skipping() default false;
}
