package dev.clix.workflow.aws;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Reads the date of each answer, attempt by attempt. */
final class DateHeaderReading implements ExecutionInterceptor {
    private static final ExecutionAttribute<Instant> SENT = new ExecutionAttribute<>("sent");

    private final ClockSkew skew;

    DateHeaderReading(ClockSkew skew) {
        this.skew = skew;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        attributes.putAttribute(SENT, Instant.now());
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        var received = Instant.now();
        context.httpResponse()
                .firstMatchingHeader("Date")
                .ifPresent(date -> read(attributes.getAttribute(SENT), received, date));
    }

    private void read(Instant sent, Instant received, String date) {
        try {
            skew.answered(sent, received, DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeException unreadable) {
            // A proxy on the way may have put anything in the header; the answer counts all the same.
        }
    }
}
