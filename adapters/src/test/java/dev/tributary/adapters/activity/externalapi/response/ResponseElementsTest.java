package dev.tributary.adapters.activity.externalapi.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Elements and values that do not fit. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
public class ResponseElementsTest extends ExternalApiResponses {
  @Test
  void leaves_out_elements_that_are_no_objects_and_names_their_type() {
    FakeActivityContext context = api.context(api.settings(TABLE));
    api.server.replying(Replies.json("{\"data\":[{\"a\":\"A1\"},null,7,[1],{\"a\":\"A3\"},null]}"));
    api.run(api.settings(TABLE), context);
    assertThat(api.rows()).containsExactly("1|null|A1", "2|null|A3");
    assertThat(context.warnings().stream().map(line -> Texts.render(line, Locale.ENGLISH)))
        .containsExactly(
            "2 elements of the response were left out, null where an object is expected"
                + " (line: value) 2: '', 6: ''.",
            "1 element of the response was left out, a single value where an object is expected"
                + " (line: value) 3: '7'.",
            "1 element of the response was left out, an array where an object is expected"
                + " (line: value) 4: '[…]'.",
            "4 lines of the response were rejected in all.");
  }

  @Test
  void gives_elements_that_are_no_objects_to_the_outlet_of_rejects() {
    String settings =
        """
        outbound: {arrayPath: /data, columns: [{name: a, onError: rejectLine}]}
        execution: {url: URL}
        """;
    assertThat(completing(settings, Replies.json("{\"data\":[{\"a\":\"A1\"},null]}"))).isOne();
    assertThat(api.rows(Outlet.REJECTS))
        .containsExactly("1|null|2|||null where an object is expected");
  }

  @Test
  void reads_scalars_into_one_column() {
    String settings = "{outbound: {columns: [{name: value, path: ''}]}, execution: {url: URL}}";
    assertThat(completing(settings, Replies.json("[\"x\",null,3]"))).isEqualTo(3);
    assertThat(api.rows()).containsExactly("1|null|x", "2|null|null", "3|null|3");
  }

  @Test
  void leaves_out_values_that_do_not_fit_and_reports_how_many() {
    api.server.replying(
        Replies.json(
            """
            [{"n":9223372036854775807,"d":"2026-02-29","t":"abc"},
             {"n":9223372036854775808,"d":"2028-02-29","t":"abcd"},
             {"n":"x","t":"a\\u0000"},
             {"n":1.5,"t":{"x":1}}]\
            """));
    ExternalApiSettings settings =
        api.settings(
            """
            outbound:
              columns:
                - {name: n, type: integer}
                - {name: d, type: date}
                - {name: t, maxLength: 3}
            execution: {url: URL}
            """);
    FakeActivityContext context = api.context(settings);
    api.run(settings, context);
    assertThat(api.rows())
        .containsExactly(
            "1|null|9223372036854775807|null|abc",
            "2|null|null|2028-02-29|null",
            "3|null|null|null|null",
            "4|null|null|null|null");
    assertThat(context.warnings().stream().map(line -> Texts.render(line, Locale.ENGLISH)))
        .containsExactly(
            "Column 'n': 1 value was ignored, of another type (line: value) 4: '1.5'.",
            "Column 'n': 1 value was ignored, no number (line: value) 3: 'x'.",
            "Column 'n': 1 value was ignored, a number too large"
                + " (line: value) 2: '9223372036854775808'.",
            "Column 'd': 1 value was ignored, no such date or time (line: value) 1: '2026-02-29'.",
            "Column 't': 1 value was ignored, of another type (line: value) 4: '{…}'.",
            "Column 't': 1 value was ignored, longer than the column allows (line: value) 2:"
                + " 'abcd'.",
            "Column 't': 1 value was ignored, with a character that cannot be stored"
                + " (line: value) 3: 'a\uFFFD'.");
  }

  @Test
  void takes_the_last_of_two_equal_names_and_warns() {
    FakeActivityContext context = api.context(api.settings(TABLE));
    api.server.replying(Replies.json("{\"data\":[{\"a\":1,\"a\":2}]}"));
    api.run(api.settings(TABLE), context);
    assertThat(api.rows()).containsExactly("1|null|2");
    assertThat(Texts.render(context.warnings().getFirst(), Locale.ENGLISH))
        .isEqualTo("1 property name occurred twice in an element; the last value was taken.");
  }
}
