/**
 * What definitions in the query language JSONata compute.
 *
 * <p>Comes from: the parser, which compiles each expression once. Goes to: the interpreter, as the interfaces of
 * {@link dev.clix.workflow.asl.expression}. The JSONata library evaluates; around it, this package converts values
 * without copying them, adds the functions of AWS, and counts what an evaluation uses up, so that none can run away.
 */
package dev.clix.workflow.asl.jsonata;
