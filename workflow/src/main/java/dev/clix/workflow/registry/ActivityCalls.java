package dev.clix.workflow.registry;

import static dev.clix.workflow.registry.Shown.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** CreateActivity, DescribeActivity, ListActivities, DeleteActivity. */
final class ActivityCalls {
    private static final int COUNT_MAX = 150_000;

    private record Activity(Arn arn, JsonNode encryption, Tags tags, Instant creationDate) {}

    private final NavigableMap<String, Activity> byName = new TreeMap<>();
    private final String region;
    private final String account;

    ActivityCalls(String region, String account) {
        this.region = region;
        this.account = account;
    }

    ObjectNode create(Arguments arguments, Moment moment) {
        var name = Name.check(arguments.text("name"));
        var arn = arn(name);
        var encryption = arguments
                .member("encryptionConfiguration")
                .map(Settings::encryption)
                .orElse(Settings.DEFAULT.encryption());
        var tags = new Tags(arn.toString());
        tags.put(arguments.container("tags"));
        var asked = new Activity(arn, encryption, tags, moment.now());
        return summary(
                Optional.ofNullable(byName.get(name))
                        .map(existing -> same(existing, asked))
                        .orElseGet(() -> add(asked)),
                false);
    }

    private static Activity same(Activity existing, Activity asked) {
        if (existing.encryption().equals(asked.encryption())) return existing;
        throw new WorkflowException(
                Code.ACTIVITY_ALREADY_EXISTS, "Activity Already Exists: '%s'".formatted(existing.arn()));
    }

    private Activity add(Activity activity) {
        if (byName.size() >= COUNT_MAX)
            throw new WorkflowException(
                    Code.ACTIVITY_LIMIT_EXCEEDED, "Activity Limit Exceeded: %s are registered".formatted(COUNT_MAX));
        byName.put(activity.arn().name(), activity);
        return activity;
    }

    ObjectNode describe(Arguments arguments) {
        var activity = find(Arn.parse(arguments.text("activityArn"), "activity"));
        return summary(activity, true).set("encryptionConfiguration", activity.encryption());
    }

    ObjectNode list(Arguments arguments, Moment moment) {
        var page = Paging.page(byName, name -> name, activity -> true, "activities", arguments, moment.now());
        return Paging.answer("activities", page, activity -> summary(activity, true));
    }

    ObjectNode delete(Arguments arguments) {
        var arn = Arn.parse(arguments.text("activityArn"), "activity");
        if (has(arn)) byName.remove(arn.name());
        return answer();
    }

    boolean has(Arn arn) {
        return arn.equals(arn(arn.name())) && byName.containsKey(arn.name());
    }

    Optional<Tags> tags(Arn arn) {
        return has(arn) ? Optional.of(find(arn).tags()) : Optional.empty();
    }

    private Activity find(Arn arn) {
        if (!has(arn))
            throw new WorkflowException(Code.ACTIVITY_DOES_NOT_EXIST, "Activity Does Not Exist: '%s'".formatted(arn));
        return byName.get(arn.name());
    }

    private Arn arn(String name) {
        return new Arn("aws", region, account, "activity", name, List.of());
    }

    private static ObjectNode summary(Activity activity, boolean named) {
        var shown = answer().put("activityArn", activity.arn().toString());
        if (named) shown.put("name", activity.arn().name());
        return shown.set("creationDate", AwsJson.timestamp(activity.creationDate()));
    }
}
