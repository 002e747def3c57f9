package dev.clix.workflow.asl.jsonata;

/** A value that knows its size. */
interface Sized {
    Size valueSize();
}
