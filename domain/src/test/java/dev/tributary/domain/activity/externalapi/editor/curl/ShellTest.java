package dev.tributary.domain.activity.externalapi.editor.curl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.problem.Refused;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of command lines, by the quoting of their shell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShellTest {
  static Stream<Arguments> bash() {
    return Stream.of(
        line("curl a b", "curl", "a", "b"),
        line("curl  'a b' \"c d\"", "curl", "a b", "c d"),
        line("curl 'it'\\''s'", "curl", "it's"),
        line("curl \"a\\\"b\\\\c\\n\"", "curl", "a\"b\\c\\n"),
        line("curl \\\n  -s \\\n  x", "curl", "-s", "x"),
        line("curl \\\r\n  -s", "curl", "-s"),
        line("curl ''", "curl", ""),
        line("curl $'a\\'b\\nc\\u00e9\\xc3\\xa9'", "curl", "a'b\ncéé"),
        line("curl $'\\101\\1018\\75\\377\\?'", "curl", "AA8=\ufffd?"),
        line("curl $'\\d+\\/\\xy\\u'", "curl", "\\d+\\/\\xy\\u"),
        line("curl a$'b'\"c\"'d'", "curl", "abcd"),
        line("curl \"$TOKEN\" ${HOST}/x", "curl", "$(vars/@TOKEN)", "$(vars/@HOST)/x"),
        line("curl '$TOKEN' \\$TOKEN '$(x)'", "curl", "$$TOKEN", "$$TOKEN", "$$(x)"),
        line("curl a # rest", "curl", "a"),
        line("curl a#b", "curl", "a#b"),
        line("curl a\ncurl b", "curl", "a"),
        line("curl a | jq .", "curl", "a"),
        line("curl a 2>/dev/null", "curl", "a"),
        line("curl 'a|b' \"c;d\"", "curl", "a|b", "c;d"));
  }

  @ParameterizedTest
  @MethodSource("bash")
  void bash_quotes(String line, List<String> words) {
    assertThat(Shell.BASH.words(line).words()).isEqualTo(words);
  }

  static Stream<Arguments> cmd() {
    return Stream.of(
        line("curl \"a b\" c", "curl", "a b", "c"),
        line("curl ^\"a b^\" ^\r\n  -H ^\"x: y^\"", "curl", "a b", "-H", "x: y"),
        line("curl --data-raw ^\"^{^\\^\"a^\\^\":1^}^\"", "curl", "--data-raw", "{\"a\":1}"),
        line("curl -d \"{\\\"a\\\": \\\"b c\\\"}\"", "curl", "-d", "{\"a\": \"b c\"}"),
        line("curl \"a\"\"b\"", "curl", "a\"b"),
        line("curl C:\\dir\\file", "curl", "C:\\dir\\file"),
        line("curl \"a\\\\\" b", "curl", "a\\", "b"),
        line("curl -u %USER_NAME%:x", "curl", "-u", "$(vars/@USER_NAME):x"),
        line("curl ^\"a?q=^%^C3^%^A9t^%^C3^%^A9^\"", "curl", "a?q=%C3%A9t%C3%A9"),
        line("curl a?q=%C3%A9t%C3%A9", "curl", "a?q=%C3%A9t%C3%A9"),
        line("curl ^\"a^\n\nb^\"", "curl", "a\nb"),
        line("curl a^&b & more", "curl", "a&b"),
        line("curl \"a&b\"", "curl", "a&b"));
  }

  @ParameterizedTest
  @MethodSource("cmd")
  void cmd_quotes(String line, List<String> words) {
    assertThat(Shell.CMD.words(line).words()).isEqualTo(words);
  }

  static Stream<Arguments> powershell() {
    return Stream.of(
        line("curl.exe 'a b' \"c d\"", "curl.exe", "a b", "c d"),
        line("curl.exe `\r\n  -s `\n  x", "curl.exe", "-s", "x"),
        line("curl.exe 'it''s' \"a\"\"b`\"c`n\"", "curl.exe", "it's", "a\"b\"c\n"),
        line(
            "curl.exe \"$env:TOKEN\" $id ${env:X}",
            "curl.exe",
            "$(vars/@TOKEN)",
            "$(vars/@id)",
            "$(vars/@X)"),
        line("curl.exe -d '{\\\"a\\\":1}'", "curl.exe", "-d", "{\"a\":1}"),
        line("curl.exe -d '{\"a\":\"x\\\"y\"}'", "curl.exe", "-d", "{\"a\":\"x\\\"y\"}"),
        line("curl.exe a | ConvertFrom-Json", "curl.exe", "a"),
        line("curl.exe `$x", "curl.exe", "$$x"));
  }

  @ParameterizedTest
  @MethodSource("powershell")
  void powershell_quotes(String line, List<String> words) {
    assertThat(Shell.POWERSHELL.words(line).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource(
      delimiterString = " => ",
      value = {
        "curl 'https://x' => BASH",
        "curl \"https://x\" => BASH",
        "curl ^\"https://x^\" => CMD",
        "curl.exe \"https://x\" => CMD",
        "curl.exe 'https://x' => POWERSHELL",
        "curl -H \"A: $env:T\" => POWERSHELL"
      })
  void the_shell_is_detected(String line, Shell shell) {
    assertThat(Shell.of(line)).isEqualTo(shell);
  }

  @Test
  void line_ends_show_the_shell() {
    assertThat(Shell.of("curl x ^\r\n -s")).isEqualTo(Shell.CMD);
    assertThat(Shell.of("curl x `\r\n -s")).isEqualTo(Shell.POWERSHELL);
    assertThat(Shell.of("curl x \\\n -s")).isEqualTo(Shell.BASH);
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        Arguments.of(Shell.BASH, "curl 'a"),
        Arguments.of(Shell.BASH, "curl \"a"),
        Arguments.of(Shell.BASH, "curl $'a"),
        Arguments.of(Shell.BASH, "curl $(cat key)"),
        Arguments.of(Shell.BASH, "curl `cat key`"),
        Arguments.of(Shell.BASH, "curl \"${KEY:-x}\""),
        Arguments.of(Shell.CMD, "curl \"a"),
        Arguments.of(Shell.POWERSHELL, "curl.exe \"a"),
        Arguments.of(Shell.POWERSHELL, "curl.exe $(Get-Content key)"));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void what_does_not_end_or_must_be_computed_is_refused(Shell shell, String line) {
    assertThatThrownBy(() -> shell.words(line)).isInstanceOf(Refused.class);
  }

  @Test
  void what_follows_the_command_is_noted() {
    assertThat(Shell.BASH.words("curl a | jq").following()).isTrue();
    assertThat(Shell.BASH.words("curl a").following()).isFalse();
  }

  @Property(tries = 3000)
  void any_line_is_divided_or_refused(@ForAll("pieces") List<String> pieces, @ForAll Shell shell) {
    String line = "curl " + String.join("", pieces);
    try {
      assertThat(shell.words(line).words()).first().isNotNull();
    } catch (Refused refused) {
      assertThat(refused.code()).startsWith("TRB-15064");
    }
  }

  @Property
  void what_a_shell_quotes_is_what_the_program_gets(@ForAll String text) {
    String plain = text.replace("\r\n", "\n").replace("\u0000", "");
    String quoted = "curl 'x" + plain.replace("'", "'\\''") + "y'";

    assertThat(Shell.BASH.words(quoted).words())
        .containsExactly("curl", "x" + plain.replace("$", "$$") + "y");
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "'", "\"", "\\", "^", "`", "$", "$'", "${", "}", "$(", ")", "%", "%A%", "\n", "\r\n",
            " ", "\t", "|", "&", ";", "<", ">", "2>", "#", "@", "env:", "a", "é", "\ud83d", "😀",
            "\u0000", "-H", "--data", "=", "\\x", "\\u", "^\"", "\\\"", "\"\"")
        .list()
        .ofMaxSize(25);
  }

  private static Arguments line(String line, String... words) {
    return Arguments.of(line, List.of(words));
  }
}
