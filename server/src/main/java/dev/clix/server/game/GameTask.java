package dev.clix.server.game;

/**
 * A task of the game's workflow.
 *
 * @param activity the name of the task's activity, without its prefix
 * @param input a JSON text, as the state machine wrote it
 */
public record GameTask(String activity, String input) {}
