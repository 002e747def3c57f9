package dev.clix.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/** Arrows point one way. */
@AnalyzeClasses(
        packages = {"dev.clix.protocol", "dev.clix.server"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String SERVER = "dev.clix.server";
    private static final String[] EFFECTS = {
        "io.vertx..", "io.netty..", "io.micrometer..", "dev.clix.workflow..", "org.slf4j.."
    };

    @ArchTest
    static final ArchRule noPackageCycles =
            slices().matching("dev.clix.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theProtocolKnowsNothing = noClasses()
            .that()
            .resideInAPackage("dev.clix.protocol..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.clix.server..", "dev.clix.workflow..", "io.vertx..", "org.slf4j..");

    @ArchTest
    static final ArchRule onlyTheCodecKnowsJackson = noClasses()
            .that()
            .resideInAPackage("dev.clix.protocol..")
            .and()
            .haveNameNotMatching(
                    ".*\\.(ProtocolCodec|SinglePassDecoder|ClientMessageReader|ServerMessageReader|WireFormat|EnvelopeFormat"
                            + "|WholeNumberDeserializer|DecodingErrors)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule theRulesHaveNoEffects = noClasses()
            .that()
            .resideInAPackage(SERVER + ".game..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EFFECTS);

    @ArchTest
    static final ArchRule presenceHasNoEffects = noClasses()
            .that()
            .resideInAPackage(SERVER + ".presence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EFFECTS);

    @ArchTest
    static final ArchRule theMatchmakerHasNoEffects = noClasses()
            .that()
            .haveSimpleName("Matchmaker")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EFFECTS);

    @ArchTest
    static final ArchRule theCoreReadsNoClockAndDrawsNothing = noClasses()
            .that()
            .resideInAnyPackage(
                    SERVER + ".game..",
                    SERVER + ".presence..",
                    SERVER + ".room..",
                    SERVER + ".lobby..",
                    SERVER + ".execution..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, UUID.class);

    /** A case that is forgotten must not compile: sealed types have a visitor or an abstract method, enums a switch. */
    @ArchTest
    static final ArchRule noForgottenCaseCompiles =
            noClasses().should().callConstructor(AssertionError.class, Object.class);

    @ArchTest
    static final ArchRule nobodySleeps =
            noClasses().that().resideInAPackage(SERVER + "..").should().callMethod(Thread.class, "sleep", long.class);

    /** In Turkish a large i keeps its dot: no setting would be found by the name CLIX_HTTP_PUBLIC_URL. */
    @ArchTest
    static final ArchRule wordsAreTheSameInEveryLanguage = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase");

    /** A room, or the lobby, may be on another machine: all who talk to them have no more than their messages. */
    @ArchTest
    static final ArchRule doorsKnowNoRooms = noClasses()
            .that()
            .resideInAPackage(SERVER + ".gateway..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Room")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("Rooms");

    @ArchTest
    static final ArchRule roomsKnowNoDoors = noClasses()
            .that()
            .resideInAnyPackage(
                    SERVER + ".broker..",
                    SERVER + ".room..",
                    SERVER + ".lobby..",
                    SERVER + ".execution..",
                    SERVER + ".activities..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVER + ".gateway..", SERVER + ".config..", "io.vertx.ext..", "io.vertx.core.http..");

    /** Games are opened where they are at home; the lobby need not be there. */
    @ArchTest
    static final ArchRule theLobbySeesNoWorkflow = noClasses()
            .that()
            .resideInAPackage(SERVER + ".lobby..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("dev.clix.workflow..").and(not(resideInAPackage("dev.clix.workflow.time.."))))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage(SERVER + ".execution..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("Rooms");

    @ArchTest
    static final ArchRule thoseWhoStartExecutionsSeeOnlyWorkflows = noClasses()
            .that()
            .resideInAPackage(SERVER + ".execution..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Activities");

    @ArchTest
    static final ArchRule theWorkersSeeOnlyActivities = noClasses()
            .that()
            .resideInAPackage(SERVER + ".activities..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Workflows");

    @ArchTest
    static final ArchRule onlyTheTopChoosesWhoRunsTheWorkflow = noClasses()
            .that()
            .resideOutsideOfPackage(SERVER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.clix.workflow.simulator..", "dev.clix.workflow.aws..");

    @ArchTest
    static final ArchRule nothingRestsOnInternalsOfTheWorkflow =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.clix.workflow..internal..");

    @ArchTest
    static final ArchRule botsShareOnlyWordsWithTheServer = noClasses()
            .that()
            .resideInAPackage(SERVER + ".bots..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(SERVER + ".game..", SERVER + ".room..", SERVER + ".gateway..")
                    .and(not(resideInAPackage(SERVER + ".game.*.message.."))));

    /** A game that bots play brings its behaviours and its referee. */
    @ArchTest
    static final ArchRule whatDrivesBotsKnowsNoGame = noClasses()
            .that()
            .resideInAPackage(SERVER + ".bots..")
            .and()
            .haveNameMatching(
                    ".*\\.(Bot|Bots|BotGame|BotVerticle|BotConnection|BotTransport|Referee|Load\\w+|Outages)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SERVER + ".game..");

    @ArchTest
    static final ArchRule theEngineKnowsNoGame = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.clix.protocol..",
                    SERVER + ".game",
                    SERVER + ".broker..",
                    SERVER + ".room..",
                    SERVER + ".lobby..",
                    SERVER + ".gateway..",
                    SERVER + ".presence..",
                    SERVER + ".activities..",
                    SERVER + ".execution..",
                    SERVER + ".node..",
                    SERVER + ".cluster..",
                    SERVER + ".metrics..",
                    SERVER + ".gamerun..",
                    SERVER + ".limit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SERVER + ".game.*..");

    /** The bots play CliX, by its words. */
    @ArchTest
    static final ArchRule onlyTheRegistrationKnowsAGame = noClasses()
            .that()
            .resideOutsideOfPackages(SERVER + ".game.*..", SERVER + ".registry", SERVER + ".bots..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SERVER + ".game.*..");

    /** Any program that carries messages will do. */
    @ArchTest
    static final ArchRule theClusterKnowsNoneThatMakesOne = noClasses()
            .that()
            .resideInAPackage(SERVER + ".cluster..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "com.hazelcast..", SERVER + ".gateway..", SERVER + ".config..");

    /** A client made of Java needs no more of the server than these. */
    @ArchTest
    static final ArchRule theWordsOfAGameRestOnTheProtocolAlone = noClasses()
            .that()
            .resideInAPackage(SERVER + ".game.*.message..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.clix..")
                    .and(not(resideInAnyPackage("dev.clix.protocol..", SERVER + ".game.*.message.."))));
}
