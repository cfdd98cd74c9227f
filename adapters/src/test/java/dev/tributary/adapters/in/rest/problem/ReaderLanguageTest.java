package dev.tributary.adapters.in.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReaderLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | nl",
        "nl-BE, en;q=0.5 | nl",
        "en;q=0.2, nl;q=0.9 | nl",
        "nl;q=0, en | en",
        "nl;q=0 | en",
        "en;q=0, nl;q=0.1 | nl",
        "de | en",
        "; | en"
      })
  void the_accepted_language_with_texts_is_chosen(String header, String language) {
    assertThat(ReaderLanguage.of(header).getLanguage()).isEqualTo(language);
  }
}
