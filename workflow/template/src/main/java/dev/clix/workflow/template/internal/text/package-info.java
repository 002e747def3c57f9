/**
 * Reads JSON and YAML as CloudFormation does, into trees.
 *
 * <p>Comes from: the text of a template, of a definition or of a file with parameters. Goes to: the resolver of
 * templates.
 */
@NullMarked
package dev.clix.workflow.template.internal.text;

import org.jspecify.annotations.NullMarked;
