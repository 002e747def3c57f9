/**
 * Tests of workflows with JUnit 5: {@link dev.clix.workflow.junit.WorkflowTest}.
 *
 * <p>Comes from: test classes. Goes to: a simulator on virtual time for each test, and its histories when one fails.
 */
@NullMarked
package dev.clix.workflow.junit;

import org.jspecify.annotations.NullMarked;
