/**
 * Reads CloudFormation and SAM templates, what CDK puts out and the services of the Serverless Framework: their state
 * machines and activities, every reference resolved, so that the simulated definition is the deployed one.
 *
 * <p>Comes from: a template's file, YAML or JSON, and the files it names. Goes to: the commands and tests that create
 * its activities and state machines.
 */
@NullMarked
package dev.clix.workflow.template;

import org.jspecify.annotations.NullMarked;
