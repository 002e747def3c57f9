package dev.clix.server.game;

/**
 * A task of the game's workflow.
 *
 * @param activity what is to be done
 * @param input a JSON text, as the state machine wrote it
 */
public record GameTask(String activity, String input) {}
