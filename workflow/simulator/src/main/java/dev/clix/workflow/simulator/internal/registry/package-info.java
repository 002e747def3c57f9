/**
 * The registered resources of Step Functions: state machines with their revisions, versions and aliases, activities,
 * tags.
 *
 * <p>Comes from: API calls, checked. Goes to: answers, and to the simulator, which asks for the revision an execution
 * is to run. A plain structure without locks or effects: time and random values come with each call ({@link
 * dev.clix.workflow.simulator.internal.registry.CallContext}), which leads to facts ({@link dev.clix.workflow.simulator.internal.registry.RegistryFact}). The same
 * facts always lead to the same registry.
 */
@NullMarked
package dev.clix.workflow.simulator.internal.registry;

import org.jspecify.annotations.NullMarked;
