package dev.clix.workflow;

public enum MachineType {
    STANDARD,
    EXPRESS
}
