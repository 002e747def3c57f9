package dev.clix.workflow.asl.jsonata.differential;

/** What a generated expression is meant to be worth; now and then it is something else. */
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
