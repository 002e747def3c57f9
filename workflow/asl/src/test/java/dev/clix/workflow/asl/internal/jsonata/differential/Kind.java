package dev.clix.workflow.asl.internal.jsonata.differential;

/** The kind of value a generated expression is meant to have; now and then it has another. */
enum Kind {
    NUMBER,
    TEXT,
    FLAG,
    NUMBERS,
    TEXTS,
    OBJECTS,
    OBJECT,
    ARRAY,
    ANY
}
