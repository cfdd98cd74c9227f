package dev.tributary.domain.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VariableReadingTest {
  @Test
  void shows_an_unreadable_value() {
    assertThat(refused("A17").problem().arguments()).containsExactly("id", "A17", "INTEGER");
  }

  @Test
  void shows_the_beginning_of_a_long_value_without_half_characters() {
    Refused refused = refused("😀".repeat(60_000));
    assertThat(refused.problem().arguments())
        .containsExactly("id", "😀".repeat(200) + "…", "INTEGER");
  }

  private static Refused refused(String value) {
    Variables set = Variables.NONE.with("id", Variable.text(value));
    return catchThrowableOfType(
        Refused.class, () -> VariableReading.read(new Term.Variable("id", ValueType.INTEGER), set));
  }
}
