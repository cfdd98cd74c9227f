package dev.tributary.adapters.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class ExternalApiCallTest {
  private static final String COUPONS =
      """
      {"codeData":{"codeFormat":"7-digit numeric","codes":[
        {"code":"0798208","internalId":"a-1","state":"CA","zipCode":"95124","extra":1},
        {"code":"0798209","internalId":"a-2","state":"CA","zipCode":"94107"}]},
       "geography":"Americas"}""";
  private static final String STORY =
      """
      inbound:
        addCount: true
        columns: [zipCode]
        params: {state: CA}
      outbound:
        arrayPath: /codeData/codes
        columns: [code, zipCode]
      execution:
        url: URL
      """;

  private final ExternalApiFixture api = new ExternalApiFixture();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void sends_params_and_data_and_turns_the_response_into_rows() {
    api.server.replying(Replies.json(COUPONS));
    ActivityOutcome outcome = run(STORY, zips("95124", "94107"));

    assertThat(api.server.received()).hasSize(1);
    ReceivedRequest request = api.server.received().getFirst();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.text())
        .isEqualTo(
            "{\"params\":{\"count\":2,\"state\":\"CA\"},"
                + "\"data\":[{\"zipCode\":\"95124\"},{\"zipCode\":\"94107\"}]}");
    assertThat(request.header("Content-Type")).contains("application/json");
    assertThat(request.header("Accept")).contains("application/json");
    assertThat(api.rows()).containsExactly("1|null|0798208|95124", "2|null|0798209|94107");
    assertThat(((Completed) outcome).outputs().getFirst().rows()).isEqualTo(2);
    assertThat(((Completed) outcome).variables().find("recCount")).contains(Variable.integer(2));
  }

  @Test
  void reports_the_journal_what_the_reference_reports() {
    api.server.replying(Replies.json(COUPONS));
    FakeActivityContext context = contextOf(STORY, zips("95124"));
    api.run(api.settings(STORY), context);
    String url = api.server.url("/coupons");
    int length = COUPONS.length();
    assertThat(context.journal().stream().map(line -> Texts.render(line, Locale.ENGLISH)))
        .containsExactly(
            "Invoking API URL '%s'.".formatted(url),
            "Transferring content from '%s' (%d / %d).".formatted(url, length, length));
  }

  @Test
  void reads_expressions_over_rows_and_their_profile_in_line_order() {
    api.server.replying(Replies.json("[]"));
    api.data.execute(
        "insert into profile (first_name, zip_code, birth_date, opt_out_sms) values"
            + " ('Ann', '95124', '1990-11-24', true), ('B\"ob', null, null, false)");
    WorkTableStructure structure =
        WorkTableStructure.ofPopulation(
            "profile", ValueType.INTEGER, List.of(Column.of("score", ValueType.DECIMAL)));
    WorkTable people = api.data.filled(structure, "2, 1, 0.10", "1, 2, null");
    run(
        """
        inbound:
          columns:
            - {name: zip, expression: "[target/location/@zipCode]"}
            - {name: name, expression: "Upper(firstName)"}
            - score
            - {name: born, expression: birthDate}
            - {name: noSms, expression: optOutSms}
            - lineNum
        outbound: {columns: [code]}
        execution: {url: URL}
        """,
        people);
    assertThat(api.server.received().getFirst().text())
        .isEqualTo(
            "{\"data\":["
                + "{\"zip\":null,\"name\":\"B\\\"OB\",\"score\":null,\"born\":null,"
                + "\"noSms\":false,\"lineNum\":1},"
                + "{\"zip\":\"95124\",\"name\":\"ANN\",\"score\":0.10,\"born\":\"1990-11-24\","
                + "\"noSms\":true,\"lineNum\":2}]}");
  }

  @Test
  void fills_templates_typed_and_escaped_by_their_place() {
    api.server.replying(Replies.json("[]"));
    ExternalApiSettings settings =
        api.settings(
            """
            inbound:
              params:
                number: $long(vars/@count)
                text: n=$(vars/@count)
                day: $(vars/@day)
                list: ["$(vars/@name)"]
            outbound: {columns: [code]}
            execution:
              url: URL/$(vars/@name)?q=$(vars/@name)
              headers: {X-Name: "day $(vars/@day)"}
            """);
    FakeActivityContext context =
        api.context(settings)
            .with(
                Variables.NONE
                    .with("count", Variable.integer(2))
                    .with("name", Variable.text("a/b ?&é\""))
                    .with(
                        "day",
                        new Variable(ValueType.DATE, Optional.of(LocalDate.of(2026, 11, 24)))));
    api.run(settings, context);
    ReceivedRequest request = api.server.received().getFirst();
    assertThat(request.target())
        .isEqualTo("/coupons/a%2Fb%20%3F%26%C3%A9%22?q=a%2Fb%20%3F%26%C3%A9%22");
    assertThat(request.header("X-Name")).contains("day 2026-11-24");
    assertThat(request.text())
        .isEqualTo(
            "{\"params\":{\"number\":2,\"text\":\"n=2\",\"day\":\"2026-11-24\","
                + "\"list\":[\"a/b ?&é\\\"\"]}}");
  }

  @Test
  void sends_an_empty_object_when_nothing_is_set() {
    api.server.replying(Replies.json("[]"));
    run("{outbound: {columns: [code]}, execution: {url: URL}}", zips("1"));
    assertThat(api.server.received().getFirst().text()).isEqualTo("{}");
    assertThat(api.rows()).isEmpty();
  }

  @Test
  void flattens_a_document_to_one_row() {
    api.server.replying(Replies.json(COUPONS));
    run(
        """
        outbound:
          flatten: true
          columns:
            - {name: place, path: /geography}
            - {name: second, path: /codeData/codes/1/code, type: integer}
            - {name: none, path: /codeData/nothing}
        execution: {url: URL}
        """);
    assertThat(api.rows()).containsExactly("1|null|Americas|798209|null");
  }

  @Test
  void calls_with_an_empty_list_when_no_row_arrives() {
    api.server.replying(Replies.json("[]"));
    run(STORY.replace("/codeData/codes", "''"), zips());
    assertThat(api.server.received().getFirst().text())
        .isEqualTo("{\"params\":{\"count\":0,\"state\":\"CA\"},\"data\":[]}");
  }

  @Test
  void skips_the_call_without_rows_when_the_settings_say_skip() {
    ActivityOutcome outcome =
        run(STORY.replace("  addCount", "  whenEmpty: skip\n  addCount"), zips());
    assertThat(api.server.received()).isEmpty();
    assertThat(((Completed) outcome).outputs().getFirst().rows()).isZero();
    assertThat(api.rows()).isEmpty();
  }

  @Test
  void sends_a_secret_and_shows_it_nowhere() {
    api.secrets.put("coupon-key", "s3cret-value");
    api.server.replying(Replies.json("[{\"code\":\"s3cret-value\",\"count\":\"x s3cret-value\"}]"));
    ExternalApiSettings settings =
        api.settings(
            """
            outbound: {columns: [code, {name: count, type: integer}]}
            execution: {url: URL, headers: {X-Api-Key: {secret: coupon-key}}}
            """);
    FakeActivityContext context = api.context(settings);
    api.run(settings, context);
    assertThat(api.server.received().getFirst().header("X-Api-Key")).contains("s3cret-value");
    assertThat(context.journal().toString()).contains("count").doesNotContain("s3cret");
    assertThat(api.exchanges(context).toString()).contains("X-Api-Key").doesNotContain("s3cret");
  }

  @Test
  void sends_text_around_a_secret_and_masks_the_secret_alone() {
    api.secrets.put("coupon-key", "s3cret-value");
    api.server.replying(Replies.json("[{\"code\":\"x\",\"count\":\"s3cret-value\"}]"));
    ExternalApiSettings settings =
        api.settings(
            """
            outbound: {columns: [code, {name: count, type: integer}]}
            execution:
              url: URL
              headers: {X-Signed: {secret: coupon-key, before: 'v1=', after: '; x'}}
            """);
    FakeActivityContext context = api.context(settings);
    api.run(settings, context);
    assertThat(api.server.received().getFirst().header("X-Signed")).contains("v1=s3cret-value; x");
    assertThat(context.journal().toString()).contains("count").doesNotContain("s3cret");
    assertThat(api.exchanges(context).toString()).contains("X-Signed").doesNotContain("s3cret");
  }

  private ActivityOutcome run(String yaml, WorkTable... inputs) {
    return api.run(api.settings(yaml), contextOf(yaml, inputs));
  }

  private FakeActivityContext contextOf(String yaml, WorkTable... inputs) {
    return inputs.length == 0
        ? api.context(api.settings(yaml))
        : api.context(api.settings(yaml), SetFixture.input("dedup1", inputs[0]));
  }

  private WorkTable zips(String... zips) {
    String[] rows = new String[zips.length];
    for (int i = 0; i < zips.length; i++) {
      rows[i] = "%d, null, '%s'".formatted(i + 1, zips[i]);
    }
    return api.data.filled(
        WorkTableStructure.ofRows(List.of(Column.of("zipCode", ValueType.TEXT))), rows);
  }
}
