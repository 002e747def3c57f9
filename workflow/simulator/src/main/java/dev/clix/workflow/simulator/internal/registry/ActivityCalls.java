package dev.clix.workflow.simulator.internal.registry;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.ActivityDescription;
import dev.clix.workflow.ActivitySummary;
import dev.clix.workflow.CreateActivity;
import dev.clix.workflow.CreatedActivity;
import dev.clix.workflow.DeleteActivity;
import dev.clix.workflow.DescribeActivity;
import dev.clix.workflow.ListActivities;
import dev.clix.workflow.Page;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.ConfigurationJson;
import dev.clix.workflow.simulator.internal.registry.Paging.Asked;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.ActivityCreated;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.ActivityDeleted;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** CreateActivity, DescribeActivity, ListActivities, DeleteActivity. */
public final class ActivityCalls {
    private static final int COUNT_MAX = 150_000;

    private record Activity(Arn arn, JsonNode encryption, Tags tags, Instant creationDate) {}

    private final NavigableMap<String, Activity> byName = new TreeMap<>();
    private final String region;
    private final String account;

    ActivityCalls(String region, String account) {
        this.region = region;
        this.account = account;
    }

    public Change<CreateActivity, CreatedActivity> create() {
        return Change.of(this::checkCreate, this::decideCreate, (request, moment) -> {
            var activity = requireNonNull(byName.get(request.name()));
            return new CreatedActivity(activity.arn().toString(), activity.creationDate());
        });
    }

    private void checkCreate(CreateActivity request) {
        var name = NameRule.check(request.name());
        request.encryptionConfiguration().ifPresent(Settings::checkEncryption);
        new Tags(arn(name).toString()).check(request.tags());
        Optional.ofNullable(byName.get(name))
                .ifPresentOrElse(existing -> checkSame(existing, request), this::checkRoom);
    }

    private static void checkSame(Activity existing, CreateActivity asked) {
        if (!existing.encryption().equals(encryption(asked)))
            throw new WorkflowException(
                    Code.ACTIVITY_ALREADY_EXISTS, "Activity Already Exists: '%s'".formatted(existing.arn()));
    }

    private void checkRoom() {
        if (byName.size() >= COUNT_MAX)
            throw new WorkflowException(
                    Code.ACTIVITY_LIMIT_EXCEEDED, "Activity Limit Exceeded: %s are registered".formatted(COUNT_MAX));
    }

    private static JsonNode encryption(CreateActivity request) {
        return request.encryptionConfiguration()
                .<JsonNode>map(ConfigurationJson::shown)
                .orElse(Settings.DEFAULT.encryption());
    }

    private List<RegistryFact> decideCreate(CreateActivity request, CallContext moment) {
        if (byName.containsKey(request.name())) return List.of();
        return List.of(
                new ActivityCreated(arn(request.name()).toString(), encryption(request), Tags.given(request.tags())));
    }

    void apply(ActivityCreated created, Instant at) {
        var arn = Arn.of(created.activityArn());
        var tags = new Tags(created.activityArn());
        tags.put(created.tags());
        byName.put(arn.name(), new Activity(arn, created.encryption(), tags, at));
    }

    public ActivityDescription describe(DescribeActivity request) {
        var activity = find(Arn.parse(request.activityArn(), "activity"));
        return new ActivityDescription(
                activity.arn().toString(),
                activity.arn().name(),
                activity.creationDate(),
                ConfigurationJson.encryption(activity.encryption()));
    }

    public Page<ActivitySummary> list(ListActivities request, CallContext moment) {
        var asked = new Asked(request.maxResults(), request.nextToken());
        return Paging.page(byName, name -> name, activity -> true, "activities", asked, moment.now())
                .map(ActivityCalls::summary);
    }

    private static ActivitySummary summary(Activity activity) {
        return new ActivitySummary(activity.arn().toString(), activity.arn().name(), activity.creationDate());
    }

    public Change<DeleteActivity, Void> delete() {
        return Change.deletion(request -> Arn.parse(request.activityArn(), "activity"), this::decideDelete);
    }

    private List<RegistryFact> decideDelete(DeleteActivity request, CallContext moment) {
        var arn = Arn.of(request.activityArn());
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
        if (!has(arn)) throw Refusals.noActivity(arn);
        return requireNonNull(byName.get(arn.name()));
    }

    private Arn arn(String name) {
        return new Arn("aws", region, account, "activity", name, List.of());
    }
}
