/** What an execution begins with, how it stands and what it comes to: values. The simulator's own. */
package dev.clix.workflow.simulator.spec;
