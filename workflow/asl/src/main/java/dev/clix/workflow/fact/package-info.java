/**
 * Facts as JSON that outlives the classes they are read into: names are declared, members may come and go, what is not known
 * is refused by its name.
 *
 * <p>Comes from: the families of facts, those of executions ({@link dev.clix.workflow.history}) and the simulator's, of what is
 * registered. Goes to: journals, and back. {@code FactTableTest} of the simulator holds all of them against the table of names
 * and members, {@code facts.txt}.
 */
@NullMarked
package dev.clix.workflow.fact;

import org.jspecify.annotations.NullMarked;
