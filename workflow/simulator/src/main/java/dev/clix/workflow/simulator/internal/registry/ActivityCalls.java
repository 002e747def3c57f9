package dev.clix.workflow.simulator.internal.registry;

import static dev.clix.workflow.simulator.internal.registry.MachineJson.answer;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.ActivityCreated;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.ActivityDeleted;
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

    Change create() {
        return new Change(
                this::checkCreate,
                this::decideCreate,
                (arguments, moment) -> summary(requireNonNull(byName.get(arguments.text("name"))), false));
    }

    private void checkCreate(Arguments arguments) {
        var name = Name.check(arguments.text("name"));
        arguments.member("encryptionConfiguration").ifPresent(Settings::checkEncryption);
        new Tags(arn(name).toString()).check(arguments.container("tags"));
        Optional.ofNullable(byName.get(name))
                .ifPresentOrElse(existing -> checkSame(existing, arguments), this::checkRoom);
    }

    private static void checkSame(Activity existing, Arguments asked) {
        if (!existing.encryption().equals(encryption(asked)))
            throw new WorkflowException(
                    Code.ACTIVITY_ALREADY_EXISTS, "Activity Already Exists: '%s'".formatted(existing.arn()));
    }

    private void checkRoom() {
        if (byName.size() >= COUNT_MAX)
            throw new WorkflowException(
                    Code.ACTIVITY_LIMIT_EXCEEDED, "Activity Limit Exceeded: %s are registered".formatted(COUNT_MAX));
    }

    private static JsonNode encryption(Arguments arguments) {
        return arguments.member("encryptionConfiguration").orElse(Settings.DEFAULT.encryption());
    }

    private List<RegistryFact> decideCreate(Arguments arguments, Moment moment) {
        var name = arguments.text("name");
        if (byName.containsKey(name)) return List.of();
        var tags = Tags.given(arguments.container("tags"));
        return List.of(new ActivityCreated(arn(name).toString(), encryption(arguments), tags));
    }

    void apply(ActivityCreated created, Instant at) {
        var arn = Arn.of(created.activityArn());
        var tags = new Tags(created.activityArn());
        tags.put(created.tags());
        byName.put(arn.name(), new Activity(arn, created.encryption(), tags, at));
    }

    ObjectNode describe(Arguments arguments) {
        var activity = find(Arn.parse(arguments.text("activityArn"), "activity"));
        return summary(activity, true).set("encryptionConfiguration", activity.encryption());
    }

    ObjectNode list(Arguments arguments, Moment moment) {
        var page = Paging.page(byName, name -> name, activity -> true, "activities", arguments, moment.now());
        return AwsJson.page("activities", page, activity -> summary(activity, true));
    }

    Change delete() {
        return new Change(
                arguments -> Arn.parse(arguments.text("activityArn"), "activity"),
                this::decideDelete,
                (arguments, moment) -> answer());
    }

    private List<RegistryFact> decideDelete(Arguments arguments, Moment moment) {
        var arn = Arn.of(arguments.text("activityArn"));
        return has(arn) ? List.of(new ActivityDeleted(arn.toString())) : List.of();
    }

    void apply(ActivityDeleted deleted) {
        byName.remove(Arn.of(deleted.activityArn()).name());
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
        return requireNonNull(byName.get(arn.name()));
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
