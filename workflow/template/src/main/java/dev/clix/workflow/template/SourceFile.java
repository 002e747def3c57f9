package dev.clix.workflow.template;

/**
 * A file that a template names.
 *
 * @param name its place, as messages name it
 * @param files what it names itself is looked for there
 */
record SourceFile(String name, String text, TemplateFiles files) {}
