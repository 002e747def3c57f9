package dev.clix.workflow.asl.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionNameTest {
    @ParameterizedTest
    @CsvSource({
        "pay, pay",
        "pay:live, pay",
        "pay:7, pay",
        "pay:$LATEST, pay",
        "function:pay, pay",
        "111111111111:function:pay, pay",
        "111111111111:function:pay:live, pay",
        "arn:aws:lambda:us-east-1:111111111111:function:pay, pay",
        "arn:aws:lambda:us-east-1:111111111111:function:pay:live, pay",
        "arn:aws-cn:lambda:cn-north-1:111111111111:function:pay:3, pay",
        "arn:aws-us-gov:lambda:us-gov-west-1:111111111111:function:my_pay-fn, my_pay-fn",
        "'', ''",
        "arn:aws:lambda:us-east-1:111111111111:layer:l:1, arn:aws:lambda:us-east-1:111111111111:layer:l:1",
    })
    void aFunctionIsNamedByItsNameOrAnyPartOfItsArn(String text, String name) {
        assertThat(FunctionName.of(text).name()).isEqualTo(name);
    }
}
