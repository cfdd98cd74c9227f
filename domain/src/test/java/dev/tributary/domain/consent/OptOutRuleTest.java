package dev.tributary.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every case of the rule; the import's SQL is held against the rule by a test of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OptOutRuleTest {
  @ParameterizedTest
  @CsvSource({
    "SET_ONLY,      false, ,      NONE,    false",
    "SET_ONLY,      false, false, NONE,    false",
    "SET_ONLY,      false, true,  SET,     true",
    "SET_ONLY,      true,  ,      NONE,    true",
    "SET_ONLY,      true,  false, KEPT,    true",
    "SET_ONLY,      true,  true,  NONE,    true",
    "SET_AND_CLEAR, false, ,      NONE,    false",
    "SET_AND_CLEAR, false, false, NONE,    false",
    "SET_AND_CLEAR, false, true,  SET,     true",
    "SET_AND_CLEAR, true,  ,      NONE,    true",
    "SET_AND_CLEAR, true,  false, CLEARED, false",
    "SET_AND_CLEAR, true,  true,  NONE,    true",
  })
  void only_a_person_who_chose_so_takes_an_opt_out_back(
      OptOutRule rule, boolean standing, Boolean written, OptOutChange change, boolean after) {
    assertThat(rule.change(standing, Optional.ofNullable(written))).isEqualTo(change);
    assertThat(change.after(standing)).isEqualTo(after);
    assertThat(rule.change(after, Optional.of(after))).isEqualTo(OptOutChange.NONE);
  }
}
