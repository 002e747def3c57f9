/** The services that the simulator does itself: Step Functions, and S3 with a folder. */
@NullMarked
package dev.clix.workflow.simulator.internal.service;

import org.jspecify.annotations.NullMarked;
