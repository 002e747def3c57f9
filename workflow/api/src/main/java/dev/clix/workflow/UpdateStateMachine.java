package dev.clix.workflow;

import java.util.Optional;

/**
 * The request of UpdateStateMachine: changes what is told, and leaves the rest as it is. At least one thing is told.
 * Executions that run go on as they began.
 *
 * <p>Refused with InvalidArn, StateMachineDoesNotExist, StateMachineDeleting, MissingRequiredParameter when nothing is
 * told, InvalidDefinition, InvalidLoggingConfiguration, InvalidEncryptionConfiguration, and ValidationException.
 *
 * @param definition Amazon States Language, a JSON text
 * @param publish whether the revision is published as a version
 * @param versionDescription up to 256 characters, only with publish
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_UpdateStateMachine.html">UpdateStateMachine</a>
 */
public record UpdateStateMachine(
        String stateMachineArn,
        Optional<String> definition,
        Optional<String> roleArn,
        Optional<LoggingConfiguration> loggingConfiguration,
        Optional<TracingConfiguration> tracingConfiguration,
        boolean publish,
        Optional<String> versionDescription,
        Optional<EncryptionConfiguration> encryptionConfiguration) {
    /** Another definition, and all else as it is. */
    public static UpdateStateMachine definition(String stateMachineArn, String definition) {
        return new UpdateStateMachine(
                stateMachineArn,
                Optional.of(definition),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
