package dev.clix.workflow;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How data at rest are encrypted: kept and shown; the simulator encrypts nothing.
 *
 * @param type {@code AWS_OWNED_KEY} or {@code CUSTOMER_MANAGED_KMS_KEY}
 * @param kmsKeyId goes with a key of the customer's, and with nothing else; 1 to 2048 characters
 * @param kmsDataKeyReusePeriodSeconds 60 to 900
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_EncryptionConfiguration.html">EncryptionConfiguration</a>
 */
public record EncryptionConfiguration(
        String type, Optional<String> kmsKeyId, OptionalInt kmsDataKeyReusePeriodSeconds) {
    /** The service's own key, as it is where nothing else was told. */
    public static EncryptionConfiguration awsOwnedKey() {
        return new EncryptionConfiguration("AWS_OWNED_KEY", Optional.empty(), OptionalInt.empty());
    }
}
