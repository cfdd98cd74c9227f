package dev.tributary.domain.exchange.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.exchange.rule.BodyStart;
import dev.tributary.domain.json.JsonPointer;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitSourceTest {
  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Retry-After | 7 | 7",
        "Retry-After | soon | ",
        "X-Reason: try again in * seconds | Too many, try again in 12.5 seconds please | 12.5",
        "X-Reason: try again in * | try again in 12 | 12",
        "X-Reason: *s | 30s | 30",
        "X-Reason: * s; | 30 s; q=1 | 30",
        "X-Reason: reset=*; | a=1; reset=1795507230; b | 1795507230",
        "X-Reason: until * | until 2026-11-29T12:00:00Z | 2026-11-29T12:00:00Z",
        "X-Reason: try again in * seconds | try later | ",
        "X-Reason: in * seconds | in a few seconds | ",
        "/error/wait | 9 | 9",
        "/error/wait: Wait * ms | Wait 9 ms | 9",
      })
  void a_time_stands_alone_or_between_texts(String source, String value, String time) {
    WaitSource read = WaitSource.parse(source).orElseThrow();
    Optional<String> found =
        source.startsWith("/")
            ? read.find(_ -> Optional.empty(), body("/error/wait", value))
            : read.find(
                name -> Optional.of(value).filter(_ -> name.equals(read.place())), body("/x", ""));
    assertThat(found).isEqualTo(Optional.ofNullable(time));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X Reset",
        "/~",
        "/a~2",
        "error/wait",
        "X-Reason: in seconds",
        "X-Reason: * or *",
        ": *"
      })
  void other_texts_are_no_source(String text) {
    assertThat(WaitSource.parse(text)).isEmpty();
  }

  private static BodyStart body(String place, String value) {
    return new BodyStart() {
      @Override
      public String text() {
        return "";
      }

      @Override
      public Optional<String> at(JsonPointer pointer) {
        return Optional.of(value).filter(_ -> pointer.toString().equals(place));
      }
    };
  }
}
