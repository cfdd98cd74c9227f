package dev.tributary.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.problem.Refused;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfileSearchTest {
  private static final ProfileLimits LIMITS = new ProfileLimits(20, 20, 3, 10, 5);

  @Test
  void reads_words_between_any_blanks() {
    assertThat(search("  ada \t\n reyes ").words()).containsExactly("ada", "reyes");
    assertThat(search(" \u0000 ").words()).isEmpty();
  }

  @Test
  void refuses_more_than_it_may_cost() {
    assertThatThrownBy(() -> search("x".repeat(21)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("TRB-132003"));
    assertThatThrownBy(() -> search("a b c d"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("TRB-132004"));
  }

  private static ProfileSearch search(String text) {
    return ProfileSearch.of(text, Set.of(), LIMITS);
  }
}
