package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.simulator.task.TaskFailure;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where {@code --tasks} sends a task, with what, and what it makes of the answer. */
class TaskForwardingTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:";

    private static Functions functions;

    @BeforeAll
    static void start() throws Exception {
        functions = new Functions()
                .with("echo", input -> input)
                .with(
                        "broken",
                        input -> Functions.FAILED + "{\"errorType\": \"Broken\", \"errorMessage\": \"on purpose\"}");
    }

    @AfterAll
    static void stop() {
        functions.close();
    }

    private static TaskCall call(String resource, String input) throws Exception {
        return new TaskCall(
                "arn:execution", resource, "S", JSON.readTree(input.replace('\'', '"')), 0, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lambda:invoke | {'FunctionName': 'my-fn'} | my-fn/$LATEST/lambda/invoke",
                "lambda:invoke | {'FunctionName': 'my-fn:live'} | my-fn/live/lambda/invoke",
                "lambda:invoke | {'FunctionName': 'my-fn', 'Qualifier': '7'} | my-fn/7/lambda/invoke",
                "lambda:invoke | {'FunctionName': 'F:my-fn'} | my-fn/$LATEST/lambda/invoke",
                "lambda:invoke | {'FunctionName': 'F:my-fn:live'} | my-fn/live/lambda/invoke",
                "lambda:invoke | {'FunctionName': 'F:my-fn:$LATEST'} | my-fn/$LATEST/lambda/invoke",
                "lambda:invoke | {'FunctionName': '123456789012:function:my-fn'} | my-fn/$LATEST/lambda/invoke",
                "lambda:invoke | {'FunctionName': '123456789012:function:my-fn:3'} | my-fn/3/lambda/invoke",
                "lambda:invoke | {'FunctionName': 'function:my-fn'} | my-fn/$LATEST/lambda/invoke",
                "lambda:invoke.waitForTaskToken | {'FunctionName': 'my-fn:live'} | my-fn/live/lambda/invoke",
                "aws-sdk:lambda:invoke | {'FunctionName': 'my-fn:live'} | my-fn/live/lambda/invoke",
                "aws-sdk:lambda:invoke | {'FunctionName': 'F:my-fn', 'Qualifier': 'live'} | my-fn/live/lambda/invoke",
                "aws-sdk:lambda:invoke.waitForTaskToken | {'FunctionName': 'my-fn'} | my-fn/$LATEST/lambda/invoke",
                "F:my-fn | {} | my-fn/$LATEST/lambda/invoke",
                "F:my-fn:live | {} | my-fn/live/lambda/invoke",
                "aws-sdk:lambda:listFunctions | {} | lambda:listFunctions/$LATEST/lambda/listFunctions",
                "sqs:sendMessage | {} | sqs:sendMessage/$LATEST/sqs/sendMessage",
                "sqs:sendMessage.waitForTaskToken | {} | sqs:sendMessage/$LATEST/sqs/sendMessage",
                "aws-sdk:s3:getObject | {} | s3:getObject/$LATEST/s3/getObject",
                "ecs:runTask.sync | {} | ecs:runTask/$LATEST/ecs/runTask",
                "http:invoke | {} | http:invoke/$LATEST/http/invoke",
                "lambda:invoke | {'FunctionName': 'a/../b?c d'} | a%2F..%2Fb%3Fc%20d/$LATEST/lambda/invoke",
            })
    void theNamesInBracesAreFilledIn(String resource, String input, String path) throws Exception {
        var named = resource.replace("F:", FUNCTION);
        var call = call(named.startsWith("arn:") ? named : "arn:aws:states:::" + named, input.replace("F:", FUNCTION));

        var url = new TaskUrl("http://localhost:3001/{name}/{qualifier}/{service}/{action}").of(call);

        assertThat(url.getRawPath()).isEqualTo("/" + path.replace("$LATEST", "%24LATEST"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "states:::lambda:invoke | {'FunctionName': 'echo', 'Payload': {'a': 1}} | {'ExecutedVersion':'$LATEST','Payload':{'a':1},'StatusCode':200}",
                "states:::lambda:invoke | {'FunctionName': 'echo:3', 'Payload': 'text'} | {'ExecutedVersion':'3','Payload':'text','StatusCode':200}",
                "states:::lambda:invoke | {'FunctionName': 'echo'} | {'ExecutedVersion':'$LATEST','Payload':{},'StatusCode':200}",
                "states:::aws-sdk:lambda:invoke | {'FunctionName': 'echo', 'Payload': {'a': 1}} | {'ExecutedVersion':'$LATEST','Payload':'{\\'a\\':1}','StatusCode':200}",
                "states:::aws-sdk:lambda:invoke | {'FunctionName': 'echo', 'Payload': '[2]'} | {'ExecutedVersion':'$LATEST','Payload':'[2]','StatusCode':200}",
                "states:::aws-sdk:lambda:invoke | {'FunctionName': 'broken'} | {'ExecutedVersion':'$LATEST','Payload':'{\\'errorType\\':\\'Broken\\',\\'errorMessage\\':\\'on purpose\\'}','StatusCode':200,'FunctionError':'Unhandled'}",
                "states:::lambda:invoke | {'FunctionName': 'echo', 'InvocationType': 'RequestResponse'} | {'ExecutedVersion':'$LATEST','Payload':{},'StatusCode':200}",
                "states:::lambda:invoke | {'FunctionName': 'echo', 'InvocationType': 'Event', 'Payload': 1} | {'StatusCode':202}",
                "states:::lambda:invoke.waitForTaskToken | {'FunctionName': 'echo', 'InvocationType': 'Event'} | {'StatusCode':202}",
                "states:::lambda:invoke | {'FunctionName': 'broken', 'InvocationType': 'Event'} | {'StatusCode':202}",
                "states:::aws-sdk:lambda:invoke | {'FunctionName': 'broken', 'InvocationType': 'Event'} | {'StatusCode':202}",
                "lambda:us-east-1:123456789012:function:echo:live | {'a': 1} | {'a':1}",
            })
    void aFunctionsAnswerIsWhatTheIntegrationMakesOfIt(String resource, String input, String result) throws Exception {
        var answer = new TaskForwarding(new TaskUrl(functions.url())).handle(call("arn:aws:" + resource, input));

        JsonNode told = answer.toCompletableFuture().join();
        assertThat(told.toString().replace("\\\"", "\\'").replace('"', '\'')).isEqualTo(result);
    }

    @Test
    void aFunctionsErrorIsTheTasksUnlessTheSdkCalledIt() throws Exception {
        var forwarding = new TaskForwarding(new TaskUrl(functions.url()));
        var optimized = call("arn:aws:states:::lambda:invoke", "{'FunctionName': 'broken'}");

        assertThatThrownBy(
                        () -> forwarding.handle(optimized).toCompletableFuture().join())
                .hasCauseInstanceOf(TaskFailure.class)
                .hasStackTraceContaining("Broken");
    }

    /** Port 1 is nobody's. */
    @ParameterizedTest
    @CsvSource({
        "arn:aws:states:::sqs:sendMessage, SQS.AmazonSQSException",
        "arn:aws:states:::aws-sdk:s3:getObject, S3.S3Exception",
        "arn:aws:lambda:us-east-1:123456789012:function:f, Lambda.Unknown",
    })
    void aTaskThatCannotBeSentFailsByTheNameOfItsService(String resource, String error) throws Exception {
        var sent = new TaskForwarding(new TaskUrl("http://127.0.0.1:1/"))
                .handle(call(resource, "{}"))
                .toCompletableFuture();

        var failure = sent.handle(
                        (answer, why) -> why instanceof CompletionException wrapped ? wrapped.getCause() : why)
                .join();
        assertThat(failure).isInstanceOfSatisfying(TaskFailure.class, named -> {
            assertThat(named.error()).contains(error);
            assertThat(named.description().orElseThrow())
                    .startsWith("The task could not be sent to http://127.0.0.1:1/");
        });
    }
}
