package dev.tributary.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretPatternTest {
  private static final int MOST_READS_PER_CHARACTER = 10;

  @ParameterizedTest
  @CsvSource({"\\, x", "%25, x", "+, x", "a, b"})
  void a_text_that_nearly_repeats_it_costs_a_few_reads_per_character(String nearly, String end) {
    String secretPattern = nearly.repeat(80) + end;
    CountedText text = new CountedText(nearly.repeat(2_000));
    SortedMap<Integer, Integer> places = new TreeMap<>();

    new SecretPattern(secretPattern).find(text, false, places);

    assertThat(places).isEmpty();
    assertThat(text.reads)
        .isLessThan((long) MOST_READS_PER_CHARACTER * secretPattern.length() * text.length());
  }

  /** Counts how often a character of it is read. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private long reads;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
