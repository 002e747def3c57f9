package dev.clix.workflow;

/**
 * Whether executions are traced with X-Ray: kept and shown.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_TracingConfiguration.html">TracingConfiguration</a>
 */
public record TracingConfiguration(boolean enabled) {}
