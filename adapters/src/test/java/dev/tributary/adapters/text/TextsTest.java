package dev.tributary.adapters.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.approval.ApprovalErrorCode;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.TaskState;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextsTest {
  private static final Message QUOTING =
      Message.of("workflow.TRB-100001", "😀".repeat(100_000), "x".repeat(100_000));

  @ParameterizedTest
  @EnumSource(TaskState.class)
  void a_message_in_a_message_has_the_words_of_the_reader(TaskState state) {
    Message refused =
        ApprovalErrorCode.NOT_AWAITED.with(
            "ask", Message.of("rest.taskState." + EnumNames.id(state)));

    for (Locale locale : Texts.LANGUAGES) {
      assertThat(Texts.render(refused, locale))
          .contains("'ask'", ": " + EnumNames.text("taskState", state, locale))
          .doesNotContain("taskState");
    }
  }

  @ParameterizedTest
  @EnumSource(ExchangeErrorCode.class)
  void a_failed_request_that_no_activity_makes_is_not_called_an_activity(ExchangeErrorCode code) {
    Message words = Texts.ofRequest(code.with());

    for (Locale locale : Texts.LANGUAGES) {
      assertThat(Texts.pattern(words.bundle(), words.name(), locale).orElseThrow())
          .doesNotStartWith("Activ");
    }
  }

  @Test
  void a_message_quotes_the_beginning_of_a_very_long_text() {
    String rendered = Texts.render(QUOTING, Locale.ENGLISH);

    assertThat(rendered).hasSizeLessThan(20_000).contains("…");
    assertThat(rendered.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
  }
}
