package dev.clix.workflow.asl.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.asl.TaskResource;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A failure without a name gets one of the task's own service, never Lambda's. */
class UnnamedFailureTest {
    @ParameterizedTest
    @CsvSource({
        "arn:aws:lambda:us-east-1:111111111111:function:f, Lambda.Unknown",
        "arn:aws:states:::lambda:invoke, Lambda.Unknown",
        "arn:aws:states:::lambda:invoke.waitForTaskToken, Lambda.Unknown",
        "arn:aws:states:::aws-sdk:lambda:invoke, Lambda.LambdaException",
        "arn:aws:states:::sqs:sendMessage, SQS.AmazonSQSException",
        "arn:aws-cn:states:::sqs:sendMessage.waitForTaskToken, SQS.AmazonSQSException",
        "arn:aws:states:::aws-sdk:sqs:receiveMessage, Sqs.SqsException",
        "arn:aws:states:::sns:publish, SNS.AmazonSNSException",
        "arn:aws:states:::aws-sdk:sns:publish, Sns.SnsException",
        "arn:aws:states:::dynamodb:putItem, DynamoDB.AmazonDynamoDBException",
        "arn:aws:states:::aws-sdk:dynamodb:query, DynamoDb.DynamoDbException",
        "arn:aws:states:::aws-sdk:s3:getObject, S3.S3Exception",
        "arn:aws:states:::aws-sdk:secretsmanager:getSecretValue, SecretsManager.SecretsManagerException",
        "arn:aws:states:::aws-sdk:cloudwatchlogs:putLogEvents, CloudWatchLogs.CloudWatchLogsException",
        "arn:aws:states:::aws-sdk:sesv2:sendEmail, SesV2.SesV2Exception",
        "arn:aws:states:::aws-sdk:apigateway:getRestApis, ApiGateway.ApiGatewayException",
        "arn:aws:states:::aws-sdk:ec2:describeInstances, Ec2.Ec2Exception",
        "arn:aws:states:::aws-sdk:sfn:startExecution, Sfn.SfnException",
        "arn:aws:states:::aws-sdk:costexplorer:getCostAndUsage, CostExplorer.CostExplorerException",
        "arn:aws:states:::aws-sdk:iotsitewise:listAssets, IoTSiteWise.IoTSiteWiseException",
        "arn:aws:states:::aws-sdk:fsx:createBackup, FSx.FSxException",
        "arn:aws:states:::aws-sdk:wafv2:listWebACLs, Wafv2.Wafv2Exception",
        "arn:aws:states:::aws-sdk:databasemigration:startReplicationTask, DatabaseMigration.DatabaseMigrationException",
        "arn:aws:states:::aws-sdk:qldb:listLedgers, Qldb.QldbException",
        "arn:aws:states:::states:startExecution.sync, StepFunctions.AWSStepFunctionsException",
        "arn:aws:states:::events:putEvents, EventBridge.AmazonEventBridgeException",
        "arn:aws:states:::ecs:runTask.sync, AmazonECS.Unknown",
        "arn:aws:states:::batch:submitJob.sync, Batch.AWSBatchException",
        "arn:aws:states:::glue:startJobRun.sync, Glue.AWSGlueException",
        "arn:aws:states:::sagemaker:createTrainingJob.sync, SageMaker.AmazonSageMakerException",
        "arn:aws:states:::elasticmapreduce:addStep.sync, ElasticMapReduce.AmazonElasticMapReduceException",
        "arn:aws:states:::apigateway:invoke, ApiGateway.503",
        "arn:aws:states:::http:invoke, States.Http.StatusCode.503",
        "arn:aws:states:::bedrockagentcore:invokeHarness, States.TaskFailed",
        "arn:aws:states:us-east-1:111111111111:activity:a, States.TaskFailed",
        "arn:aws:swf:us-east-1:111111111111:task:t, States.TaskFailed",
    })
    void aFailureIsNamedAfterTheServiceOfItsTask(String resource, String error) {
        assertThat(UnnamedFailure.of(TaskResource.of(resource), OptionalInt.of(503)))
                .isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({
        "apigateway:invoke, ApiGateway.SdkClientException",
        "http:invoke, States.Http.Socket",
        "sqs:sendMessage, SQS.AmazonSQSException",
    })
    void aFailureWithoutAnAnswerIsNamedAsWell(String service, String error) {
        assertThat(UnnamedFailure.of(TaskResource.of("arn:aws:states:::" + service), OptionalInt.empty()))
                .isEqualTo(error);
    }
}
