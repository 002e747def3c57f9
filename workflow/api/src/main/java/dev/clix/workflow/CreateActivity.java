package dev.clix.workflow;

import java.util.List;
import java.util.Optional;

/**
 * The request of CreateActivity. The same name and encryption again give the same activity; its tags stay as they are.
 *
 * <p>Refused with InvalidName, InvalidEncryptionConfiguration, TooManyTags, ActivityAlreadyExists when it is there with
 * another encryption, ActivityLimitExceeded, and ValidationException.
 *
 * @param name 1 to 80 characters
 * @param tags up to 50
 * @param encryptionConfiguration the service's own key when empty
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateActivity.html">CreateActivity</a>
 */
public record CreateActivity(String name, List<Tag> tags, Optional<EncryptionConfiguration> encryptionConfiguration) {
    public CreateActivity {
        tags = List.copyOf(tags);
    }

    /** Without tags, and with the service's own key. */
    public static CreateActivity of(String name) {
        return new CreateActivity(name, List.of(), Optional.empty());
    }
}
