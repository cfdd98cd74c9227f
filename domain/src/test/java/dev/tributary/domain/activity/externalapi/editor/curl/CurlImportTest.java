package dev.tributary.domain.activity.externalapi.editor.curl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.activity.externalapi.editor.ImportedBodies;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.LeftoverReason;
import dev.tributary.domain.activity.externalapi.request.FormParameter;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.activity.externalapi.request.QueryParameter;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.problem.Refused;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls made of command lines of curl. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CurlImportTest extends CurlLines {
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
                    new FormParameter("a", "1"),
                    new FormParameter("b", "c d"),
                    new FormParameter("e", "$$x"))));
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
        "curl https://a.example -H 'Host: b' => HEADER_RESERVED",
        "curl https://a.example -H 'Accept: text/csv' => CONTENT",
        "curl https://a.example --json x => BODY_BAD"
      })
  void what_is_not_taken_has_a_reason(String line, LeftoverReason reason) {
    assertThat(read(line).leftovers()).extracting(left -> left.reason()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({"-F a=@b,POST", "--form-string a=b,POST", "-T file,PUT", "-F a=@b -X PUT,PUT"})
  void a_body_that_is_left_over_has_its_method(String options, HttpMethod method) {
    assertThat(read("curl https://a.example " + options).method()).isEqualTo(method);
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

  private static QueryParameter literal(String name, String value) {
    return new QueryParameter(name, new Literal(value));
  }
}
