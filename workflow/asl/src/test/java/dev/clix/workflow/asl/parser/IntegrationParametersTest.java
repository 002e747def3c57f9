package dev.clix.workflow.asl.parser;

import static dev.clix.workflow.asl.parser.Checked.ofState;
import static dev.clix.workflow.asl.parser.Checked.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters that an integration takes, checked when a machine is made. */
class IntegrationParametersTest {
    /** Parameters that are right: of the guide's examples, and of what people deploy. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lambda:invoke                        | 'FunctionName':'f'
            lambda:invoke                        | 'FunctionName.$':'$.f','Payload.$':'$','InvocationType':'Event','Qualifier':'1','LogType':'Tail','ClientContext':'e30='
            lambda:invoke.waitForTaskToken       | 'FunctionName':'f','Payload':{'any':{'thing':1},'token.$':'$$.Task.Token'}
            sqs:sendMessage                      | 'QueueUrl':'q','MessageBody':{'a':1},'DelaySeconds':5,'MessageGroupId':'g','MessageDeduplicationId.$':'$.d'
            sqs:sendMessage                      | 'QueueUrl.$':'$.q','MessageBody.$':'$','MessageAttributes':{'my attribute':{'DataType':'String','StringValue':'v'}}
            sns:publish                          | 'TopicArn':'t','Message':{'a':1},'Subject':'s','MessageAttributes':{'my_attribute_no_1':{'DataType':'String','StringValue.$':'$.v'}}
            sns:publish                          | 'Message':'m','PhoneNumber':'+491','MessageStructure':'json'
            dynamodb:putItem                     | 'TableName':'t','Item':{'id':{'S.$':'$.id'},'n':{'N':'1'},'m':{'M':{'x':{'L':[{'BOOL':true}]}}},'z':{'NULL':true}}
            dynamodb:updateItem                  | 'TableName':'t','Key':{'id':{'S':'1'}},'UpdateExpression':'SET a = :a','ExpressionAttributeValues':{':a':{'SS':['x']}},'ExpressionAttributeNames':{'#a':'a'},'ReturnValues':'ALL_NEW'
            dynamodb:getItem                     | 'TableName':'t','Key.$':'$.key','ConsistentRead':true,'ProjectionExpression':'a'
            events:putEvents                     | 'Entries':[{'Detail':{'Message.$':'$.m'},'DetailType':'T','EventBusName':'b','Source':'s','Time.$':'$.t','Resources':['r']}]
            states:startExecution.sync:2         | 'StateMachineArn':'m','Name.$':'$.n','Input':{'StatePayload':'Hello','AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID.$':'$$.Execution.Id'},'TraceHeader':'t'
            ecs:runTask.sync                     | 'LaunchType':'FARGATE','Cluster':'c','TaskDefinition':'t','PropagateTags':'TASK_DEFINITION','EnableExecuteCommand':true,'NetworkConfiguration':{'AwsvpcConfiguration':{'Subnets':['s'],'SecurityGroups.$':'$.g','AssignPublicIp':'ENABLED'}},'Overrides':{'ContainerOverrides':[{'Name':'n','Command.$':'$.c','Environment':[{'Name':'A','Value.$':'$.a'}],'Cpu':1}]}
            ecs:runTask                          | 'TaskDefinition':'t','CapacityProviderStrategy':[{'CapacityProvider':'FARGATE_SPOT','Weight':1}],'Tags':[{'Key':'k','Value':'v'}],'ReferenceId':'r','PlatformVersion':'LATEST'
            batch:submitJob.sync                 | 'JobName':'n','JobQueue':'q','JobDefinition':'d','RetryStrategy':{'attempts':5}
            batch:submitJob.sync                 | 'JobName':'n','JobQueue':'q','JobDefinition':'d','ArrayProperties':{'Size':10},'ContainerOverrides':{'Command':['ls'],'Environment':[{'Name':'A','Value':'b'}],'ResourceRequirements':[{'Type':'VCPU','Value':'1'}]},'DependsOn':[{'JobId':'j','Type':'SEQUENTIAL'}],'Parameters':{'Key1':'v','Key2':100},'RetryStrategy':{'Attempts':1},'Tags':{'Tag':'t'},'Timeout':{'AttemptDurationSeconds':10}
            glue:startJobRun.sync                | 'JobName':'j','Arguments':{'--a':'b','--c.$':'$.c'},'MaxCapacity':1.5,'WorkerType':'G.1X','NumberOfWorkers':2
            databrew:startJobRun.sync            | 'Name':'n'
            apigateway:invoke                    | 'ApiEndpoint':'x.execute-api.us-east-1.amazonaws.com','Method':'GET','Headers':{'k':['v']},'Stage':'s','Path':'p','QueryParameters':{'q':['1']},'RequestBody':{'a':1},'AllowNullValues':true,'AuthType':'IAM_ROLE'
            http:invoke                          | 'ApiEndpoint':'https://x','Method':'POST','Authentication':{'ConnectionArn':'c'},'Headers':{'k':'v'},'QueryParameters':{'q':[1]},'RequestBody':'b','Transform':{'RequestBodyEncoding':'URL_ENCODED','RequestEncodingOptions':{'ArrayFormat':'BRACKETS'}}
            http:invoke                          | 'ApiEndpoint.$':'$.e','Method':'GET','InvocationConfig':{'ConnectionArn':'c'}
            athena:startQueryExecution.sync      | 'QueryString':'select 1','WorkGroup':'w','QueryExecutionContext':{'Database':'d'},'ResultConfiguration':{'OutputLocation':'s3://o'},'ExecutionParameters.$':'$.p'
            athena:getQueryResults               | 'QueryExecutionId.$':'$.id','MaxResults':10
            codebuild:startBuild.sync            | 'ProjectName':'p','EnvironmentVariablesOverride':[{'Name':'n','Value.$':'$.v','Type':'PLAINTEXT'}],'SourceVersion':'main'
            codebuild:batchDeleteBuilds          | 'Ids.$':'$.Build..Arn'
            eks:createCluster.sync               | 'Name':'c','ResourcesVpcConfig':{'SubnetIds':['a','b']},'RoleArn':'r'
            eks:runJob.sync                      | 'ClusterName':'c','CertificateAuthority':'a','Endpoint':'e','LogOptions':{'RetrieveLogs':true},'Job':{'apiVersion':'batch/v1','kind':'Job'}
            eks:call                             | 'ClusterName':'c','CertificateAuthority':'a','Endpoint':'e','Method':'GET','Path':'/p','QueryParameters':{'labelSelector':['job-name=x']}
            elasticmapreduce:createCluster.sync  | 'Name':'c','VisibleToAllUsers':true,'ReleaseLabel':'emr-5.28.0','Applications':[{'Name':'Hive'}],'ServiceRole':'s','JobFlowRole':'j','LogUri':'l','Instances':{'KeepJobFlowAliveWhenNoSteps':true,'InstanceFleets':[{'InstanceFleetType':'MASTER','TargetOnDemandCapacity':1,'InstanceTypeConfigs':[{'InstanceType':'m4.xlarge'}]}]},'StepConcurrencyLevel':2
            elasticmapreduce:addStep.sync        | 'ClusterId.$':'$.c','Step':{'Name':'n','ActionOnFailure':'CONTINUE','HadoopJarStep':{'Jar':'command-runner.jar','Args':['a']}},'ExecutionRoleArn':'r'
            elasticmapreduce:modifyInstanceFleetByName | 'ClusterId':'j','InstanceFleetName':'f','InstanceFleet':{'TargetOnDemandCapacity':8,'TargetSpotCapacity':0}
            emr-containers:startJobRun.sync      | 'Name':'n','VirtualClusterId.$':'$.v','ExecutionRoleArn':'r','ReleaseLabel':'emr-6.2.0-latest','JobDriver':{'SparkSubmitJobDriver':{'EntryPoint':'s3://e','EntryPointArguments':['60'],'SparkSubmitParameters':'p'}},'ConfigurationOverrides':{'MonitoringConfiguration':{'PersistentAppUI':'ENABLED'}},'Tags':{'k':'v'}
            emr-serverless:startJobRun.sync      | 'ApplicationId':'a','ExecutionRoleArn':'r','JobDriver':{'SparkSubmit':{'EntryPoint':'s3://e','EntryPointArguments':['1'],'SparkSubmitParameters':'p'}}
            emr-serverless:createApplication.sync | 'Name':'n','ReleaseLabel':'emr-6.9.0','Type':'SPARK'
            sagemaker:createTrainingJob.sync     | 'TrainingJobName.$':'$.n','ResourceConfig':{'InstanceCount':4,'InstanceType':'ml.c4.8xlarge','VolumeSizeInGB':20},'HyperParameters':{'epochs':'5'},'AlgorithmSpecification':{'TrainingImage':'i','TrainingInputMode':'File'},'OutputDataConfig':{'S3OutputPath':'s3://o'},'StoppingCondition':{'MaxRuntimeInSeconds':100000},'RoleArn':'r','InputDataConfig':[{'ChannelName':'train','DataSource':{'S3DataSource':{'S3DataType':'S3Prefix','S3Uri':'s3://i'}}}]
            sagemaker:createTransformJob         | 'ModelName':'m','TransformInput':{'CompressionType':'None','ContentType':'text/csv','DataSource':{'S3DataSource':{'S3DataType':'S3Prefix','S3Uri':'s3://i'}}},'TransformOutput':{'S3OutputPath':'s3://o'},'TransformResources':{'InstanceCount':1,'InstanceType':'ml.m4.xlarge'},'TransformJobName':'t'
            mediaconvert:createJob.sync          | 'Role':'r','Settings':{'OutputGroups':[{'Outputs':[{'ContainerSettings':{'Container':'MP4'},'VideoDescription':{'CodecSettings':{'Codec':'H_264','H264Settings':{'MaxBitrate':1000,'RateControlMode':'QVBR','SceneChangeDetect':'TRANSITION_DETECTION'}}},'AudioDescriptions':[{'CodecSettings':{'Codec':'AAC','AacSettings':{'Bitrate':96000,'CodingMode':'CODING_MODE_2_0','SampleRate':48000}}}]}],'OutputGroupSettings':{'Type':'FILE_GROUP_SETTINGS','FileGroupSettings':{'Destination':'s3://d'}}}],'Inputs':[{'AudioSelectors':{'Audio Selector 1':{'DefaultSelection':'DEFAULT'}},'FileInput':'s3://f'}]}
            bedrock:invokeModel                  | 'ModelId':'m','Body':{'prompt.$':'$.p','max_tokens':20},'ContentType':'application/json','Accept':'*/*'
            bedrock:invokeModel                  | 'ModelId':'m','Input':{'S3Uri':'s3://i'},'Output':{'S3Uri':'s3://o'}
            bedrockagentcore:invokeHarness       | 'HarnessArn':'h','RuntimeSessionId.$':'$.r','Messages':[{'Role':'user','Content':[{'Text.$':'$.p'}]}]
            bedrockagentcore:invokeHarness       | 'HarnessArn':'h','Messages':[{'Content':[{'Text':'t'}],'Role':'user'}],'SystemPrompt':[{'Text':'t'}],'Model':{'BedrockModelConfig':{'Temperature':0.7,'ModelId':'m'}},'Tools':[{'Type':'agentcore_browser','Name':'n','Config':{'AgentCoreBrowser':{'BrowserArn':'b'}}}],'MaxIterations':75,'TimeoutSeconds':600
            aws-sdk:s3:putObject                 | 'Bucket':'b','Key.$':'$.k','Body':{'any':{'thing.$':'$'}},'ContentType':'application/json','Metadata':{'x':'y'}
            aws-sdk:s3:putObject                 | 'Bucket':'b','Key':'k','SsekmsKeyId':'i','SseCustomerKeyMD5':'m','ContentMD5':'m','ChecksumCRC32':'c','Acl':'private'
            aws-sdk:s3:copyObject                | 'SourceBucket':'b','SourceKey':'k','DestinationBucket':'d','DestinationKey':'e'
            aws-sdk:lambda:updateEventSourceMapping | 'Uuid':'u','Enabled':true
            aws-sdk:sns:addPermission            | 'TopicArn':'t','Label':'l','AwsAccountIds':['1'],'ActionNames':['Publish']
            aws-sdk:s3:copyObject                | 'Bucket':'b','CopySource':{'not':'a text'},'Key':'k'
            aws-sdk:s3:listBuckets               |
            aws-sdk:sts:getCallerIdentity        |
            aws-sdk:dynamodb:query               | 'TableName':'t','KeyConditionExpression':'#p = :p','ExpressionAttributeNames':{'#p':'pk'},'ExpressionAttributeValues':{':p':{'S.$':'$.p'}},'Limit':'1'
            aws-sdk:dynamodb:batchWriteItem      | 'RequestItems':{'my-table':[{'PutRequest':{'Item':{'id':{'S':'1'},'flag':{'Bool':true},'none':{'Nul':true},'names':{'Ss':['a']},'m':{'M':{'x':{'N':'1'}}}}}}]}
            aws-sdk:dynamodb:transactWriteItems  | 'TransactItems':[{'Update':{'TableName':'t','Key':{'id':{'S':'1'}},'UpdateExpression':'SET a = :a'}}]
            aws-sdk:dynamodb:putItem             | 'Comment.$':'$.c'
            aws-sdk:batch:submitJob              | 'JobName':'n','RetryStrategy':{'EvaluateOnExit':[{'OnStatusReason':'Host EC2*','Action':'RETRY'}]}
            aws-sdk:ecs:runTask                  | 'TaskDefinition':'t','NetworkConfiguration':{'AwsvpcConfiguration':{'Subnets':['s'],'AssignPublicIp':'DISABLED'}}
            aws-sdk:ecs:updateService            | 'Cluster':'c','Service':'s','DesiredCount':1,'ForceNewDeployment':true
            aws-sdk:ssm:sendCommand              | 'InstanceIds.$':'$.i','DocumentName':'AWS-RunShellScript','Parameters':{'commands.$':'$.c'},'CloudWatchOutputConfig':{'CloudWatchLogGroupName':'g','CloudWatchOutputEnabled':true}
            aws-sdk:ssm:putParameter.waitForTaskToken | 'Name':'/n','Value.$':'$$.Task.Token','Overwrite':true
            aws-sdk:ssm:describeInstanceInformation | 'Filters':[{'Key':'InstanceIds','Values.$':'$.i'}]
            aws-sdk:sesv2:sendEmail              | 'FromEmailAddress':'f','Destination':{'ToAddresses':['t']},'Content':{'Simple':{'Subject':{'Data':'s'},'Body':{'Text':{'Charset':'UTF-8','Data.$':'$.d'}}}},'EmailTags':[{'Name':'n','Value':'v'}]
            aws-sdk:eventbridge:putEvents        | 'Entries':[{'Detail':{'a':1},'DetailType':'t','Source':'s','EventBusName':'b'}]
            aws-sdk:cloudwatch:putMetricData     | 'Namespace':'n','MetricData':[{'MetricName':'m','Value':1,'Unit':'Count','Dimensions':[{'Name':'n','Value':'v'}]}]
            aws-sdk:rdsdata:executeStatement     | 'ResourceArn':'r','SecretArn':'s','Sql':'SELECT 1','Database':'d','Parameters':[{'Name':'n','Value':{'StringValue':'v'}}]
            aws-sdk:textract:analyzeDocument     | 'Document':{'S3Object':{'Bucket.$':'$.b','Name.$':'$.k'}},'FeatureTypes':['TABLES']
            aws-sdk:scheduler:createSchedule     | 'Name':'n','ScheduleExpression':'rate(1 day)','FlexibleTimeWindow':{'Mode':'OFF'},'Target':{'Arn':'a','RoleArn':'r','Input':{'a':1}},'ActionAfterCompletion':'DELETE'
            aws-sdk:lambda:invoke                | 'FunctionName':'f','Payload':{'a':1},'InvocationType':'Event'
            aws-sdk:sqs:sendMessageBatch         | 'QueueUrl':'q','Entries':[{'Id':'1','MessageBody':{'a':1}}]
            aws-sdk:sfn:startExecution           | 'StateMachineArn':'m','Input':{'a':1}
            aws-sdk:bedrockruntime:converse      | 'ModelId':'m','Messages':[{'Role':'user','Content':[{'Text':'t'}]}],'InferenceConfig':{'MaxTokens':5}
            aws-sdk:emr:runJobFlow               | 'Name':'n','Instances':{'KeepJobFlowAliveWhenNoSteps':true}
            aws-sdk:glue:startCrawler            | 'NobodyKnows':'a part of the service has a model'
            aws-sdk:bedrockagentruntime:retrieve | 'NobodyKnows':'the service has no model','ETag':'e','XRay':'x','KmsKeyID':{'any':{'kmsKeyID':1}}
            aws-sdk:ec2:describeInstances        | 'Filters':[{'Name':'n','Values':['v']}]
            """)
    void takesTheParametersThatServicesAreAsked(String service, String parameters) {
        var asked = parameters == null ? "" : parameters.replace('\'', '"');
        assertThat(problems("arn:aws:states:::" + service.strip(), "{" + asked + "}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sqs:sendMessage         | 'QueueURL':'q','MessageBody':'m'       | The field 'QueueUrl' is required but was missing; The field "QueueURL" is not supported by Step Functions
            sqs:sendMessage         | 'QueueUrl':'q'                         | The field 'MessageBody' is required but was missing
            sqs:sendMessage         | 'queueUrl':'q','QueueUrl':'q','MessageBody':'m' | The field "queueUrl" is not supported by Step Functions
            sqs:sendMessage         | 'QueueUrl':'q','MessageBody':'m','Comment':'c' | The field "Comment" is not supported by Step Functions
            lambda:invoke           | 'FunctionName':'f','payload':{}        | The field "payload" is not supported by Step Functions
            lambda:invoke           | 'Payload.$':'$'                        | The field 'FunctionName' is required but was missing
            lambda:invoke.waitForTaskToken | 'FunctionName':'f','TaskToken':'t' | The field "TaskToken" is not supported by Step Functions
            sns:publish             | 'TopicArn':'t','Msg':'m'               | The field 'Message' is required but was missing; The field "Msg" is not supported by Step Functions
            dynamodb:putItem        | 'TableName':'t'                        | The field 'Item' is required but was missing
            dynamodb:putItem        | 'TableName':'t','Item':{'b':{'BOOL':'$.inputValue'}} | Cannot deserialize value of type `java.lang.Boolean` from String "$.inputValue": only "true" or "false" recognized
            dynamodb:getItem        | 'Key':{}                               | The field 'TableName' is required but was missing
            dynamodb:putItem        | 'TableName':'t','Item':{'l':{'M':{'x':{'Confidence':1}}}} | The field "Confidence" is not supported by Step Functions
            states:startExecution   | 'stateMachineArn':'m'                  | The field 'StateMachineArn' is required but was missing; The field "stateMachineArn" is not supported by Step Functions
            events:putEvents        | 'Entries':[{'detail':{}}]              | The field "detail" is not supported by Step Functions
            ecs:runTask.sync        | 'Cluster':'c'                          | The field 'TaskDefinition' is required but was missing
            ecs:runTask             | 'TaskDefinition':'t','NetworkConfiguration':{'awsVpcConfiguration':{}} | The field "awsVpcConfiguration" is not supported by Step Functions
            glue:startJobRun        | 'Name':'j'                             | The field 'JobName' is required but was missing; The field "Name" is not supported by Step Functions
            batch:submitJob         | 'JobName':'n','JobQueue':'q','JobDefinition':'d','ArrayProperties':{'Size':'5'} | The value for the field 'Size' must be an INTEGER
            batch:submitJob         | 'JobName':'n','JobQueue':'q','JobDefinition':'d','RetryStrategy':{'tries':5} | The field "tries" is not supported by Step Functions
            batch:submitJob         | 'JobName':'n','JobQueue':'q','JobDefinition':'d','RetryStrategy':{'':5} | The field "" is not supported by Step Functions
            batch:submitJob         | 'JobName':'n','JobQueue':'q','JobDefinition':'d','retryStrategy':{'attempts':5} | The field "retryStrategy" is not supported by Step Functions
            apigateway:invoke       | 'ApiEndpoint':'e'                      | The field 'Method' is required but was missing
            http:invoke             | 'ApiEndpoint':'e','Method':'GET','Url':'u' | The field "Url" is not supported by Step Functions
            elasticmapreduce:addStep | 'ClusterId':'c','Steps':[]            | The field 'Step' is required but was missing; The field "Steps" is not supported by Step Functions
            bedrockagentcore:invokeHarness | 'HarnessId':'h','Messages':[]   | The field 'HarnessArn' is required but was missing; The field "HarnessId" is not supported by Step Functions
            aws-sdk:sfn:startExecution | 'stateMachineArn':'m'               | The field "stateMachineArn" is not supported by Step Functions
            aws-sdk:sfn:createStateMachine | 'LoggingConfiguration':{'level':'ALL'} | The field "level" is not supported by Step Functions
            aws-sdk:dynamodb:query  | 'tableName':'t'                        | The field "tableName" is not supported by Step Functions
            aws-sdk:dynamodb:query  | 'TableName':'t','ExpressionAttributeValues':{':v':{'s':'x'}} | The field "s" is not supported by Step Functions
            aws-sdk:dynamodb:scan   | 'TableName':'t','ExpressionAttributeValues':{':v':{'BOOL':true}} | The field "BOOL" is not supported by Step Functions
            aws-sdk:dynamodb:putItem | 'TableName':'t','Item':{'s':{'SS':['a']},'n':{'NULL':true}} | The field "SS" is not supported by Step Functions; The field "NULL" is not supported by Step Functions
            aws-sdk:lambda:updateEventSourceMapping | 'UUID':'u'              | The field "UUID" is not supported by Step Functions
            aws-sdk:s3:putObject    | 'Bucket':'b','Key':'k','SSEKMSKeyId':'i','ContentMd5':'m' | The field "SSEKMSKeyId" is not supported by Step Functions; The field "ContentMd5" is not supported by Step Functions
            aws-sdk:dynamodb:batchGetItem | 'RequestItems':{'t':{'keys':[]}} | The field "keys" is not supported by Step Functions
            aws-sdk:s3:putObject    | 'Bucket':'b','Key':'k','body':'x'      | The field "body" is not supported by Step Functions
            aws-sdk:s3:listBuckets  | 'Owner':'o'                            | The field "Owner" is not supported by Step Functions
            aws-sdk:batch:submitJob | 'JobName':'n','RetryStrategy':{'attempts':5} | The field "attempts" is not supported by Step Functions
            aws-sdk:ecs:runTask     | 'TaskDefinition':'t','NetworkConfiguration':{'awsvpcConfiguration':{}} | The field "awsvpcConfiguration" is not supported by Step Functions
            aws-sdk:rdsdata:executeStatement | 'resourceArn':'r','sql':'s'   | The field "resourceArn" is not supported by Step Functions; The field "sql" is not supported by Step Functions
            aws-sdk:sqs:sendMessage.waitForTaskToken | 'QueueURL':'q'        | The field "QueueURL" is not supported by Step Functions
            aws-sdk:rds:startDBInstance | 'DBInstanceIdentifier':'i'         | The field "DBInstanceIdentifier" is not supported by Step Functions
            aws-sdk:ec2:describeInstances | 'instanceIds':['i'],'Filters':[{'name':'n'}],'filters.$':'$.f' | The field "instanceIds" is not supported by Step Functions
            aws-sdk:glue:startCrawler | 'name':'c'                           | The field "name" is not supported by Step Functions
            aws-sdk:iam:getRole     | 'RoleName':'r','MFA':'x','':1          | The field "MFA" is not supported by Step Functions; The field "" is not supported by Step Functions
            sagemaker:createModel   | 'Name':'m'                             | The field 'ModelName' is required but was missing; The field "Name" is not supported by Step Functions
            """)
    void refusesParametersThatServicesAreNotAsked(String service, String parameters, String complaints) {
        var expected = List.of(complaints.split("; ")).stream()
                .map(complaint -> complaint + " at /States/S/Parameters")
                .toList();
        assertThat(problems("arn:aws:states:::" + service.strip(), "{" + parameters.replace('\'', '"') + "}"))
                .containsExactlyElementsOf(expected);
    }

    /** Seen on AWS: a name that is none is told of when the task is started only, if a path stands for its value. */
    @ParameterizedTest
    @ValueSource(strings = {"'Input.$':'$'", "'TaskToken.$':'$$.Task.Token'", "'payload.$':'$.p'"})
    void namesOfPathsAreNotCheckedBeforeTheTask(String parameter) {
        assertThat(problems(
                        "arn:aws:states:::lambda:invoke",
                        "{\"FunctionName\":\"f\"," + parameter.replace('\'', '"') + "}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'FunctionName':'{% $f %}','Payload':'{% $states.input %}'} |
            {% $states.input %}                      |
            {'Payload':1}                            | The field 'FunctionName' is required but was missing
            {'FunctionName':'f','Payload.$':'$'}     | The field "Payload.$" is not supported by Step Functions
            {'functionName':'f','FunctionName':'f'}  | The field "functionName" is not supported by Step Functions
            """)
    void argumentsOfJsonataAreCheckedUnlessOneExpressionMakesThem(String arguments, String complaint) {
        var found = ofState(
                ("{'Type':'Task','QueryLanguage':'JSONata','Resource':'arn:aws:states:::lambda:invoke','Arguments':%s,'End':true}")
                        .formatted(arguments.startsWith("{%") ? "'" + arguments + "'" : arguments));
        if (complaint == null) assertThat(found).isEmpty();
        else assertThat(found).containsExactly(complaint + " at /States/S/Arguments");
    }

    @ParameterizedTest
    @CsvSource({
        "JSONPath, Parameters, lambda:invoke",
        "JSONPath, Parameters, aws-sdk:batch:submitJob",
        "JSONata, Arguments, sqs:sendMessage",
        "JSONata, Arguments, aws-sdk:neptune:describeDBClusters",
    })
    void parametersHaveToBeThere(String language, String field, String service) {
        var found = ofState("{'Type':'Task','QueryLanguage':'%s','Resource':'arn:aws:states:::%s','End':true}"
                .formatted(language, service));
        assertThat(found)
                .containsExactly("%s field is required for resource ARN: arn:aws:states:::%s at /States/S"
                        .formatted(field, service));
    }
}
