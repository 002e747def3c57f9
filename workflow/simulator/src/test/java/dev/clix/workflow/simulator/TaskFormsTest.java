package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Operation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameters of an integration are held against their form when the task is started. */
class TaskFormsTest {
    private static final String CALL = "'ApiEndpoint':'e','Method':'POST',";
    private final Workbench bench = new Workbench();

    private static String machine(String service, String parameters) {
        return "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'arn:aws:states:::%s',%s,'End':true,"
                        .formatted(service, parameters)
                + "'Retry':[{'ErrorEquals':['States.ALL']}],'Catch':[{'ErrorEquals':['States.ALL'],'Next':'T'}]}}}";
    }

    @Test
    void headersThatAreTextsFailTheTaskBeforeItIsScheduled() {
        var parameters = "'Parameters':{" + CALL + "'Headers.$':'$.h'}";
        var execution =
                bench.run(machine("apigateway:invoke", parameters), "{'h':{'custom_header':'singleStringHeader'}}");
        assertThat(bench.types(execution)).containsExactly("ExecutionStarted", "TaskStateEntered", "ExecutionFailed");
        assertThat(bench.describe(execution).error()).contains("States.Runtime");
        assertThat(bench.describe(execution).cause())
                .contains(
                        "An error occurred while executing the state 'T' (entered at the event id #2). The Parameters"
                                + " '{\"ApiEndpoint\":\"e\",\"Method\":\"POST\",\"Headers\":{\"custom_header\":\"singleStringHeader\"}}'"
                                + " could not be used to start the Task: [The value of the field 'Headers' has an invalid format]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            apigateway:invoke     | 'ApiEndpoint':'e','Method':'GET','Headers.$':'$.v'         | 'text'              | The value of the field 'Headers' has an invalid format
            apigateway:invoke     | 'ApiEndpoint':'e','Method':'GET','Headers.$':'$.v'         | {'h':['a','b']}     |
            apigateway:invoke     | 'ApiEndpoint':'e','Method':'GET','QueryParameters.$':'$.v' | '?symbol=X'         | The value of the field 'QueryParameters' has an invalid format
            apigateway:invoke     | 'ApiEndpoint':'e','Method':'GET','QueryParameters.$':'$.v' | {'q':'1'}           | The value of the field 'QueryParameters' has an invalid format
            apigateway:invoke     | 'ApiEndpoint':'e','Method':'GET','RequestBody.$':'$.v'     | 5                   |
            apigateway:invoke     | 'ApiEndpoint':'e','Method':'GET','RequestBody.$':'$.v'     | null                |
            apigateway:invoke     | 'ApiEndpoint':'e','Method':'GET','Input.$':'$.v'           | 5                   | The field "Input" is not supported by Step Functions
            http:invoke           | 'ApiEndpoint':'e','Method':'GET','Headers.$':'$.v'         | {'h':'one'}         |
            http:invoke           | 'ApiEndpoint':'e','Method':'GET','Headers.$':'$.v'         | 'h: one'            | The value of the field 'Headers' has an invalid format
            eks:call              | 'ClusterName':'c','CertificateAuthority':'a','Endpoint':'e','Method':'GET','Path':'p','QueryParameters.$':'$.v' | {'q':'1'} | The value of the field 'QueryParameters' has an invalid format
            lambda:invoke         | 'FunctionName':'f','Payload.$':'$.v'                       | 1                   | The value for the field 'Payload' must be a STRING
            lambda:invoke         | 'FunctionName':'f','Payload.$':'$.v'                       | true                | The value for the field 'Payload' must be a STRING
            lambda:invoke         | 'FunctionName':'f','Payload.$':'$.v'                       | 'text'              |
            lambda:invoke         | 'FunctionName':'f','Payload.$':'$.v'                       | [1]                 |
            lambda:invoke         | 'FunctionName':'f','Payload.$':'$.v'                       | null                |
            lambda:invoke         | 'FunctionName':'f','Payload':{'x.$':'$.v'}                  | {'taskToken.$':'AAAA'} | The value for the field 'taskToken.$' must be a valid JSONPath or a valid intrinsic function call
            lambda:invoke         | 'FunctionName':'f','Payload':{'x.$':'$.v'}                  | [{'a.$':'$.b'}]     |
            lambda:invoke | 'FunctionName':'f','Payload':{'x.$':'$.v'} | {'taskToken.$':'AAAA'} | The value for the field 'taskToken.$' must be a valid JSONPath or a valid intrinsic function call
            lambda:invoke | 'FunctionName':'f','Payload':{'x.$':'$.v'} | [{'a.$':'$.b'}] |
            lambda:invoke         | 'FunctionName.$':'$.v'                                     | {'name':'f'}        | The value for the field 'FunctionName' must be a STRING
            lambda:invoke         | 'FunctionName':'f','TaskToken.$':'$.v'                     | 't'                 | The field "TaskToken" is not supported by Step Functions
            sqs:sendMessage       | 'QueueUrl':'q','MessageBody.$':'$.v'                       | {'a':1}             |
            sqs:sendMessage       | 'QueueUrl':'q','MessageBody.$':'$.v'                       | 1                   | The value for the field 'MessageBody' must be a STRING
            sqs:sendMessage       | 'QueueUrl':'q','MessageBody':'m','DelaySeconds.$':'$.v'    | 5                   |
            sqs:sendMessage       | 'QueueUrl':'q','MessageBody':'m','DelaySeconds.$':'$.v'    | '5'                 | The value for the field 'DelaySeconds' must be an INTEGER
            sqs:sendMessage       | 'QueueUrl':'q','MessageBody':'m','DelaySeconds.$':'$.v'    | 1.5                 | The value for the field 'DelaySeconds' must be an INTEGER
            sns:publish           | 'TopicArn':'t','Message.$':'$.v'                           | {'a':1}             |
            sns:publish           | 'TopicArn':'t','Message':'m','MessageAttributes.$':'$.v'   | [1]                 | The value for the field 'MessageAttributes' must be an OBJECT
            dynamodb:putItem      | 'TableName':'t','Item':{'n':{'N.$':'$.v'}}                 | 5                   | The value for the field 'N' must be a STRING
            dynamodb:putItem      | 'TableName':'t','Item':{'n':{'N.$':'$.v'}}                 | '5'                 |
            dynamodb:putItem      | 'TableName':'t','Item':{'l':{'L.$':'$.v'}}                 | {'Confidence':9.5}  | The value for the field 'L' must be an ARRAY
            dynamodb:putItem      | 'TableName':'t','Item':{'l':{'M.$':'$.v'}}                 | {'x':{'Confidence':9.5}} | The field "Confidence" is not supported by Step Functions
            dynamodb:putItem      | 'TableName':'t','Item.$':'$.v'                             | null                |
            dynamodb:putItem      | 'TableName':'t','Item':{'id.$':'$.v'}                      | 'a text'            |
            dynamodb:putItem      | 'TableName':'t','Item':{'id.$':'$.v'}                      | 5                   | The value for the field 'id' must be an OBJECT
            dynamodb:getItem      | 'TableName':'t','Key':{'pk.$':'$.v','sk':'x'}               | 'a text'            |
            dynamodb:updateItem   | 'TableName':'t','Key':{'id':{'S':'1'}},'ExpressionAttributeValues':{':l':{'L.$':'$.v'}} | ['a','b'] |
            dynamodb:updateItem   | 'TableName':'t','Key':{'id':{'S':'1'}},'ExpressionAttributeValues':{':l':{'L.$':'$.v'}} | [1]       | The value for the field 'L' must be an OBJECT
            dynamodb:putItem      | 'TableName':'t','Item.$':'$.v'                             | 'a text'            | The value for the field 'Item' must be an OBJECT
            dynamodb:getItem      | 'TableName':'t','Key':{'id':{'S':'1'}},'ConsistentRead.$':'$.v' | 'true'         |
            dynamodb:getItem      | 'TableName':'t','Key':{'id':{'S':'1'}},'ConsistentRead.$':'$.v' | 1              |
            dynamodb:getItem      | 'TableName':'t','Key':{'id':{'S':'1'}},'ConsistentRead.$':'$.v' | [true]         | The value for the field 'ConsistentRead' must be a BOOLEAN
            dynamodb:getItem      | 'TableName':'t','Key':{'id':{'S':'1'}},'ConsistentRead.$':'$.v' | 'yes'          | Cannot deserialize value of type `java.lang.Boolean` from String \"yes\": only \"true\" or \"false\" recognized
            dynamodb:putItem      | 'TableName':'t','Item':{'n':{'BOOL.$':'$.v'}}              | 'true'              |
            events:putEvents      | 'Entries.$':'$.v'                                          | [{'Detail':{'a':1},'Source':'s'}] |
            events:putEvents      | 'Entries.$':'$.v'                                          | {'Detail':{'a':1}}  | The value for the field 'Entries' must be an ARRAY
            events:putEvents      | 'Entries.$':'$.v'                                          | [{'detail':1}]      | The field "detail" is not supported by Step Functions
            ecs:runTask           | 'TaskDefinition':'t','Overrides':{'ContainerOverrides':[{'Name':'n','Command.$':'$.v'}]} | ['a','b'] |
            ecs:runTask           | 'TaskDefinition':'t','Overrides':{'ContainerOverrides':[{'Name':'n','Command.$':'$.v'}]} | 'a b' | The value for the field 'Command' must be an ARRAY
            batch:submitJob       | 'JobName':'n','JobQueue':'q','JobDefinition':'d','Parameters.$':'$.v' | {'Key2':100} |
            batch:submitJob       | 'JobName':'n','JobQueue':'q','JobDefinition':'d','RetryStrategy.$':'$.v' | {'tries':5} | The field "tries" is not supported by Step Functions
            batch:submitJob       | 'JobName':'n','JobQueue':'q','JobDefinition':'d','RetryStrategy.$':'$.v' | {'attempts':5} |
            glue:startJobRun      | 'JobName':'j','Arguments.$':'$.v'                          | {'--a':'b'}         |
            states:startExecution | 'StateMachineArn':'m','Input.$':'$.v'                      | 5                   | The value for the field 'Input' must be a STRING
            aws-sdk:sfn:startExecution | 'StateMachineArn':'m','name.$':'$.v'                  | 'n'                 | The field "name" is not supported by Step Functions
            aws-sdk:s3:putObject  | 'Bucket.$':'$.v'                                           | 5                   |
            aws-sdk:s3:putObject  | 'bucket.$':'$.v'                                           | 'b'                 | The field "bucket" is not supported by Step Functions
            aws-sdk:dynamodb:query | 'TableName':'t','ExclusiveStartKey.$':'$.v'               | {'id':{'s':'1'}}    | The field "s" is not supported by Step Functions
            aws-sdk:dynamodb:query | 'TableName':'t','ExclusiveStartKey.$':'$.v'               | {'id':{'BOOL':true}} | The field "BOOL" is not supported by Step Functions
            aws-sdk:dynamodb:query | 'TableName':'t','ExclusiveStartKey.$':'$.v'               | {'id':{'Bool':true}} |
            aws-sdk:dynamodb:query | 'TableName':'t','Limit.$':'$.v'                           | '1'                 |
            aws-sdk:batch:submitJob | 'JobName':'n','RetryStrategy.$':'$.v'                    | {'EvaluateOnExit':[{'onStatusReason':'Host EC2*'}]} | The field "onStatusReason" is not supported by Step Functions
            aws-sdk:rds:startDBInstance | 'Whatever.$':'$.v'                                   | 5                   |
            aws-sdk:rds:startDBInstance | 'DBInstanceIdentifier.$':'$.v'                       | 'i'                 | The field "DBInstanceIdentifier" is not supported by Step Functions
            """)
    void theFormOfEveryValueIsCheckedWhenATaskIsStarted(
            String service, String parameters, String value, String complaint) {
        bench.simulator.handle("*", call -> Map.of());
        var execution =
                bench.run(machine(service.strip(), "'Parameters':{" + parameters + "}"), "{'v':" + value.strip() + "}");
        var described = bench.describe(execution);
        if (complaint == null) assertThat(described.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        else
            assertThat(described.cause().orElse(""))
                    .endsWith("could not be used to start the Task: [" + complaint + "]");
    }

    @Test
    void argumentsThatAreOneExpressionAreCheckedForWhatIsRequiredWhenTheTaskIsStarted() {
        var arguments = "'QueryLanguage':'JSONata','Arguments':'{% $states.input %}'";
        var execution = bench.run(machine("sqs:sendMessage", arguments), "{'QueueURL':'q','MessageBody':1}");
        assertThat(bench.describe(execution).cause().orElseThrow())
                .endsWith(
                        "The Arguments '{\"QueueURL\":\"q\",\"MessageBody\":1}' could not be used to start the Task: ["
                                + "The field 'QueueUrl' is required but was missing, "
                                + "The field \"QueueURL\" is not supported by Step Functions, "
                                + "The value for the field 'MessageBody' must be a STRING]");
    }

    @Test
    void theTypedPortAndTestStateRefuseTheSame() {
        var state =
                "{'Type':'Task','Resource':'arn:aws:states:::sqs:sendMessage','Parameters':{'QueueURL':'q','MessageBody':'m'},'End':true}";
        var request = new CreateStateMachine(
                "m",
                Workbench.json("{'StartAt':'T','States':{'T':%s}}".formatted(state)),
                "arn:aws:iam::1:role/r",
                MachineType.STANDARD);
        var created = Workbench.refusal(bench.simulator.createStateMachine(request));
        var tested = bench.refusal(
                Operation.TEST_STATE,
                "definition",
                Workbench.json(state),
                "roleArn",
                "arn:aws:iam::111111111111:role/r");
        assertThat(created.code()).isEqualTo(tested.code()).isEqualTo(Code.INVALID_DEFINITION);
        assertThat(created)
                .hasMessageContaining("The field \"QueueURL\" is not supported by Step Functions at /States/T/");
        assertThat(tested)
                .hasMessageContaining("The field \"QueueURL\" is not supported by Step Functions at /States/");
    }

    @Test
    void testStateTellsOfAFormWithoutTheEventsNumber() {
        var state =
                "{'Type':'Task','Resource':'arn:aws:states:::lambda:invoke','Parameters':{'FunctionName':'f','Payload.$':'$.v'},'End':true}";
        var tested = bench.call(
                Operation.TEST_STATE,
                "definition",
                Workbench.json(state),
                "roleArn",
                "arn:aws:iam::111111111111:role/r",
                "input",
                "{\"v\":1}");
        assertThat(tested.path("error").asText()).isEqualTo("States.Runtime");
        assertThat(tested.path("cause").asText())
                .isEqualTo(
                        "The Parameters '{\"FunctionName\":\"f\",\"Payload\":1}' could not be used to start the Task: ["
                                + "The value for the field 'Payload' must be a STRING]");
    }
}
