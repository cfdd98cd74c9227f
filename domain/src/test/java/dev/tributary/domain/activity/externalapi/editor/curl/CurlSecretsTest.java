package dev.tributary.domain.activity.externalapi.editor.curl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.RequiredSecret.Content;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No credential of a command line stays in the call that is made of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CurlSecretsTest extends CurlLines {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "-H 'Authorization: Bearer s3cr3tV4lue' => Authorization => Bearer  => TOKEN",
        "-H 'authorization: Basic s3cr3tV4lue' => authorization => Basic  => BASIC",
        "-H 'X-Api-Key: s3cr3tV4lue' => X-Api-Key => '' => VALUE",
        "-u me:s3cr3tV4lue => Authorization => Basic  => BASIC",
        "--oauth2-bearer s3cr3tV4lue => Authorization => Bearer  => TOKEN",
        "-H 'X-Trace: s3cr3tV4lueA1b2C3d4E5f6' => X-Trace => '' => VALUE"
      })
  void a_credential_of_a_header_becomes_a_secret(
      String options, String header, String before, Content content) {
    ImportedCall call = read("curl https://api.a.example/x " + options);

    assertThat(call.headers()).hasSize(1);
    assertThat(call.headers().getFirst().name()).isEqualTo(header);
    assertThat(call.headers().getFirst().value())
        .isInstanceOfSatisfying(
            SecretReference.class,
            reference -> assertThat(reference.before().strip()).isEqualTo(before.strip()));
    assertThat(call.secrets()).hasSize(1);
    assertThat(call.secrets().getFirst().content()).isEqualTo(content);
    assertThat(call.secrets().getFirst().origin()).isEqualTo("https://api.a.example:443");
    assertThat(call.toString()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl https://me:s3cr3tV4lue@a.example/x",
        "curl 'https://a.example/x?api_key=s3cr3tV4lue'",
        "curl -G https://a.example/x -d access_token=s3cr3tV4lue",
        "curl https://a.example/x -d password=s3cr3tV4lue",
        "curl https://a.example/x -b session=s3cr3tV4lue",
        "curl https://a.example/x -H 'Cookie: a=s3cr3tV4lue'",
        "curl https://a.example/x --proxy-user me:s3cr3tV4lue",
        "curl https://a.example/x --pass s3cr3tV4lue",
        "curl https://a.example/x --token=s3cr3tV4lue",
        "curl https://a.example/x --aws-sigv4 s3cr3tV4lue"
      })
  void no_credential_stays_anywhere(String line) {
    assertThat(read(line).toString()).doesNotContain(SECRET);
  }

  @Test
  void a_variable_of_the_shell_names_the_secret_or_is_an_event_variable() {
    ImportedCall call =
        read(
            "curl \"https://a.example/$REGION/{user-id}?q=$QUERY\" -H \"Authorization: Bearer $API_TOKEN\"");

    assertThat(call.url()).isEqualTo("https://a.example/$(vars/@REGION)/$(vars/@user_id)");
    assertThat(call.variables()).containsExactly("REGION", "user_id", "QUERY");
    assertThat(call.secrets().getFirst().name().value()).isEqualTo("api-token");
  }

  @Property(tries = 2000)
  void any_line_of_options_is_read_or_refused(@ForAll("options") List<String> options) {
    String line = "curl " + String.join(" ", options);
    try {
      assertThat(read(line).toString()).doesNotContain(SECRET);
    } catch (Refused refused) {
      assertThat(refused.code()).startsWith("TRB-15064");
    }
  }

  @Provide
  Arbitrary<List<String>> options() {
    return Arbitraries.of(
            Stream.of(
                    "-X",
                    "-d",
                    "-H",
                    "-u",
                    "-G",
                    "-I",
                    "-F",
                    "-b",
                    "--json",
                    "--url-query",
                    "--next",
                    "--data-urlencode",
                    "-",
                    "--",
                    "-:",
                    "a=1",
                    "@f",
                    "'a: b'",
                    "'a:'",
                    ":",
                    "=",
                    "&=&",
                    "https://a.example/{x}?y=%zz&%41",
                    "http://",
                    "https://[",
                    "//x",
                    "?",
                    "#",
                    "%",
                    "-H 'Authorization: Bearer s3cr3tV4lue'",
                    "--url https://u:s3cr3tV4lue@a",
                    "{",
                    "[1]",
                    "'{}'",
                    "$X",
                    "\\\n",
                    "é",
                    "--no-x",
                    "--no-keepalive",
                    "-XéG",
                    "''")
                .toList())
        .list()
        .ofMaxSize(12);
  }
}
