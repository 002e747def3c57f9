package dev.clix.server.game;

/**
 * @param activity the one whose waiting task is answered
 * @param output a JSON text
 */
public record GameTaskAnswer(String activity, String output) {}
