package dev.clix.workflow.simulator;

import dev.clix.workflow.MachineType;
import dev.clix.workflow.asl.StateMachine;

/** A state machine that was created. */
record SimulatedMachine(String arn, String name, StateMachine machine, String roleArn, MachineType type) {}
