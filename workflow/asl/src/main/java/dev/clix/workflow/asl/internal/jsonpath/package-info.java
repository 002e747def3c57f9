/**
 * The query language JSONPath: paths, reference paths, payload templates, intrinsic functions and Choice operators.
 *
 * <p>Comes from: the parser, which compiles each text once. Goes to: the interpreter, as the interfaces of {@link
 * dev.clix.workflow.asl.expression}. Paths that name one place are walked by steps of our own; everything else is the
 * JSONPath library's, which AWS uses as well.
 */
@NullMarked
package dev.clix.workflow.asl.internal.jsonpath;

import org.jspecify.annotations.NullMarked;
