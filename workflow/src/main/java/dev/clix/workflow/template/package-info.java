/**
 * Reads CloudFormation and SAM templates: their state machines and activities, every reference resolved, so that what is
 * simulated is what is deployed.
 *
 * <p>Comes from: a template's file, YAML or JSON. Goes to: whoever creates the activities and state machines it
 * declares, in a simulator or elsewhere.
 */
package dev.clix.workflow.template;
