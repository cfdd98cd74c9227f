package dev.tributary.adapters.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.problem.Message;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextsTest {
  private static final Message QUOTING =
      Message.of("workflow.TRB-100001", "😀".repeat(100_000), "x".repeat(100_000));

  @Test
  void a_message_quotes_the_beginning_of_a_very_long_text() {
    String rendered = Texts.render(QUOTING, Locale.ENGLISH);

    assertThat(rendered).hasSizeLessThan(20_000).contains("…");
    assertThat(rendered.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
  }
}
