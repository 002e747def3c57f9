package dev.clix.workflow;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Arrows point one way: the language knows no interpreter, the interpreter no effects, the endpoint no simulator. */
@AnalyzeClasses(packages = ArchitectureTest.WORKFLOW, importOptions = ArchitectureTest.MainCode.class)
class ArchitectureTest {
    /** Other modules' tests lie in a jar here once that is built. */
    static final class MainCode implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return Predefined.DO_NOT_INCLUDE_TESTS.includes(location) && !location.contains("-tests.jar");
        }
    }

    static final String WORKFLOW = "dev.clix.workflow";
    /** Values in, values out. */
    private static final String[] CORE = {
        WORKFLOW + ".asl..",
        WORKFLOW + ".fact..",
        WORKFLOW + ".history..",
        WORKFLOW + ".interpreter..",
        WORKFLOW + ".simulator.internal.registry..",
        WORKFLOW + ".template..",
        WORKFLOW + ".api.."
    };

    private static final String[] NETWORK = {"io.vertx..", "io.netty..", "software.amazon.."};

    @ArchTest
    static final ArchRule noPackageCycles =
            slices().matching("dev.clix.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theLanguageKnowsNothing =
            noClasses().that().resideInAPackage(WORKFLOW + ".asl..").should().dependOnClassesThat(otherThan(".asl"));

    @ArchTest
    static final ArchRule timeKnowsNothing =
            noClasses().that().resideInAPackage(WORKFLOW + ".time..").should().dependOnClassesThat(otherThan(".time"));

    @ArchTest
    static final ArchRule whatFactsAreWrittenInKnowsNothing =
            noClasses().that().resideInAPackage(WORKFLOW + ".fact..").should().dependOnClassesThat(otherThan(".fact"));

    @ArchTest
    static final ArchRule aJournalKnowsNothing = noClasses()
            .that()
            .resideInAPackage(WORKFLOW + ".journal..")
            .should()
            .dependOnClassesThat(otherThan(".journal"));

    @ArchTest
    static final ArchRule theInterpreterKnowsTheLanguageAndHistory = noClasses()
            .that()
            .resideInAPackage(WORKFLOW + ".interpreter..")
            .should()
            .dependOnClassesThat(otherThan(".interpreter", ".asl", ".history"));

    /** "History is the state" holds only as long as this does. */
    @ArchTest
    static final ArchRule onlyEvolutionChangesAnExecution = classes()
            .that()
            .resideInAPackage(WORKFLOW + ".interpreter..")
            .should(LeaveChangesToEvolution.OF_EXECUTIONS);

    /** Programs that embed an endpoint have a Netty of their own, or none. */
    @ArchTest
    static final ArchRule oneEndpointAloneKnowsVertx = noClasses()
            .that()
            .resideInAPackage(WORKFLOW + ".endpoint..")
            .and()
            .haveNameNotMatching(".*\\.(StepFunctionsEndpoint(\\$.*)?|Mount)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "io.netty..");

    /** Packages below {@code x.internal} are for {@code x} and the other packages below {@code x}. */
    @ArchTest
    static final ArchRule internalPackagesAreTheirOwnersAlone = classes().should(KeepToOwnInternals.PACKAGES);

    /** Else a program would have to use them, or could not call what shows them. */
    @ArchTest
    static final ArchRule whatProgramsSeeShowsNoInternals = classes()
            .that()
            .arePublic()
            .and()
            .resideOutsideOfPackage("..internal..")
            .should(ShowNoInternals.IN_SIGNATURES);

    /** A case that is forgotten must not compile: sealed types have a visitor or an abstract method, enums a switch. */
    @ArchTest
    static final ArchRule noForgottenCaseCompiles = noClasses()
            .that()
            .resideOutsideOfPackage(WORKFLOW + ".junit..")
            .should()
            .callConstructor(AssertionError.class, Object.class);

    @ArchTest
    static final ArchRule theEndpointServesAnyApi = noClasses()
            .that()
            .resideInAPackage(WORKFLOW + ".endpoint..")
            .should()
            .dependOnClassesThat(otherThan(".endpoint", ".api"));

    @ArchTest
    static final ArchRule theConsoleShowsAnyApi = noClasses()
            .that()
            .resideInAPackage(WORKFLOW + ".console..")
            .should()
            .dependOnClassesThat(otherThan(".console", ".endpoint", ".graph", ".api"));

    @ArchTest
    static final ArchRule theCoreReadsNoClockAndDrawsNothing = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, SecureRandom.class, ThreadLocalRandom.class);

    @ArchTest
    static final ArchRule theCoreKnowsNoNetwork = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .or()
            .resideInAnyPackage(WORKFLOW, WORKFLOW + ".simulator..", WORKFLOW + ".time..", WORKFLOW + ".junit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(NETWORK);

    @ArchTest
    static final ArchRule nobodyNeedsTheTestSupport = noClasses()
            .that()
            .resideOutsideOfPackage(WORKFLOW + ".junit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WORKFLOW + ".junit..", "org.junit..");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule wordsAreTheSameInEveryLanguage = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase");

    /** This library's packages but these. The port itself, on top, is everybody's. */
    private static DescribedPredicate<JavaClass> otherThan(String... known) {
        return resideInAPackage(WORKFLOW + "..")
                .and(resideOutsideOfPackages(WORKFLOW))
                .and(resideOutsideOfPackages(
                        Arrays.stream(known).map(name -> WORKFLOW + name + "..").toArray(String[]::new)));
    }
}
