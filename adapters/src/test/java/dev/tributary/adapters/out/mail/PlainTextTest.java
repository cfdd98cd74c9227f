package dev.tributary.adapters.out.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainTextTest {
  @Test
  void tells_paragraphs_lists_and_addresses() {
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

  @Test
  void tells_an_address_once() {
    assertThat(PlainText.of("<a href='https://example.com'>https://example.com</a>"))
        .isEqualTo("https://example.com");
  }
}
