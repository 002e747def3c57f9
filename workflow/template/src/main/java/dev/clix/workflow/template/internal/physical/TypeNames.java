package dev.clix.workflow.template.internal.physical;

/**
 * The types of resources that are told apart in more than one place.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-template-resource-type-ref.html">Resource
 *     types</a>
 */
public final class TypeNames {
    public static final String API_GATEWAY_REST_API = "AWS::ApiGateway::RestApi";
    public static final String API_GATEWAY_STAGE = "AWS::ApiGateway::Stage";
    public static final String API_GATEWAY_V2_API = "AWS::ApiGatewayV2::Api";
    public static final String CLOUD_FORMATION_STACK = "AWS::CloudFormation::Stack";
    public static final String IAM_ROLE = "AWS::IAM::Role";
    public static final String LAMBDA_ALIAS = "AWS::Lambda::Alias";
    public static final String LAMBDA_FUNCTION = "AWS::Lambda::Function";
    public static final String LAMBDA_VERSION = "AWS::Lambda::Version";
    public static final String LOGS_LOG_GROUP = "AWS::Logs::LogGroup";
    public static final String S3_BUCKET = "AWS::S3::Bucket";
    public static final String SNS_TOPIC = "AWS::SNS::Topic";
    public static final String SQS_QUEUE = "AWS::SQS::Queue";
    public static final String SERVERLESS_APPLICATION = "AWS::Serverless::Application";
    public static final String SERVERLESS_STATE_MACHINE = "AWS::Serverless::StateMachine";
    public static final String STEP_FUNCTIONS_ACTIVITY = "AWS::StepFunctions::Activity";
    public static final String STEP_FUNCTIONS_STATE_MACHINE = "AWS::StepFunctions::StateMachine";
    public static final String STEP_FUNCTIONS_STATE_MACHINE_ALIAS = "AWS::StepFunctions::StateMachineAlias";
    public static final String STEP_FUNCTIONS_STATE_MACHINE_VERSION = "AWS::StepFunctions::StateMachineVersion";

    private TypeNames() {}
}
