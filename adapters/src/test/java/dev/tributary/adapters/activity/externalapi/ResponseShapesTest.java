package dev.tributary.adapters.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.externalapi.server.PagedServer;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows inside elements, and responses that differ from their mapping. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class ResponseShapesTest {
  private final ExternalApiFixture api = new ExternalApiFixture();

  @AfterEach
  void stop() {
    api.close();
  }

  @Nested
  class Unnesting {
    private static final String ORDERS =
        """
        outbound:
          arrayPath: /orders
          columns:
            - {name: sku, onError: rejectLine, onEmpty: insertNull}
            - {name: order, path: /id, from: parent}
            - {name: page, from: response}
            - {name: quantity, type: integer, onEmpty: insertNull}
        execution: {url: URL}
        response: {unnest: /lines, whenEmpty: WHEN_EMPTY}
        """;
    private static final String RESPONSE =
        """
        {"page": 7, "orders": [
          {"lines": [{"sku": "a", "quantity": 1}, {"sku": "b"}, 5], "id": "o1"},
          {"id": "o2", "lines": []},
          {"id": "o3"},
          {"id": "o4", "lines": "none"},
          {"id": "o5", "lines": [{"sku": "c", "quantity": 3}]}]}\
        """;

    @Test
    void makes_rows_of_an_array_inside_the_elements() {
      completing(ORDERS.replace("WHEN_EMPTY", "skip"), RESPONSE);
      assertThat(api.rows())
          .containsExactly("1|null|a|o1|7|1", "2|null|b|o1|7|null", "3|null|c|o5|7|3");
      assertThat(api.rows(Outlet.REJECTS))
          .containsExactly(
              "1|null|3||5|a single value where an object is expected", "2|null|4||none|no array");
    }

    @Test
    void keeps_an_element_without_rows_where_that_is_wanted() {
      completing(ORDERS.replace("WHEN_EMPTY", "keepParent"), RESPONSE);
      assertThat(api.rows()).contains("3|null|null|o2|7|null", "4|null|null|o3|7|null").hasSize(5);
    }

    @Test
    void makes_rows_of_single_values() {
      completing(
          "{outbound: {columns: [{name: tag, path: ''}, {name: id, from: parent}]},"
              + " execution: {url: URL}, response: {unnest: /tags}}",
          "[{\"id\":1,\"tags\":[\"x\",\"y\"]},{\"id\":2,\"tags\":null}]");
      assertThat(api.rows()).containsExactly("1|null|x|1", "2|null|y|1");
    }
  }

  @Nested
  class Drifting {
    private static final String STRICT =
        """
        outbound:
          columns:
            - {name: a}
            - {name: n, type: integer, onEmpty: insertNull, onError: ON_ERROR}
            - {name: old, ignore: true}
        execution: {url: URL}
        drift: {SETTING}
        """;

    @BeforeEach
    void without_a_last_good_run() {
      api.data.execute("delete from tributary.response_shape");
    }

    @Test
    void compares_with_the_last_good_run() {
      String watching = drift("newColumn: stop, missingColumn: stop, changedColumn: warn");
      String warning = drift("newColumn: warn, missingColumn: warn, changedColumn: warn");
      String first = "[{\"a\":\"x\",\"more\":1}]";
      assertThat(failing(watching, first)).contains("more");
      completing(warning, first);
      assertThat(warnings(completing(watching, first))).isEmpty();
      assertThat(warnings(completing(watching, "[{\"a\":7,\"more\":1}]")))
          .containsExactly(
              "A column has values of another JSON type than in the last good run: a (number).");
      assertThat(failing(watching, "[{\"a\":7,\"third\":1}]")).contains("third");
      assertThat(failing(watching, "[{\"n\":1}]")).contains("no value").endsWith(": a.");
      assertThat(warnings(completing(watching, "[{\"a\":7}]"))).isEmpty();
    }

    @Test
    void compares_all_pages_together() {
      api.server.replying(
          (request, wire) -> {
            long page = PagedServer.page(request);
            String rows =
                page == 1
                    ? "[{\"a\":\"x\",\"first\":1},{\"n\":\"one\"}]"
                    : page == 2 ? "[{\"n\":2,\"second\":1}]" : "[]";
            Replies.json(rows).write(request, wire);
          });
      ExternalApiSettings settings =
          api.settings(
              drift("newColumn: warn, missingColumn: stop, changedColumn: stop, mostRejects: 34")
                      .replace("ignoreValue", "rejectLine")
                  + "pagination: {kind: page, tokenIn: {query: page}}\n");
      FakeActivityContext context = api.context(settings);
      assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
      assertThat(warnings(context))
          .contains("The responses have 2 properties that no column names: first, second.");
    }

    @Test
    void says_which_properties_no_column_names_and_which_columns_have_no_value() {
      FakeActivityContext context =
          completing(
              drift("newColumn: warn, missingColumn: warn"),
              "[{\"a\":\"x\",\"new\":1,\"old\":2},{\"a\":\"y\",\"deep\":{\"n\":1}}]");
      assertThat(warnings(context))
          .contains(
              "The responses have 2 properties that no column names: deep, new.",
              "A column has no value in all responses: n.");
      assertThat(api.rows()).containsExactly("1|null|x|null", "2|null|y|null");
    }

    @Test
    void says_nothing_unless_it_is_asked_to() {
      FakeActivityContext context = completing(drift(""), "[{\"n\":1,\"new\":1}]");
      assertThat(warnings(context)).isEmpty();
    }

    @Test
    void stops_with_nothing_stored() {
      assertThat(failing(drift("newColumn: stop"), "[{\"a\":\"x\",\"n\":1,\"new\":1}]"))
          .isEqualTo("The responses have a property that no column names: new.");
      assertThat(failing(drift("missingColumn: stop"), "[{\"a\":\"x\"}]"))
          .isEqualTo("A column has no value in all responses: n.");
      assertThat(failing(drift("changedColumn: stop"), "[{\"a\":\"x\",\"n\":\"one\"},{\"n\":{}}]"))
          .isEqualTo("No value of a column fits any more: n.");
      completing(drift("changedColumn: stop"), "[{\"a\":\"x\",\"n\":\"one\"},{\"n\":2}]");
    }

    @Test
    void stops_above_the_share_of_rejected_lines() {
      String reject = drift("mostRejects: 50").replace("ignoreValue", "rejectLine");
      String half = "[{\"n\":\"x\"},{\"n\":1}]";
      completing(reject, half);
      assertThat(failing(reject, "[{\"n\":\"x\"},{\"n\":\"y\"},{\"n\":1}]"))
          .isEqualTo("2 of 3 lines were rejected; at most 50 % may be.");
    }

    @Test
    void hides_a_secret_that_a_name_repeats() {
      api.secrets.put("key", "s3cret-value");
      String failure =
          failing(
              drift("newColumn: stop")
                  .replace("{url: URL}", "{url: URL, headers: {X-Key: {secret: key}}}"),
              "[{\"s3cret-value\":1}]");
      assertThat(failure).contains("no column names").doesNotContain("s3cret");
    }

    private static String drift(String setting) {
      return STRICT.replace("SETTING", setting).replace("ON_ERROR", "ignoreValue");
    }
  }

  private FakeActivityContext completing(String yaml, String response) {
    api.server.replying(Replies.json(response));
    ExternalApiSettings settings = api.settings(yaml);
    FakeActivityContext context = api.context(settings);
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    return context;
  }

  private String failing(String yaml, String response) {
    api.server.replying(Replies.json(response));
    ExternalApiSettings settings = api.settings(yaml);
    ActivityOutcome outcome = api.run(settings, api.context(settings));
    return Texts.render(((Failed) outcome).failure().message(), Locale.ENGLISH);
  }

  private static List<String> warnings(FakeActivityContext context) {
    return context.warnings().stream().map(line -> Texts.render(line, Locale.ENGLISH)).toList();
  }
}
