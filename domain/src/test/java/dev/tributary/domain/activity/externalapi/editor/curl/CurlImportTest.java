package dev.tributary.domain.activity.externalapi.editor.curl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.activity.externalapi.editor.ImportedBodies;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.LeftoverReason;
import dev.tributary.domain.activity.externalapi.editor.RequiredSecret.Content;
import dev.tributary.domain.activity.externalapi.request.FormField;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.activity.externalapi.request.QueryParameter;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.problem.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Calls made of command lines of curl. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CurlImportTest {
  private static final String SECRET = "s3cr3tV4lue";

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "curl https://a.example/x => GET",
        "curl -d a=1 https://a.example/x => POST",
        "curl -X PUT -d a=1 https://a.example/x => PUT",
        "curl -XDELETE https://a.example/x => DELETE",
        "curl --request patch https://a.example/x => PATCH",
        "curl -G -d a=1 https://a.example/x => GET",
        "curl -sSLG -d a=1 https://a.example/x => GET",
        "curl --json {} https://a.example/x => POST"
      })
  void methods_follow_the_options(String line, HttpMethod method) {
    assertThat(read(line).method()).isEqualTo(method);
  }

  @Test
  void the_query_is_decoded_and_the_fragment_dropped() {
    ImportedCall call = read("curl 'https://a.example/x?b=1&c=%20d+e&b=2&f#g'");

    assertThat(call.url()).isEqualTo("https://a.example/x");
    assertThat(call.query())
        .containsExactly(
            literal("b", "1"), literal("c", " d e"), literal("b", "2"), literal("f", ""));
    assertThat(call.leftovers()).isEmpty();
  }

  @Test
  void data_of_a_get_joins_the_query() {
    ImportedCall call =
        read(
            "curl -G 'https://a.example/x?z=0' -d 'a=1&b=%26' --data-urlencode 'c=d&e' --data-urlencode"
                + " '=f g' --url-query 'h=i j'");

    assertThat(call.query())
        .containsExactly(
            literal("z", "0"),
            literal("h", "i j"),
            literal("a", "1"),
            literal("b", "&"),
            literal("c", "d&e"),
            literal("", "f g"));
    assertThat(call.body()).isEqualTo(ImportedBodies.none());
  }

  @Test
  void data_without_a_type_is_a_form() {
    ImportedCall call = read("curl https://a.example -d a=1 --data-urlencode 'b=c d' -d 'e=%24x'");

    assertThat(call.body())
        .isEqualTo(
            ImportedBodies.form(
                List.of(
                    new FormField("a", "1"),
                    new FormField("b", "c d"),
                    new FormField("e", "$$x"))));
  }

  @Test
  void json_is_taken_by_its_type_or_its_option_or_its_form() {
    String[] lines = {
      "curl https://a.example -H 'Content-Type: application/json; charset=utf-8' -d '{\"a\":\"b\"}'",
      "curl https://a.example --json '{\"a\":' --json '\"b\"}'",
      "curl https://a.example -d '{\"a\":\"b\"}'",
      "curl https://a.example -H 'content-type: application/vnd.x+json' --data-raw '{\"a\":\"b\"}'"
    };
    for (String line : lines) {
      assertThat(read(line).body()).as(line).isEqualTo(ImportedBodies.json(document()));
      assertThat(read(line).headers()).as(line).isEmpty();
    }
  }

  @Test
  void another_type_is_a_text() {
    assertThat(read("curl https://a.example -H 'Content-Type: text/xml' -d '<a/>'").body())
        .isEqualTo(ImportedBodies.text("<a/>", "text/xml"));
  }

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

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "curl https://a.example --insecure => VERIFICATION",
        "curl https://a.example -k => VERIFICATION",
        "curl https://a.example -F a=@b => PARTS",
        "curl https://a.example -d @body.json => FILE",
        "curl https://a.example --data-urlencode a@b => FILE",
        "curl https://a.example -T file => FILE",
        "curl https://a.example -L => REDIRECT",
        "curl https://a.example -x http://proxy => ACCOUNT",
        "curl https://a.example --cert c.pem => ACCOUNT",
        "curl https://a.example --digest -u a:b => SIGN_IN",
        "curl https://a.example --compressed => ALWAYS",
        "curl https://a.example -o file => TERMINAL",
        "curl https://a.example --max-time 3 => LIMIT",
        "curl https://a.example --resolve a:443:1.2.3.4 => CONNECTION",
        "curl https://a.example --next https://b.example => FURTHER_CALL",
        "curl https://a.example https://b.example => FURTHER_CALL",
        "curl https://a.example | jq => FOLLOWING",
        "curl https://a.example --what => UNKNOWN_OPTION",
        "curl https://a.example -X => VALUE_MISSING",
        "curl https://a.example -I => METHOD",
        "curl https://a.example -X OPTIONS => METHOD",
        "curl ftp://a.example => PROTOCOL",
        "curl a.example => SCHEME_ADDED",
        "curl \"$HOST/x\" => ADDRESS",
        "curl => ADDRESS",
        "curl https://a.example -H 'Host: b' => HEADER_RESERVED",
        "curl https://a.example -H 'Accept: text/csv' => CONTENT",
        "curl https://a.example --json x => BODY_BAD"
      })
  void what_is_not_taken_has_a_reason(String line, LeftoverReason reason) {
    assertThat(read(line).leftovers()).extracting(left -> left.reason()).contains(reason);
  }

  @Test
  void options_with_values_do_not_swallow_the_address() {
    ImportedCall call =
        read("curl -o out -w '%{http_code}' --retry 3 -m 5 -A agent -e from https://a.example/x");

    assertThat(call.url()).isEqualTo("https://a.example/x");
    assertThat(call.headers())
        .containsExactly(
            new HeaderSetting("User-Agent", new Literal("agent")),
            new HeaderSetting("Referer", new Literal("from")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wget https://a.example", "GET https://a.example", "'curl'x a"})
  void another_command_is_refused(String line) {
    assertThatThrownBy(() -> read(line)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$ curl a.example",
        "PS C:\\> curl.exe a.example",
        "/usr/bin/curl a.example",
        "C:\\x> curl a.example"
      })
  void prompts_and_paths_are_passed(String line) {
    assertThat(read(line).url()).isEqualTo("https://a.example");
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

  private static ImportedCall read(String line) {
    return CurlImport.of(line, Shell.of(line), CurlImportTest::json);
  }

  /** Reads the two documents of these tests. */
  private static Optional<JsonValue> json(String text) {
    return switch (text) {
      case "{}" -> Optional.of(JsonObject.EMPTY);
      case "{\"a\":\"b\"}" -> Optional.of(document());
      default -> Optional.empty();
    };
  }

  private static JsonValue document() {
    return new JsonObject(new LinkedHashMap<>(Map.of("a", new JsonText("b"))));
  }

  private static QueryParameter literal(String name, String value) {
    return new QueryParameter(name, new Literal(value));
  }
}
