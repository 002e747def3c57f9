package dev.clix.workflow.contract;

import dev.clix.workflow.Activities;
import dev.clix.workflow.Workflows;
import dev.clix.workflow.aws.AwsOptions;
import dev.clix.workflow.aws.AwsStepFunctions;
import dev.clix.workflow.aws.CallListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * AWS itself, by the SDK's own chain of regions and credentials: {@code -Dclix.aws=true}, and the role that the machines
 * run with in {@code CLIX_ROLE_ARN}. It leaves machines and activities behind.
 */
@Tag("aws")
@EnabledIfSystemProperty(named = "clix.aws", matches = "true", disabledReason = "calls AWS: -Dclix.aws=true")
class AwsContractTest extends PortContract {
    private final AwsStepFunctions aws = new AwsStepFunctions(AwsOptions.DEFAULT, CallListener.NONE);

    @AfterEach
    void close() {
        aws.close();
    }

    @Override
    Workflows workflows() {
        return aws;
    }

    @Override
    Activities activities() {
        return aws;
    }
}
