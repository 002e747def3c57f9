/**
 * Expressions in a definition's fields: JSONPath, reference paths, payload templates, intrinsic functions, Choice
 * operators and JSONata.
 *
 * <p>Comes from: the parser, which compiles each once. Goes to: the interpreter, which evaluates them in an {@link
 * dev.clix.workflow.asl.expression.Environment}. Evaluating is pure: clocks and randomness are arguments.
 */
@NullMarked
package dev.clix.workflow.asl.expression;

import org.jspecify.annotations.NullMarked;
