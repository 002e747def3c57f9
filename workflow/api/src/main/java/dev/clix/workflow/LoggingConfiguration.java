package dev.clix.workflow;

import java.util.List;
import java.util.Optional;

/**
 * How executions are logged: kept and shown; the simulator checks that the log group exists.
 *
 * @param level {@code ALL}, {@code ERROR}, {@code FATAL} or {@code OFF}
 * @param includeExecutionData whether inputs and outputs are logged
 * @param destinations exactly one, unless the level is {@code OFF}; empty where none were told
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_LoggingConfiguration.html">LoggingConfiguration</a>
 */
public record LoggingConfiguration(
        String level, boolean includeExecutionData, Optional<List<LogDestination>> destinations) {
    public LoggingConfiguration {
        destinations = destinations.map(List::copyOf);
    }

    /** No logs, as it is where nothing else was told. */
    public static LoggingConfiguration off() {
        return new LoggingConfiguration("OFF", false, Optional.empty());
    }

    /** @param cloudWatchLogsLogGroup the one kind of destination there is */
    public record LogDestination(Optional<LogGroup> cloudWatchLogsLogGroup) {
        /** @param logGroupArn 1 to 256 characters */
        public static LogDestination of(String logGroupArn) {
            return new LogDestination(Optional.of(new LogGroup(Optional.of(logGroupArn))));
        }
    }

    /** @param logGroupArn 1 to 256 characters */
    public record LogGroup(Optional<String> logGroupArn) {}
}
