package dev.clix.workflow.template.internal.physical;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Values for what only a deployment knows and no table has, in the form that its name promises: an export, an attribute, a secret. */
public record PlausibleValues(StackLocation place) {
    private static final String LAMBDA = "lambda:%1$s:%2$s:function:%3$s";
    private static final String ROLE = "iam::%2$s:role/%3$s";
    /** The forms of ARNs, without the partition, by the kinds that names tell. */
    private static final NamedKinds ARNS = new NamedKinds(List.of(
            Map.entry("state-?machine|workflow|sfn", "states:%1$s:%2$s:stateMachine:%3$s"),
            Map.entry("activity", "states:%1$s:%2$s:activity:%3$s"),
            Map.entry("function|lambda|fn", LAMBDA),
            Map.entry("role", ROLE),
            Map.entry("layer", "lambda:%1$s:%2$s:layer:%3$s:1"),
            Map.entry("queue|dlq|sqs", "sqs:%1$s:%2$s:%3$s"),
            Map.entry("topic|sns", "sns:%1$s:%2$s:%3$s"),
            Map.entry("event-?bus", "events:%1$s:%2$s:event-bus/%3$s"),
            Map.entry("rule", "events:%1$s:%2$s:rule/%3$s"),
            Map.entry("bucket|s3", "s3:::%3$s"),
            Map.entry("table-?stream", "dynamodb:%1$s:%2$s:table/%3$s/stream/2024-01-01T00:00:00.000"),
            Map.entry("table|dynamo(-?db)?", "dynamodb:%1$s:%2$s:table/%3$s"),
            Map.entry("secret", "secretsmanager:%1$s:%2$s:secret:%3$s"),
            Map.entry("kms|key", "kms:%1$s:%2$s:key/%4$s"),
            Map.entry("task-?def(inition)?", "ecs:%1$s:%2$s:task-definition/%3$s:1"),
            Map.entry("job-?def(inition)?", "batch:%1$s:%2$s:job-definition/%3$s:1"),
            Map.entry("job-?queue", "batch:%1$s:%2$s:job-queue/%3$s"),
            Map.entry("cluster", "ecs:%1$s:%2$s:cluster/%3$s"),
            Map.entry("log(-?group)?", "logs:%1$s:%2$s:log-group:%3$s:*"),
            Map.entry("policy", "iam::%2$s:policy/%3$s"),
            Map.entry("stream", "kinesis:%1$s:%2$s:stream/%3$s"),
            Map.entry("certificate", "acm:%1$s:%2$s:certificate/%4$s"),
            Map.entry("parameter", "ssm:%1$s:%2$s:parameter/%3$s")));

    /** The prefixes of IDs, by the kinds that names tell. */
    private static final NamedKinds IDS = new NamedKinds(List.of(
            Map.entry("subnet", "subnet-"),
            Map.entry("security-?group|sg", "sg-"),
            Map.entry("vpc", "vpc-"),
            Map.entry("instance", "i-"),
            Map.entry("ami|image", "ami-")));

    private static final Pattern ARN = Pattern.compile("(?i).*arn[^a-z]*");
    private static final Pattern ID = Pattern.compile(".*(Id|ID|[-_/]id|Ids|IDs|[-_/]ids)");
    /** The names of ports, but not {@code export} or {@code import}. */
    private static final Pattern PORT = Pattern.compile("(.*[^A-Za-z])?port|.*Port|PORT|.*[^A-Za-z]PORT");

    private static final int LONGEST = 64;

    /**
     * Like {@link #value(String)}, in the form that is asked for where it is needed.
     *
     * @param key of the value it is: {@code RoleArn}, a task's {@code Resource}
     */
    public String value(String name, String key) {
        if (key.equals("Role") || key.equals("RoleArn")) return role(name);
        if (key.equals("Resource")) return worker(name);
        if (ARN.matcher(name).matches()) return arn(name);
        if (ARN.matcher(key).matches()) return arn(key, name, word(name));
        return ID.matcher(key).matches() && !ID.matcher(name).matches() ? identity(key, name) : value(name);
    }

    /** @param name of an export, an attribute, a parameter: {@code prod-OrdersTableArn} */
    public String value(String name) {
        if (ARN.matcher(name).matches()) return arn(name);
        if (ID.matcher(name).matches()) return identity(name);
        if (ends(name, "url", "uri")) return "https://%s.%s.amazonaws.com".formatted(label(name), place.region());
        if (ends(name, "endpoint", "domainname", "dnsname", "address"))
            return "%s.%s.amazonaws.com".formatted(label(name), place.region());
        if (PORT.matcher(name).matches()) return "443";
        return word(name);
    }

    /** The ARN of what is named, a function where nothing tells what it is. */
    public String arn(String name) {
        return arn(name, name, word(name));
    }

    /** @param words tell what it is, those of the name where they do not */
    private String arn(String words, String name, String word) {
        var rest = ARNS.of(words).or(() -> ARNS.of(name)).orElse(LAMBDA);
        return place.arn(rest.formatted(place.region(), place.account(), word, new StableId(name).uuid()));
    }

    /** The ARN for a task's Resource: an activity's where the name says so, otherwise a function's. */
    private String worker(String name) {
        return ARNS.of(name).filter(kind -> kind.contains(":activity:")).isPresent() ? arn(name) : function(name);
    }

    public String role(String name) {
        return place.arn(ROLE.formatted(place.region(), place.account(), word(name)));
    }

    public String function(String name) {
        return place.arn(LAMBDA.formatted(place.region(), place.account(), word(name)));
    }

    /** The ARN of a resource whose type is not known: {@code AWS::Some::Thing} is {@code some:…:thing/NAME}. */
    public String arn(String type, String name) {
        var parts = type.toLowerCase(Locale.ROOT).split("::", 0);
        if (parts.length < 3) return arn(name);
        return place.arn("%s:%s:%s:%s/%s".formatted(parts[1], place.region(), place.account(), parts[2], word(name)));
    }

    private String identity(String name) {
        return identity(name, name);
    }

    private String identity(String kind, String name) {
        return IDS.of(kind)
                .map(prefix -> prefix + new StableId(name).hexadecimal(17))
                .orElseGet(() -> word(name));
    }

    private static boolean ends(String name, String... words) {
        var lower = name.toLowerCase(Locale.ROOT);
        return List.of(words).stream().anyMatch(lower::endsWith);
    }

    private static String label(String name) {
        return word(name).toLowerCase(Locale.ROOT);
    }

    /** Letters that may stand in any name. */
    private static String word(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
        if (plain.isEmpty()) return "made-up";
        return plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
    }
}
