/**
 * Time as an argument: the wall's, or one that moves only when told to.
 *
 * <p>Comes from: nobody; it knows nothing of workflows. Goes to: the simulator and the game server's shell, which wait
 * on nothing else.
 */
package dev.clix.workflow.time;
