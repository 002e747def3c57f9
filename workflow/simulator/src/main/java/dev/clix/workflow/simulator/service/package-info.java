/** The services that the simulator does itself: Step Functions, and S3 with a folder. The simulator's own. */
@NullMarked
package dev.clix.workflow.simulator.service;

import org.jspecify.annotations.NullMarked;
