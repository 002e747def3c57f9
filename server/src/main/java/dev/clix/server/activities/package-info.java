/**
 * The workers: few activities polled on behalf of all games, and every task led to the game it belongs to.
 *
 * <p>There is one execution per game but one activity to poll for all of them, and GetActivityTask cannot filter. So no
 * poll is for one game: the pollers take any task, the router reads its game's id, and only that game's room gets the
 * token that answers it.
 *
 * <p>Comes from: the workflow's {@link dev.clix.workflow.Activities}. Goes to: the rooms' mailboxes, and back as
 * answers.
 */
@NullMarked
package dev.clix.server.activities;

import org.jspecify.annotations.NullMarked;
