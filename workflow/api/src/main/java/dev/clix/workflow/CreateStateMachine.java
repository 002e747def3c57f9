package dev.clix.workflow;

import java.util.List;
import java.util.Optional;

/**
 * The request of CreateStateMachine. The same definition, type and settings again give the same machine; its role and tags
 * may differ then, and stay as they are.
 *
 * <p>Refused with InvalidName, InvalidDefinition, InvalidArn, InvalidLoggingConfiguration,
 * InvalidEncryptionConfiguration, TooManyTags, StateMachineAlreadyExists, StateMachineDeleting,
 * StateMachineLimitExceeded, and ValidationException.
 *
 * @param name 1 to 80 characters
 * @param definition Amazon States Language, a JSON text
 * @param roleArn the role whose permissions the machine has; the simulator grants everything
 * @param loggingConfiguration off when empty
 * @param tags up to 50
 * @param tracingConfiguration off when empty
 * @param publish whether the machine is published as its first version
 * @param versionDescription up to 256 characters, only with publish
 * @param encryptionConfiguration the service's own key when empty
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html">CreateStateMachine</a>
 */
public record CreateStateMachine(
        String name,
        String definition,
        String roleArn,
        MachineType type,
        Optional<LoggingConfiguration> loggingConfiguration,
        List<Tag> tags,
        Optional<TracingConfiguration> tracingConfiguration,
        boolean publish,
        Optional<String> versionDescription,
        Optional<EncryptionConfiguration> encryptionConfiguration) {
    public CreateStateMachine {
        tags = List.copyOf(tags);
    }

    /** Without tags, settings or a version. */
    public CreateStateMachine(String name, String definition, String roleArn, MachineType type) {
        this(
                name,
                definition,
                roleArn,
                type,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
