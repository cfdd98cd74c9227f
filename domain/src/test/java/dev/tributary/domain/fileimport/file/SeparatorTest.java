package dev.tributary.domain.fileimport.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.problem.Refused;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeparatorTest {
  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of("a,b,c\n", ','),
        Arguments.of("a;b;c", ';'),
        Arguments.of("a\tb\tc\r\n", '\t'),
        Arguments.of("a|b", '|'),
        Arguments.of("email\n", ','),
        Arguments.of("", ','),
        Arguments.of("name;\"city, state, country\"\n", ';'),
        Arguments.of("\"a;b;c\",d\n", ','),
        Arguments.of("\"first\nline;\",b\n", ','),
        Arguments.of("\"say \"\"a;b;c\"\"\",d", ','),
        Arguments.of("\n\r\n\na;b\n1,2,3,4\n", ';'),
        Arguments.of("a;b;c,d\n", ';'),
        Arguments.of("one\n1,2,3\n", ','),
        Arguments.of("sep=;\r\nemail,a;firstName,b\r\n", ';'),
        Arguments.of("\"sep=;\"\nemail,a;firstName,b\n", ';'),
        Arguments.of("\n\nSEP=|\nemail,a\n", '|'),
        Arguments.of("sep=\t\nemail,a\n", '\t'),
        Arguments.of("sep=:\nemail:a\n", ':'),
        Arguments.of("sep=,name\n1,2\n", ','),
        Arguments.of("sep=\na;b\n", ','));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void is_what_the_first_line_has_most_of_outside_of_quotes(String text, char separator) {
    assertThat(Separator.detect(text, '"')).isEqualTo(separator);
  }

  @Test
  void another_quote_hides_separators_too() {
    assertThat(Separator.detect("'a;b;c',d", '\'')).isEqualTo(',');
  }

  @Test
  void two_signs_equally_often_are_not_decided_by_guessing() {
    Refused refused = catchThrowableOfType(Refused.class, () -> Separator.detect("a,b;c\n", '"'));
    assertThat(refused.code()).isEqualTo(ImportErrorCode.SEPARATOR_UNCLEAR.id());
    assertThat(refused.problem().arguments()).containsExactlyInAnyOrder(",", ";");
  }

  @Property(tries = 200)
  void any_names_between_any_of_the_signs(
      @ForAll @Size(min = 2, max = 12) List<@NotEmpty @AlphaChars String> names) {
    for (String sign : List.of(",", ";", "\t", "|")) {
      assertThat(Separator.detect(String.join(sign, names) + "\n1;2,3|4\t5,,;;||", '"'))
          .isEqualTo(sign.charAt(0));
    }
  }
}
