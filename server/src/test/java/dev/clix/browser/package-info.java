/**
 * The page in a real browser.
 *
 * <p>Comes from: the page's own files and, where a game is played, the whole server in this JVM. Goes to: the build's
 * verdict, and screenshots in {@code target/screenshots} for people to look at.
 */
package dev.clix.browser;
