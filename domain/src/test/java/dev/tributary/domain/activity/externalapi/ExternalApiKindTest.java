package dev.tributary.domain.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ActivityPlace.Inbound;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.guardrails.ExternalApiPolicy;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.mapping.ErrorRule;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.mapping.Rejects;
import dev.tributary.domain.activity.externalapi.mapping.TestColumn;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.EmptyInput;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.activity.externalapi.request.InboundColumn;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RetryPolicy;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.problem.WorkflowProblem;
import dev.tributary.domain.problem.WorkflowProblem.Severity;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExternalApiKindTest {
  private static final String URL = "https://api.example.com/coupons";
  private static final OutboundMapping CODE =
      outbound("/data", OutboundColumn.of("code", ValueType.TEXT));
  private static final InboundMapping ZIPS =
      inbound(JsonObject.EMPTY, new InboundColumn("zipCode", "zipCode"));

  private final ExternalApiKind kind =
      new ExternalApiKind(
          new ExternalApiPolicy(
              new TargetPolicy(List.of(), Set.of(443)),
              Guardrails.DOCUMENTED,
              5,
              new ExpressionLanguage(ExpressionLimits.standard()),
              new NoResources(),
              ExternalApiKindTest::origins));

  /** The secrets there are: one for each API, and one that is not bound. */
  private static Optional<SecretOrigins> origins(SecretName name) {
    return switch (name.value()) {
      case "key" -> Optional.of(SecretOrigins.of(List.of("https://api.example.com")));
      case "other" -> Optional.of(SecretOrigins.of(List.of("https://other.example.com")));
      case "unbound" -> Optional.of(SecretOrigins.UNBOUND);
      default -> Optional.empty();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "key, ''",
    "gone, TRB-150506",
    "other, TRB-170056",
    "unbound, TRB-170057",
  })
  void checks_that_a_secret_exists_and_may_be_sent_there(String secret, String code) {
    HeaderValue bearer = new SecretReference(new SecretName(secret), "Bearer ", "");
    assertThat(headers(header("Authorization", bearer)))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource({
    "spring, false",
    "application/vnd.company.v2+json, false",
    "2026-11-24T10:00:00.000Z, false",
    "the-campaign-of-spring-2026, false",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b, true",
    "key sk_live_51H8aQ2eZvKYlo2C0aBcDeFg, true",
    "f47ac10b-58cc-4372-a567-0e02b2c3d479, true",
  })
  void warns_of_text_that_looks_like_a_credential(String text, boolean warned) {
    assertThat(headers(header("X-Campaign", new Literal(text))))
        .isEqualTo(warned ? List.of("TRB-150562") : List.of());
  }

  @Test
  void accepts_the_settings_of_the_story() {
    assertThat(problems(settings(ZIPS, CODE, call(URL)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://api.example.com/x, WKF-560238",
    "https://192.168.0.5/x, WKF-560244",
    "https://[2001:db8::1]/x, WKF-560244",
    "https://localhost/x, WKF-560244",
    "api.example.com, WKF-560245",
    "https://user@api.example.com/, TRB-150017",
    "https://api.example.com/#a, TRB-150018",
    "https://api.example.com:8080/, TRB-150019",
    "'', TRB-150520",
    "$(vars/@url), TRB-150521",
    "https://$(vars/@errorCode).example.com/x, TRB-150521",
    "https://api.example.com$(vars/@errorCode)/x, TRB-150521",
  })
  void refuses_a_bad_url(String url, String code) {
    assertThat(problems(settings(ZIPS, CODE, call(url))))
        .extracting(WorkflowProblem::place, WorkflowProblem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(place("execution.url"), code));
  }

  @Test
  void lets_variables_fill_path_and_query_and_refuses_unknown_ones() {
    String url = URL + "/$(vars/@errorCode)?n=$long(vars/@recCount)";
    assertThat(problems(settings(ZIPS, CODE, call(url)))).isEmpty();
    assertThat(codes(settings(ZIPS, CODE, call(URL + "?x=$(vars/@nobody)"))))
        .containsExactly("TRB-130011");
  }

  @Test
  void refuses_a_reserved_header() {
    assertThat(headers(header("Accept", new Literal("x")))).containsExactly("WKF-560248");
  }

  @Test
  void refuses_a_name_that_no_header_can_have() {
    assertThat(headers(header("Bad Name", new Literal("x")))).containsExactly("WKF-560246");
  }

  @Test
  void refuses_a_value_that_would_begin_another_header() {
    assertThat(headers(header("X-A", new Literal("a\r\nB: c")))).containsExactly("WKF-560247");
  }

  @Test
  void refuses_a_credential_that_is_written_out() {
    assertThat(headers(header("Authorization", new Literal("x")))).containsExactly("TRB-150016");
  }

  @Test
  void refuses_a_header_that_stands_twice_in_any_case() {
    HeaderValue secret = new SecretReference(new SecretName("key"));
    assertThat(headers(header("X-Key", secret), header("x-key", secret)))
        .containsExactly("TRB-150021");
  }

  @Test
  void reports_an_unknown_column_and_where() {
    InboundMapping bad = inbound(JsonObject.EMPTY, new InboundColumn("zip", "zipCod"));
    WorkflowProblem problem = problems(settings(bad, CODE, call(URL))).getFirst();
    assertThat(problem.code()).isEqualTo("TRB-130006");
    assertThat(problem.place()).isEqualTo(place("inbound.columns[0].expression"));
  }

  @Test
  void refuses_a_count_of_the_author_beside_ours_and_names_twice() {
    JsonObject params = object(Map.of("count", JsonNumber.of(1)));
    assertThat(codes(settings(inbound(params), CODE, call(URL)))).containsExactly("TRB-150523");
    InboundMapping twice =
        inbound(
            JsonObject.EMPTY, new InboundColumn("a", "zipCode"), new InboundColumn("a", "lineNum"));
    assertThat(codes(settings(twice, CODE, call(URL)))).containsExactly("TRB-150527");
  }

  @Test
  void checks_templates_deep_inside_the_parameters() {
    JsonObject params =
        object(Map.of("a", object(Map.of("b", (JsonValue) new JsonText("$(vars/@nobody)")))));
    WorkflowProblem problem = problems(settings(inbound(params), CODE, call(URL))).getFirst();
    assertThat(problem.place()).isEqualTo(place("inbound.params.a.b"));
  }

  @Test
  void refuses_json_in_the_request_and_sets_that_do_not_arrive() {
    InboundMapping json = inbound(JsonObject.EMPTY, new InboundColumn("doc", "doc"));
    assertThat(codes(settings(json, CODE, call(URL)))).containsExactly("TRB-150537");
    InboundMapping other =
        new InboundMapping(
            Optional.of(new ActivityId("query9")),
            true,
            List.of(),
            JsonObject.EMPTY,
            EmptyInput.CALL);
    assertThat(codes(settings(other, CODE, call(URL)))).containsExactly("TRB-150532");
    assertThat(
            kind.problems(
                settings(ZIPS, CODE, call(URL)),
                placed(settings(ZIPS, CODE, call(URL)), List.of())))
        .extracting(WorkflowProblem::code)
        .containsExactly("TRB-150534");
  }

  @Test
  void judges_the_columns_of_the_response() {
    assertThat(codes(settings(ZIPS, outbound("/data"), call(URL)))).containsExactly("TRB-150525");
    assertThat(codes(settings(ZIPS, outbound("data", column("a", "/a", "")), call(URL))))
        .containsExactly("TRB-150528");
    assertThat(codes(settings(ZIPS, outbound("", column("a", "a", "")), call(URL))))
        .containsExactly("TRB-150528");
    assertThat(codes(settings(ZIPS, outbound("", column("zip-code", "/a", "")), call(URL))))
        .containsExactly("TRB-150526");
    assertThat(codes(settings(ZIPS, outbound("", column("lineNum", "/a", "")), call(URL))))
        .containsExactly("TRB-150526");
    assertThat(codes(settings(ZIPS, outbound("", column("a", "/a", "dd/MM")), call(URL))))
        .containsExactly("TRB-150531");
    assertThat(
            codes(settings(ZIPS, outbound("/1/2/3/4/5/6/7/8/9", column("a", "/a", "")), call(URL))))
        .containsExactly("TRB-150529");
  }

  @Test
  void refuses_limits_above_those_of_the_operator_and_another_method() {
    Guardrails wide =
        new Guardrails(
            1,
            new ExchangeLimits(1, 5_242_881, Duration.ofSeconds(61), Duration.ofSeconds(1)),
            10,
            255,
            150);
    assertThat(
            problems(new ExternalApiSettings(ZIPS, CODE, call(URL), FailureTransition.OFF, wide)))
        .extracting(WorkflowProblem::place)
        .containsExactly(place("guardrails.responseBytes"), place("guardrails.timeout"));
    CallSettings get = new CallSettings(HttpMethod.GET, URL, List.of(), true, RetryPolicy.DEFAULT);
    assertThat(codes(settings(ZIPS, CODE, get))).containsExactly("TRB-150524");
  }

  @Test
  void warns_of_repeats_without_key() {
    CallSettings keyless =
        new CallSettings(HttpMethod.POST, URL, List.of(), false, RetryPolicy.DEFAULT);
    assertThat(problems(settings(ZIPS, CODE, keyless)))
        .extracting(WorkflowProblem::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void warns_of_the_sixth_activity_and_not_of_the_fifth() {
    ExternalApiSettings settings = settings(InboundMapping.NONE, CODE, call(URL));
    List<Activity> six =
        IntStream.rangeClosed(1, 6).mapToObj(i -> activity("externalApi" + i, settings)).toList();
    WorkflowDefinition workflow = workflow(six);
    assertThat(kind.problems(settings, workflow.place(six.get(4), List.of()))).isEmpty();
    assertThat(kind.problems(settings, workflow.place(six.get(5), List.of())))
        .extracting(WorkflowProblem::code, WorkflowProblem::severity)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("TRB-150538", Severity.WARNING));
  }

  @Test
  void offers_a_failure_transition_that_may_stay_undrawn_unless_it_is_wanted() {
    ExternalApiSettings off = settings(ZIPS, CODE, call(URL));
    ExternalApiSettings on =
        new ExternalApiSettings(
            ZIPS, CODE, call(URL), new FailureTransition(true, "Failed"), Guardrails.DOCUMENTED);
    assertThat(kind.outlets(off)).containsExactly(Outlet.OUT, Outlet.FAILED);
    assertThat(kind.mayStayUnconnected(off, Outlet.FAILED)).isTrue();
    assertThat(kind.mayStayUnconnected(on, Outlet.FAILED)).isFalse();
    assertThat(kind.structure(off, Outlet.OUT, placed(off)).orElseThrow().columns())
        .containsExactly(Column.of("code", ValueType.TEXT));
    assertThat(kind.structure(off, Outlet.FAILED, placed(off))).isEmpty();
  }

  @Test
  void offers_an_outlet_of_rejects_only_where_lines_can_be_rejected() {
    OutboundColumn strict =
        TestColumn.of(ValueType.INTEGER).onError(ErrorRule.REJECT_LINE).named("n");
    ExternalApiSettings rejecting = settings(ZIPS, outbound("/data", strict), call(URL));
    assertThat(kind.outlets(rejecting)).contains(Outlet.REJECTS);
    assertThat(kind.outlets(settings(ZIPS, CODE, call(URL)))).doesNotContain(Outlet.REJECTS);
    assertThat(kind.mayStayUnconnected(rejecting, Outlet.REJECTS)).isTrue();
    assertThat(kind.structure(rejecting, Outlet.REJECTS, placed(rejecting)))
        .contains(Rejects.STRUCTURE);
  }

  @Test
  void refuses_guardrails_of_a_version_that_does_not_exist() {
    Guardrails defaultValue = Guardrails.DOCUMENTED;
    Guardrails later =
        new Guardrails(
            Guardrails.CURRENT + 1,
            defaultValue.call(),
            defaultValue.maxDepth(),
            defaultValue.maxKeyLength(),
            defaultValue.maxDuplicateKeys());
    assertThat(codes(new ExternalApiSettings(ZIPS, CODE, call(URL), FailureTransition.OFF, later)))
        .containsExactly("TRB-150550");
  }

  @Test
  void refuses_a_path_longer_than_the_key_length() {
    String longest = "/" + "k".repeat(254);
    assertThat(codes(settings(ZIPS, outbound("/data", column("a", longest, "")), call(URL))))
        .isEmpty();
    assertThat(codes(settings(ZIPS, outbound("/data", column("a", longest + "k", "")), call(URL))))
        .containsExactly("TRB-150549");
  }

  private List<String> headers(HeaderSetting... headers) {
    return codes(settings(ZIPS, CODE, call(URL, headers)));
  }

  private List<String> codes(ExternalApiSettings settings) {
    return problems(settings).stream().map(WorkflowProblem::code).toList();
  }

  private List<WorkflowProblem> problems(ExternalApiSettings settings) {
    return kind.problems(settings, placed(settings));
  }

  private static ActivityPlace placed(ExternalApiSettings settings) {
    WorkTableStructure rows =
        WorkTableStructure.ofRows(
            List.of(Column.of("zipCode", ValueType.TEXT), Column.of("doc", ValueType.JSON)));
    return placed(
        settings, List.of(new Inbound(new ActivityId("dedup1"), Outlet.OUT, Optional.of(rows))));
  }

  private static ActivityPlace placed(ExternalApiSettings settings, List<Inbound> inbound) {
    Activity activity = activity("externalApi1", settings);
    return workflow(List.of(activity)).place(activity, inbound);
  }

  private static WorkflowDefinition workflow(List<Activity> activities) {
    return new WorkflowDefinition(
        new WorkflowName("story"),
        "Story",
        "",
        WorkflowOptions.DEFAULT,
        List.of(),
        activities,
        List.of());
  }

  private static Activity activity(String id, ExternalApiSettings settings) {
    return new Activity(
        new ActivityId(id), id, settings, ExecutionOptions.DEFAULT, Optional.empty());
  }

  private static String place(String setting) {
    return "activities[externalApi1].settings." + setting;
  }

  private static ExternalApiSettings settings(
      InboundMapping inbound, OutboundMapping outbound, CallSettings call) {
    return new ExternalApiSettings(
        inbound, outbound, call, FailureTransition.OFF, Guardrails.DOCUMENTED);
  }

  private static InboundMapping inbound(JsonObject params, InboundColumn... columns) {
    return new InboundMapping(Optional.empty(), true, List.of(columns), params, EmptyInput.CALL);
  }

  private static OutboundMapping outbound(String path, OutboundColumn... columns) {
    return OutboundMapping.rows(path, List.of(columns));
  }

  private static OutboundColumn column(String name, String path, String format) {
    OutboundColumn column = TestColumn.of(ValueType.TEXT).pattern(format).named(name);
    return new OutboundColumn(
        name, name, path, column.from(), column.type(), column.format(), column.rules(), false);
  }

  private static CallSettings call(String url, HeaderSetting... headers) {
    return new CallSettings(HttpMethod.POST, url, List.of(headers), true, RetryPolicy.DEFAULT);
  }

  private static HeaderSetting header(String name, HeaderValue value) {
    return new HeaderSetting(name, value);
  }

  private static JsonObject object(Map<String, JsonValue> members) {
    return new JsonObject(new LinkedHashMap<>(members));
  }

  private record NoResources() implements ResourceCatalogue {
    @Override
    public Optional<Resource> find(String name) {
      return Optional.empty();
    }

    @Override
    public List<String> names() {
      return List.of();
    }
  }
}
