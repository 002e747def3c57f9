package dev.clix.workflow.simulator.internal.registry;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.MachineType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened to what is registered: the result of a call, not the call. The same facts lead to the same registry,
 * whatever rules and settings are by then.
 */
public sealed interface RegistryFact {
    /** The ARN of the state machine or activity it is about. */
    String subject();

    <C, R> R accept(Visitor<C, R> visitor, C context);

    @JsonTypeName("StateMachineCreated")
    record StateMachineCreated(
            String stateMachineArn,
            MachineType machineType,
            String definition,
            String roleArn,
            Settings settings,
            Map<String, String> tags)
            implements RegistryFact {
        @Override
        public String subject() {
            return stateMachineArn;
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.stateMachineCreated(context, this);
        }
    }

    /**
     * A machine has another definition, role or settings from here on.
     *
     * @param revisionId empty as long as it runs as it did when it was created
     * @param definition empty when it stays as it is
     */
    @JsonTypeName("StateMachineUpdated")
    record StateMachineUpdated(
            String stateMachineArn,
            Optional<String> revisionId,
            Optional<String> definition,
            String roleArn,
            Settings settings)
            implements RegistryFact {
        @Override
        public String subject() {
            return stateMachineArn;
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.stateMachineUpdated(context, this);
        }
    }

    /** A machine is gone as soon as none of its executions runs any more. */
    @JsonTypeName("StateMachineDeletionStarted")
    record StateMachineDeletionStarted(String stateMachineArn) implements RegistryFact {
        @Override
        public String subject() {
            return stateMachineArn;
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.stateMachineDeletionStarted(context, this);
        }
    }

    /** The machine's revision is a version from here on. */
    @JsonTypeName("StateMachineVersionPublished")
    record StateMachineVersionPublished(String stateMachineArn, int version, Optional<String> description)
            implements RegistryFact {
        @Override
        public String subject() {
            return stateMachineArn;
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.stateMachineVersionPublished(context, this);
        }
    }

    @JsonTypeName("StateMachineVersionDeleted")
    record StateMachineVersionDeleted(String stateMachineArn, int version) implements RegistryFact {
        @Override
        public String subject() {
            return stateMachineArn;
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.stateMachineVersionDeleted(context, this);
        }
    }

    @JsonTypeName("StateMachineAliasCreated")
    record StateMachineAliasCreated(
            String stateMachineArn, String name, Optional<String> description, List<Route> routes)
            implements RegistryFact {
        @Override
        public String subject() {
            return stateMachineArn;
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.stateMachineAliasCreated(context, this);
        }
    }

    /** An alias has this description and leads there, whatever it was before. */
    @JsonTypeName("StateMachineAliasUpdated")
    record StateMachineAliasUpdated(
            String stateMachineArn, String name, Optional<String> description, List<Route> routes)
            implements RegistryFact {
        @Override
        public String subject() {
            return stateMachineArn;
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.stateMachineAliasUpdated(context, this);
        }
    }

    @JsonTypeName("StateMachineAliasDeleted")
    record StateMachineAliasDeleted(String stateMachineArn, String name) implements RegistryFact {
        @Override
        public String subject() {
            return stateMachineArn;
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.stateMachineAliasDeleted(context, this);
        }
    }

    /** @param encryption its configuration, as DescribeActivity shows it */
    @JsonTypeName("ActivityCreated")
    record ActivityCreated(String activityArn, JsonNode encryption, Map<String, String> tags) implements RegistryFact {
        @Override
        public String subject() {
            return activityArn;
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.activityCreated(context, this);
        }
    }

    @JsonTypeName("ActivityDeleted")
    record ActivityDeleted(String activityArn) implements RegistryFact {
        @Override
        public String subject() {
            return activityArn;
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.activityDeleted(context, this);
        }
    }

    /** @param tags new ones, and ones with new values */
    @JsonTypeName("ResourceTagged")
    record ResourceTagged(String resourceArn, Map<String, String> tags) implements RegistryFact {
        @Override
        public String subject() {
            return resourceArn;
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.resourceTagged(context, this);
        }
    }

    @JsonTypeName("ResourceUntagged")
    record ResourceUntagged(String resourceArn, List<String> tagKeys) implements RegistryFact {
        @Override
        public String subject() {
            return resourceArn;
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.resourceUntagged(context, this);
        }
    }

    interface Visitor<C, R> {
        R stateMachineCreated(C context, StateMachineCreated fact);

        R stateMachineUpdated(C context, StateMachineUpdated fact);

        R stateMachineDeletionStarted(C context, StateMachineDeletionStarted fact);

        R stateMachineVersionPublished(C context, StateMachineVersionPublished fact);

        R stateMachineVersionDeleted(C context, StateMachineVersionDeleted fact);

        R stateMachineAliasCreated(C context, StateMachineAliasCreated fact);

        R stateMachineAliasUpdated(C context, StateMachineAliasUpdated fact);

        R stateMachineAliasDeleted(C context, StateMachineAliasDeleted fact);

        R activityCreated(C context, ActivityCreated fact);

        R activityDeleted(C context, ActivityDeleted fact);

        R resourceTagged(C context, ResourceTagged fact);

        R resourceUntagged(C context, ResourceUntagged fact);
    }
}
