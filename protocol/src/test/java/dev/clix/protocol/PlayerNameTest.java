package dev.clix.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                "é", // an e and its accent
                "👨\u200d👩\u200d👧\u200d👦", // a family
                "🏃🏽\u200d♀\ufe0f", // a woman who runs
                "❤\ufe0f\u200d🔥",
                "🇩🇪",
                "\ud83e\udee0", // a face that melts: Unicode 14, a year after JDK 17's
                "علی\u200cرضا", // Persian, with the non-joiner it is spelled with
                "क्\u200dष", // Devanagari, with a joiner
                "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f", // the flag of England
                "<b>Bob</b>",
                "abcdefghijklmnopqrstuvwx"
            })
    void namesOfPeople(String name) {
        assertThat(new PlayerName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\u200dda",
                "\u200dAda",
                "Ada\u200d",
                "A\u200cda",
                "👨\u200dAda",
                "Ad\u200ba",
                "A\ufeffda",
                "A\udb40\udc67\udb40\udc7f", // letters that tag no flag
                "🏴\udb40\udc67", // and those without an end
                "🏴\udb40\udc7f",
                "🇩🇪\udb40\udc67\udb40\udc7f",
                "\u202eadA"
            })
    void charactersNobodySees(String name) {
        assertThatThrownBy(() -> new PlayerName(name))
                .hasMessage("Expected a name of visible characters, but found an invisible one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\ufe0f", "\u0301", "\u00a0\u034f", "abcdefghijklmnopqrstuvwxy"})
    void nothingToSeeOrTooMuch(String name) {
        assertThatThrownBy(() -> new PlayerName(name)).hasMessageStartingWith("Expected a name of 1 to 24 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"  Ada ", "\tAda\n"})
    void spacesAroundIt(String name) {
        assertThat(new PlayerName(name).value()).isEqualTo("Ada");
    }
}
