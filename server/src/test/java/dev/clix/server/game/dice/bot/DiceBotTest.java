package dev.clix.server.game.dice.bot;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.clix.protocol.PlayerId;
import dev.clix.server.Seeds;
import dev.clix.server.game.dice.message.Bid;
import dev.clix.server.game.dice.message.Challenge;
import dev.clix.server.game.dice.message.DiceLevel;
import dev.clix.server.game.dice.message.DiceMove;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DiceBotTest {
    private static final String DICE = "dev.clix.server.game.dice";

    private final Random random = Seeds.random("DiceBotTest");

    /** A bot that cannot reach the state cannot look under another's cup. */
    @Test
    void botsReachOnlyWhatTheyAreShown() {
        noClasses()
                .that()
                .resideInAPackage(DICE + ".bot..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.clix.server..")
                        .and(not(resideInAnyPackage(DICE + ".bot..", DICE + ".message.."))))
                .check(new ClassFileImporter(List.of(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS))
                        .importPackages(DICE));
    }

    /** Own dice 1, 3, 3 of eight. */
    @ParameterizedTest
    @CsvSource({
        "3, 3, 1", // all three count
        "4, 3, 0.868", // 1 - (2/3)^5
        "2, 1, 0.598", // 1 - (5/6)^5
        "8, 3, 0.004", // (1/3)^5
        "8, 4, 0", // one of three counts, five are unseen
    })
    void theOddsAreBinomial(int quantity, int face, double odds) {
        Seen seen = new Seen(List.of(1, 3, 3), 8, Optional.empty(), List.of());
        assertThat(Odds.byChance(seen, new Bid(quantity, face))).isCloseTo(odds, within(0.001));
        assertThat(Odds.byHearsay(seen, new Bid(quantity, face))).isCloseTo(odds, within(0.001));
    }

    @Test
    void whatOthersBidIsBelievedSomewhat() {
        Bid bid = new Bid(3, 5);
        Seen seen = new Seen(List.of(5, 2), 7, Optional.of(bid), List.of(new Seen.Said(new PlayerId("b"), 5, bid)));
        assertThat(Odds.byHearsay(seen, bid)).isGreaterThan(Odds.byChance(seen, bid));
        assertThat(Odds.byHearsay(seen, new Bid(3, 2))).isLessThan(Odds.byChance(seen, new Bid(3, 2)));
    }

    @ParameterizedTest
    @EnumSource(DiceLevel.class)
    void whatCannotBeIsChallengedAndWhatIsThereIsNot(DiceLevel level) {
        Seen hopeless = new Seen(List.of(2, 2), 4, Optional.of(new Bid(4, 6)), List.of());
        assertThat(DiceBot.move(hopeless, level, random)).isEqualTo(new Challenge());
        Seen sure = new Seen(List.of(6, 6, 6, 6), 5, Optional.of(new Bid(2, 6)), List.of());
        assertThat(DiceBot.move(sure, level, random)).isInstanceOf(Bid.class);
    }

    @ParameterizedTest
    @EnumSource(DiceLevel.class)
    void everyMoveIsLegal(DiceLevel level) {
        for (int game = 0; game < 500; game++) {
            int inPlay = random.nextInt(2, 31);
            List<Integer> own = IntStream.range(0, random.nextInt(1, Math.min(6, inPlay)))
                    .mapToObj(die -> random.nextInt(1, 7))
                    .toList();
            Optional<Bid> standing = random.nextInt(4) == 0
                    ? Optional.empty()
                    : Optional.of(new Bid(random.nextInt(1, inPlay + 1), random.nextInt(1, 7)));
            DiceMove move = DiceBot.move(new Seen(own, inPlay, standing, List.of()), level, random);
            if (move instanceof Bid bid) {
                assertThat(bid.quantity()).isLessThanOrEqualTo(inPlay);
                assertThat(standing.filter(other -> !bid.raises(other))).isEmpty();
            } else assertThat(standing).as("a bid to challenge").isPresent();
        }
    }
}
