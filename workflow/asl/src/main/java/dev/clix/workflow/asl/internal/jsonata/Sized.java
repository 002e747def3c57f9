package dev.clix.workflow.asl.internal.jsonata;

/** A value that knows its size. */
interface Sized {
    Size valueSize();
}
