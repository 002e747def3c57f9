/**
 * The Amazon States Language as data: one record for each construct, parsed and checked once.
 *
 * <p>Comes from: a definition's JSON text. Goes to: the interpreter, which never sees a definition's text. Sections
 * named in this package are those of the <a href="https://states-language.net/spec.html">specification</a>.
 */
@NullMarked
package dev.clix.workflow.asl;

import org.jspecify.annotations.NullMarked;
