package dev.tributary.adapters.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.approval.ApprovalErrorCode;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.worktable.StructureFit;
import dev.tributary.domain.worktable.WorkTableStructure;
import dev.tributary.domain.worktable.WorkTableStructure.Population;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | UTC | Waits until Dec 1, 2026, 12:01:30 AM UTC.",
        "en-GB | Asia/Kolkata | Waits until 1 Dec 2026, 05:31:30 IST.",
        "en-US | America/New_York | Waits until Nov 30, 2026, 7:01:30 PM EST.",
        "nl | Europe/Amsterdam | Wacht tot 1 dec 2026, 01:01:30 CET."
      })
  void an_instant_is_shown_in_the_forms_and_the_zone_of_the_reader(
      String tag, String zone, String expected) {
    Message waits = Wait.until(Instant.parse("2026-12-01T00:01:30.123456Z")).description();

    assertThat(Texts.render(waits, Locale.forLanguageTag(tag), ZoneId.of(zone)))
        .isEqualToNormalizingWhitespace(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "exchange.TRB-150063, 2",
    "exchange.TRB-150072, 1",
    "exchange.circuitOpen, 1",
    "testrun.waitPassed, 0"
  })
  void the_end_of_a_pause_is_shown_in_the_forms_of_the_reader(String key, int place) {
    String[] arguments = {"coupons", "3 / 1d", ""};
    arguments[place] = "2026-12-01T00:01:30.007398272Z";
    Message message = Message.of(key, (Object[]) arguments);

    for (Locale locale : Texts.LANGUAGES) {
      assertThat(Texts.render(message, locale, ZoneId.of("Asia/Kolkata")))
          .contains("2026", "5:31:30")
          .doesNotContain("T00:01");
    }
  }

  @Test
  void a_text_that_is_no_instant_is_shown_as_it_is() {
    assertThat(Texts.text(Locale.ENGLISH, "wait.timeUntil", "noon"))
        .isEqualTo("Waits until noon, noon.");
  }

  @Test
  void a_set_of_another_resource_is_told_in_words_where_there_is_none() {
    WorkTableStructure people =
        new WorkTableStructure(
            Optional.of(new Population("profile", ValueType.INTEGER)), List.of());
    WorkTableStructure rows = new WorkTableStructure(Optional.empty(), List.of());

    assertThat(misfit(people, rows))
        .isEqualTo("Rows of the resource profile are expected; these are of no resource.");
    assertThat(misfit(rows, people))
        .isEqualTo("Rows of no resource are expected; these are of the resource profile.");
  }

  private static String misfit(WorkTableStructure expected, WorkTableStructure given) {
    return StructureFit.misfits("columns", expected, given)
        .map(problem -> Texts.render(problem.message(), Locale.ENGLISH))
        .collect(Collectors.joining());
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
