/**
 * Reads the {@code serverless.yml} of a service with the Step Functions plugin, and makes of it the template that the
 * Serverless Framework would deploy, as far as state machines need it.
 *
 * <p>Comes from: a service's file and the files it names. Goes to: the resolver of templates.
 */
@NullMarked
package dev.clix.workflow.template.internal.serverless;

import org.jspecify.annotations.NullMarked;
