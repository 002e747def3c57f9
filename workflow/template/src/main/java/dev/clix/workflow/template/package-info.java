/**
 * Reads CloudFormation and SAM templates, what CDK puts out and the services of the Serverless Framework: their state machines and
 * activities, every reference resolved, so that what is simulated is what is deployed.
 *
 * <p>Comes from: a template's file, YAML or JSON, and the files it names. Goes to: whoever creates the activities and state machines it
 * declares, in a simulator or elsewhere.
 */
package dev.clix.workflow.template;
