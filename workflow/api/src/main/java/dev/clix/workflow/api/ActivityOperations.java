package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ActivityDescription;
import dev.clix.workflow.ActivitySummary;
import dev.clix.workflow.CreateActivity;
import dev.clix.workflow.CreatedActivity;
import dev.clix.workflow.DeleteActivity;
import dev.clix.workflow.DescribeActivity;
import dev.clix.workflow.ListActivities;
import dev.clix.workflow.Page;
import java.util.Optional;

/** The operations on activities, typed. */
public final class ActivityOperations {
    public static final TypedOperation<CreateActivity, CreatedActivity> CREATE_ACTIVITY = new TypedOperation<>(
            Operation.CREATE_ACTIVITY,
            (request, members) -> members.text("name", request.name())
                    .container("tags", Optional.of(TagOperations.shown(request.tags())))
                    .container(
                            "encryptionConfiguration",
                            request.encryptionConfiguration().map(ConfigurationJson::shown)),
            arguments -> new CreateActivity(
                    arguments.text("name"),
                    TagOperations.read(arguments),
                    arguments.member("encryptionConfiguration").map(ConfigurationJson::encryption)),
            created -> AwsJson.object()
                    .put("activityArn", created.activityArn())
                    .set("creationDate", AwsJson.timestamp(created.creationDate())));

    public static final TypedOperation<DescribeActivity, ActivityDescription> DESCRIBE_ACTIVITY = new TypedOperation<>(
            Operation.DESCRIBE_ACTIVITY,
            (request, members) -> members.text("activityArn", request.activityArn()),
            arguments -> new DescribeActivity(arguments.text("activityArn")),
            ActivityOperations::described);

    public static final TypedOperation<ListActivities, Page<ActivitySummary>> LIST_ACTIVITIES = new TypedOperation<>(
            Operation.LIST_ACTIVITIES,
            (request, members) ->
                    members.whole("maxResults", request.maxResults()).text("nextToken", request.nextToken()),
            arguments -> new ListActivities(arguments.maxResults(), arguments.optionalText("nextToken")),
            page -> AwsJson.page("activities", page, ActivityOperations::listed));

    public static final TypedOperation<DeleteActivity, Void> DELETE_ACTIVITY = new TypedOperation<>(
            Operation.DELETE_ACTIVITY,
            (request, members) -> members.text("activityArn", request.activityArn()),
            arguments -> new DeleteActivity(arguments.text("activityArn")),
            done -> AwsJson.object());

    private ActivityOperations() {}

    private static ObjectNode listed(ActivitySummary activity) {
        return AwsJson.object()
                .put("activityArn", activity.activityArn())
                .put("name", activity.name())
                .set("creationDate", AwsJson.timestamp(activity.creationDate()));
    }

    private static ObjectNode described(ActivityDescription activity) {
        return AwsJson.object()
                .put("activityArn", activity.activityArn())
                .put("name", activity.name())
                .<ObjectNode>set("creationDate", AwsJson.timestamp(activity.creationDate()))
                .set("encryptionConfiguration", ConfigurationJson.shown(activity.encryptionConfiguration()));
    }
}
