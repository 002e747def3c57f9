/**
 * Reads JSON and YAML as CloudFormation does, into trees.
 *
 * <p>Comes from: the text of a template, of a definition or of a file with parameters. Goes to: whoever resolves what the tree
 * refers to.
 */
package dev.clix.workflow.template.text;
