package dev.tributary.adapters.out.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainTextTest {
  @Test
  void reports_paragraphs_lists_and_addresses() {
    assertThat(
            PlainText.of(
                """
                <style>p { color: red }</style><h1>Hello  Ada</h1><p>Your code:<br><b>42</b></p>
                <ul><li>one</li><li>two</li></ul>
                <p>See <a href="https://example.com/a">the shop</a>.</p>
                """))
        .isEqualTo(
            """
            Hello Ada

            Your code:
            42

            - one
            - two

            See the shop (https://example.com/a).\
            """);
  }

  static Stream<String> longRuns() {
    int n = 50_000;
    return Stream.of(
        "<img alt=\"a" + " ".repeat(n) + "b\">",
        "<img alt=\"a" + "\t ".repeat(n) + "b\">",
        "<pre>a" + " ".repeat(n) + "b</pre>",
        "<img alt=\"a" + " ".repeat(n) + "\">" + "<b></b>".repeat(n),
        "<p>a" + "<br>".repeat(n) + "<div></div>".repeat(n),
        "a" + "&nbsp;".repeat(n) + "<p>b",
        "<a href=\"" + " ".repeat(n) + "x\">a</a>",
        "<li>".repeat(n),
        "<td>".repeat(n),
        "<b>".repeat(n) + "x",
        "<div>".repeat(n) + "x",
        "<table>".repeat(5_000) + "x",
        "<".repeat(n),
        "&".repeat(n));
  }

  @ParameterizedTest
  @MethodSource("longRuns")
  void takes_time_in_proportion_to_the_text(String html) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(PlainText.of(html)).isNotNull());
  }

  @Test
  void reports_an_address_once() {
    assertThat(PlainText.of("<a href='https://example.com'>https://example.com</a>"))
        .isEqualTo("https://example.com");
  }
}
