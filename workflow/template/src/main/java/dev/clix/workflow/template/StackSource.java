package dev.clix.workflow.template;

import java.util.Set;

/** A source of a stack: a template, or a file that a framework makes one of. */
abstract sealed class StackSource permits StackTemplate, ServerlessTemplate {
    /** The names of its parameters. */
    abstract Set<String> parameters();

    /** Ready to be resolved; problems with what it was given are among the findings. */
    abstract Resolver resolver(StackSettings settings, Exports exports, Findings findings);
}
