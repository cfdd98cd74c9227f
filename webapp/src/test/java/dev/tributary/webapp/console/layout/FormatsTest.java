package dev.tributary.webapp.console.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are in the zone and in the forms of one reader, everywhere on a page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatsTest {
  private static final Instant EVENING = Instant.parse("2026-11-28T21:42:07Z");

  @ParameterizedTest
  @CsvSource({
    "en-US, UTC, 9:42:07",
    "en-US, Europe/Amsterdam, 10:42:07",
    "en-GB, UTC, 21:42:07",
    "en-GB, Asia/Kolkata, 03:12:07",
    "nl-NL, Europe/Amsterdam, 22:42:07",
    "nl-BE, America/New_York, 16:42:07"
  })
  void the_clock_and_the_day_show_the_same_hours(String tag, String zone, String time) {
    Formats formats = new Formats(Locale.forLanguageTag(tag), ZoneId.of(zone));

    assertThat(formats.clock(EVENING)).startsWith(time);
    assertThat(formats.dayAndTime(EVENING)).endsWith(formats.clock(EVENING));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB | UTC | UTC | Sat, 28 Nov 2026, 21:42:07",
        "en-GB | Europe/Paris | Europe/Amsterdam | Sat, 28 Nov 2026, 22:42:07",
        "en-GB | UTC | Asia/Kolkata | Sat, 28 Nov 2026, 21:42:07 (Sun 03:12:07 in Asia/Kolkata)",
        "nl-NL | UTC | Asia/Kolkata | za 28 nov 2026, 21:42:07 (zo 03:12:07 in Asia/Kolkata)"
      })
  void what_is_due_by_other_clocks_shows_both_times(
      String tag, String zone, String there, String words) {
    Formats formats = new Formats(Locale.forLanguageTag(tag), ZoneId.of(zone));

    assertThat(formats.due(EVENING, ZoneId.of(there))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"400, 0.400", "12345, 12.345", "3600000, 3600.000"})
  void the_page_counts_on_from_seconds(long millis, String seconds) {
    assertThat(Formats.ticking(Duration.ofMillis(millis))).isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0.4S, 0.4 s, '0,4 s'",
    "PT12S, 12 s, 12 s",
    "PT1M4S, 1 m 04 s, 1 m 04 s",
    "PT2H5M, 2 h 05 m, 2 u 05 m",
    "PT23H59M59S, 23 h 59 m, 23 u 59 m",
    "PT24H, 1 d 00 h, 1 d 00 u",
    "PT73H59M, 3 d 01 h, 3 d 01 u"
  })
  void a_duration_has_its_two_largest_units(Duration duration, String english, String dutch) {
    ZoneId zone = ZoneId.of("UTC");

    assertThat(new Formats(Locale.ENGLISH, zone).duration(duration)).isEqualTo(english);
    assertThat(new Formats(Locale.of("nl"), zone).duration(duration)).isEqualTo(dutch);
  }
}
