package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.history.ResultFile;
import java.util.List;

/**
 * The results of a map run, for the files of its ResultWriter.
 *
 * @param children in the order of their items, without those that have been written before a redrive
 * @param pending the inputs of child executions that are not going to be made
 * @param redriveCount how many times the run has been redriven
 * @param written files with what succeeded before a redrive
 */
public record MapResults(
        List<ChildResult> children, List<JsonNode> pending, int redriveCount, List<ResultFile> written) {}
