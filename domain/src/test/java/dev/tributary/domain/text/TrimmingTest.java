package dev.tributary.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrimmingTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        ' ', '\t', '\n', '\r', 0x0B, 0x0C, 0x01, 0x1A, 0x1C, 0x7F, 0x85, 0x9B, 0xA0, 0xAD, 0x61C,
        0x1680, 0x180E, 0x2000, 0x2007, 0x200A, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028,
        0x2029, 0x202A, 0x202E, 0x202F, 0x205F, 0x2060, 0x2064, 0x2066, 0x2069, 0x3000, 0xFEFF,
        0x1D173, 0xE0001
      })
  void removes_white_space_and_format_characters_from_both_ends(int character) {
    String space = Character.toString(character);
    String given = space + " " + space + "K" + space + "38" + space + " " + space;
    assertThat(Trimming.both(given)).isEqualTo("K" + space + "38");
    assertThat(Trimming.leading(given)).isEqualTo("K" + space + "38" + space + " " + space);
    assertThat(Trimming.trailing(given)).isEqualTo(space + " " + space + "K" + space + "38");
    assertThat(Trimming.isBlank(space + space)).isTrue();
    assertThat(Trimming.characters()).contains(character);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann",
        "\u0600\u0661\u0662",
        "\u0645\u06dd",
        "\u0928\u093f",
        "\u2764\ufe0f",
        // The flag of Scotland.
        "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f",
        // Half a character stays for the rules that refuse it.
        "\ud83c",
        // The database knows it in no text.
        "\0"
      })
  void keeps_what_a_reader_sees(String text) {
    assertThat(Trimming.both(text)).isEqualTo(text);
    assertThat(Trimming.isBlank(text)).isFalse();
  }

  @Test
  void leaves_nothing_of_a_text_without_visible_characters() {
    assertThat(Trimming.both(" \u00a0\u200b\ufeff ")).isEmpty();
    assertThat(Trimming.isBlank("")).isTrue();
  }

  @Test
  void names_the_first_invisible_character_and_its_place() {
    assertThat(InvisibleCharacter.in("a\ud83d\ude00b\u200bc\u00a0"))
        .hasValueSatisfying(
            found -> {
              assertThat(found.place()).isEqualTo(4);
              assertThat(found.name()).isEqualTo("U+200B ZERO WIDTH SPACE");
            });
    assertThat(InvisibleCharacter.in("ann@example.com")).isEmpty();
  }
}
