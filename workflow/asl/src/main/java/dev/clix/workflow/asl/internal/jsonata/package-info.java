/**
 * The query language JSONata.
 *
 * <p>Comes from: the parser, which compiles each expression once. Goes to: the interpreter, as the interfaces of {@link
 * dev.clix.workflow.asl.expression}. The JSONata library parses. Its tree becomes one of {@code Node}s, which evaluate
 * themselves in a {@code Scope} as JSONata's reference does; the functions are in classes by what they work on. Values
 * are converted without copying them, and what an evaluation uses up is counted ({@code Evaluation}), so that none can
 * run away.
 *
 * <p>JSONata's "undefined" is null, and JSON's null a value of its own: a value that may be undefined is a {@code @Nullable
 * Object}, in parameters, results and fields alike. The items of a list of arguments may be so as well.
 */
@NullMarked
package dev.clix.workflow.asl.internal.jsonata;

import org.jspecify.annotations.NullMarked;
