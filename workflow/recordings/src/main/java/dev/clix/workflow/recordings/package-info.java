/**
 * Cases recorded from AWS: where they lie, and which files hold them. What they say is read by those who compare with it.
 */
package dev.clix.workflow.recordings;
