package dev.clix.workflow.aws;

import dev.clix.workflow.Causes;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryUtils;

/** Translates the SDK's exceptions into the port's. */
final class AwsFailures {
    private static final Map<String, Code> BY_WORD =
            Stream.of(Code.values()).collect(Collectors.toUnmodifiableMap(Code::word, Function.identity()));

    /** AWS's error codes for credentials that are missing, wrong, expired or insufficient. */
    private static final Set<String> CREDENTIALS = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "ExpiredToken",
            "ExpiredTokenException",
            "IncompleteSignature",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "KmsAccessDeniedException",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException",
            "NotAuthorized",
            "SignatureDoesNotMatch",
            "UnrecognizedClientException");

    private AwsFailures() {}

    static WorkflowException told(Throwable failure) {
        var cause = Causes.unwrapped(failure);
        if (cause instanceof WorkflowException known) return known;
        if (cause instanceof AwsServiceException refused) return told(refused);
        if (isAboutCredentials(cause)) return new WorkflowException(Code.ACCESS_DENIED, withoutClasses(cause), cause);
        return new WorkflowException(
                Code.UNAVAILABLE, "Step Functions cannot be reached: " + withoutAdvice(root(cause)), cause);
    }

    private static WorkflowException told(AwsServiceException refused) {
        var details = refused.awsErrorDetails();
        var word = details == null || details.errorCode() == null ? "" : details.errorCode();
        var text = details == null || details.errorMessage() == null ? Causes.message(refused) : details.errorMessage();
        return new WorkflowException(code(refused, word), text, refused);
    }

    private static Code code(AwsServiceException refused, String word) {
        if (RetryUtils.isThrottlingException(refused)) return Code.THROTTLING;
        if (CREDENTIALS.contains(word)) return Code.ACCESS_DENIED;
        var known = BY_WORD.get(word);
        if (known != null) return known;
        return refused.statusCode() >= 500 ? Code.UNAVAILABLE : Code.VALIDATION;
    }

    private static boolean isAboutCredentials(Throwable failure) {
        var message = String.valueOf(failure.getMessage());
        return failure instanceof SdkClientException && message.contains("credentials");
    }

    /** Where there are none, the SDK names every class that has looked for them. */
    private static String withoutClasses(Throwable failure) {
        var message = Causes.message(failure);
        return message.startsWith("Unable to load credentials from any") ? "No credentials were found" : message;
    }

    /** After its first sentence the SDK says what its settings could have to do with it. */
    private static String withoutAdvice(Throwable failure) {
        return Causes.message(failure).split("\\. ", 2)[0];
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) root = root.getCause();
        return root;
    }

    /** Credentials that expired are fetched anew by the SDK, so the next try may go through. */
    static boolean isWorthAnotherTry(Throwable failure) {
        var code = told(failure).code();
        return code == Code.UNAVAILABLE || code == Code.THROTTLING || isExpired(failure);
    }

    private static boolean isExpired(Throwable failure) {
        return failure instanceof AwsServiceException refused
                && refused.awsErrorDetails() != null
                && String.valueOf(refused.awsErrorDetails().errorCode()).startsWith("ExpiredToken");
    }
}
