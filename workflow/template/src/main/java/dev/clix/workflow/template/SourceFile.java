package dev.clix.workflow.template;

/**
 * A file that a template names.
 *
 * @param name its place, as messages name it
 * @param files the place of the files it names in turn
 */
record SourceFile(String name, String text, TemplateFiles files) {}
