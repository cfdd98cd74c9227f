package dev.tributary.adapters.activity.externalapi.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.adapters.activity.externalapi.ExternalApiDefaults;
import dev.tributary.adapters.activity.externalapi.json.JacksonSamples;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.application.activity.externalapi.editor.CallImportLimits;
import dev.tributary.application.activity.externalapi.editor.DetectResponse;
import dev.tributary.application.activity.externalapi.editor.DetectResponse.Detection;
import dev.tributary.application.activity.externalapi.editor.DetectResponse.Received;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.editor.detection.AppliedDetection;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was detected becomes explicit settings. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppliedDetectionTest {
  private static final String API = "https://api.example.com/customers";
  private static final String NO_BODY = "";

  private final DetectResponse detect =
      new DetectResponse(new JacksonSamples(), new CallImportLimits(100_000, 100, 10_000));
  private final ExternalApiDeclaration declaration =
      new ExternalApiDeclaration(
          new ExternalApiDefaults(Guardrails.DOCUMENTED, RetryPolicy.DEFAULT));

  @Test
  void a_link_header() {
    assertThat(applied("?per_page=1", NO_BODY, Map.of("link", "<?page=2>; rel=next"), "[{'id':1}]"))
        .hasValue("'' {'kind':'link','size':1,'sizeIn':{'query':'per_page'}}");
  }

  @Test
  void an_address_in_the_body() {
    assertThat(body("{'items':[{'id':1}],'next':'/customers?p=2','total':9}"))
        .hasValue("/items {'kind':'nextUrl','at':'/next','stop':{'total':'/total'}}");
  }

  @Test
  void a_token_that_goes_back_in_the_query_and_one_in_the_body() {
    assertThat(body("{'data':[{'id':1}],'has_more':true,'next_cursor':'x'}"))
        .hasValue(
            "/data {'kind':'cursor','at':'/next_cursor','tokenIn':{'query':'cursor'},"
                + "'stop':{'hasMore':'/has_more'}}");
    assertThat(applied("", "{'Limit':1}", Map.of(), "{'Items':[{'id':1}],'NextToken':'x'}"))
        .hasValue(
            "/Items {'kind':'cursor','at':'/NextToken','size':1,'sizeIn':{'body':'/Limit'},"
                + "'tokenIn':{'body':'/NextToken'}}");
  }

  @Test
  void a_header_with_a_token() {
    assertThat(applied("?page=1", NO_BODY, Map.of("x-next-page", "2"), "[{'id':1}]"))
        .hasValue("'' {'kind':'headerCursor','header':'x-next-page','tokenIn':{'query':'page'}}");
  }

  @Test
  void numbers_of_pages_and_rows_with_the_first_one() {
    assertThat(
            applied(
                "?page=0&size=1",
                NO_BODY,
                Map.of(),
                "{'content':[{'id':1}],'number':0,'totalElements':9,'totalPages':9}"))
        .hasValue(
            "/content {'kind':'page','first':0,'size':1,'sizeIn':{'query':'size'},"
                + "'tokenIn':{'query':'page'},'stop':{'total':'/totalElements'}}");
    assertThat(applied("?skip=0", NO_BODY, Map.of(), "{'items':[{'id':1}],'skip':0,'total':9}"))
        .hasValue("/items {'kind':'offset','tokenIn':{'query':'skip'},'stop':{'total':'/total'}}");
  }

  @Test
  void the_key_of_the_last_row_needs_a_column() {
    String response = "{'object':'list','data':[{'id':1}],'has_more':true}";
    assertThat(body(response))
        .hasValue(
            "/data {'kind':'keyset','column':'id','tokenIn':{'query':'starting_after'},"
                + "'stop':{'hasMore':'/has_more'}}");
    assertThat(applied(settings("['name']"), "", NO_BODY, Map.of(), response)).hasValue("/data {}");
  }

  @Test
  void without_pages_only_the_place_of_the_rows_changes() {
    assertThat(body("{'data':[{'id':1},{'id':2}]}")).hasValue("/data {}");
    assertThat(body("[{'id':1},{'id':2}]")).isEmpty();
    assertThat(body("{'id':1}")).isEmpty();
  }

  @Test
  void what_an_author_set_about_the_end_stays() {
    ExternalApiSettings settings =
        settings("['id']", "{'kind':'link','loop':'stop','stop':{'pages':7,'emptyPage':'stop'}}");
    assertThat(
            applied(
                settings, "", NO_BODY, Map.of(), "{'items':[{'id':1}],'next':'/customers?p=2'}"))
        .hasValue(
            "/items {'kind':'nextUrl','at':'/next','stop':{'emptyPage':'stop','pages':7},"
                + "'loop':'stop'}");
  }

  /** Pages as a description proposes them, and a response that shows less or guesses otherwise. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'kind':'cursor','at':'/next_cursor','tokenIn':{'query':'after'}} | {'items':[{'id':1}],'next_cursor':'x'}
          {'kind':'cursor','at':'/next_cursor','tokenIn':{'query':'cursor'},'size':50,'sizeIn':{'query':'limit'}} | {'items':[{'id':1}],'next_cursor':'x'}
          {'kind':'cursor','at':'/next_cursor','tokenIn':{'query':'cursor'},'stop':{'hasMore':'/more','total':'/count'}} | {'items':[{'id':1}],'next_cursor':'x'}
          {'kind':'cursor','at':'/next_cursor','tokenIn':{'query':'cursor'},'keepParameters':false} | {'items':[{'id':1}],'next_cursor':'x'}
          {'kind':'page','first':0,'tokenIn':{'query':'p'}} | {'items':[{'id':1}],'page':1,'total_pages':9}
          {'kind':'nextUrl','at':'/next','stop':{'total':'/count'}} | {'items':[{'id':1}],'next':'/customers?p=2','total':9}
          {'kind':'link','rel':'nextPage'} | {'items':[{'id':1}]}
          """)
  void what_is_set_already_is_not_taken_again(String pagination, String response) {
    assertThat(applied(settingsAt("/items", pagination), "", NO_BODY, Map.of(), response))
        .isEmpty();
  }

  @Test
  void what_is_missing_of_the_same_pages_is_added() {
    assertThat(
            applied(
                settingsAt(
                    "/items", "{'kind':'cursor','at':'/next_cursor','tokenIn':{'query':'after'}}"),
                "?limit=1",
                NO_BODY,
                Map.of(),
                "{'items':[{'id':1}],'next_cursor':'x','has_more':true,'total':9}"))
        .hasValue(
            "/items {'kind':'cursor','at':'/next_cursor','size':1,'sizeIn':{'query':'limit'},"
                + "'tokenIn':{'query':'after'},'stop':{'hasMore':'/has_more','total':'/total'}}");
    assertThat(
            applied(
                settingsAt("/items", "{'kind':'page','tokenIn':{'query':'page'}}"),
                "",
                NO_BODY,
                Map.of(),
                "{'items':[{'id':1}],'page':0,'total_pages':9}"))
        .hasValue("/items {'kind':'page','first':0,'tokenIn':{'query':'page'}}");
  }

  private ExternalApiSettings settingsAt(String rows, String pagination) {
    ExternalApiSettings settings = settings("['id']", pagination);
    return settings.withOutbound(settings.outbound().at(rows));
  }

  private Optional<String> body(String body) {
    return applied("", NO_BODY, Map.of(), body);
  }

  private Optional<String> applied(
      String query, String requestBody, Map<String, String> headers, String body) {
    return applied(settings("['id']"), query, requestBody, headers, body);
  }

  /** The place of the rows and the pages. */
  private Optional<String> applied(
      ExternalApiSettings settings,
      String query,
      String requestBody,
      Map<String, String> headers,
      String body) {
    Detection found =
        detect.detect(new Received(API + query, json(requestBody), headers, json(body)));
    return AppliedDetection.over(settings, found.paging(), found.rows())
        .map(declaration::write)
        .map(AppliedDetectionTest::written);
  }

  private static String written(ObjectNode settings) {
    String rows = settings.path("outbound").path("arrayPath").asText();
    return "%s %s"
        .formatted(
            rows.isEmpty() ? "''" : rows,
            settings.path("pagination").isMissingNode()
                ? "{}"
                : settings.path("pagination").toString().replace('"', '\''));
  }

  private ExternalApiSettings settings(String columns) {
    return settings(columns, "{}");
  }

  private ExternalApiSettings settings(String columns, String pagination) {
    String text =
        "{'outbound':{'columns':%s},'execution':{'method':'GET','url':'%s'},'pagination':%s}"
            .formatted(columns, API, pagination);
    try {
      return declaration.read(
          new SettingsReader(
              (ObjectNode) new JsonMapper().readTree(json(text)), "", new ArrayList<>()));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(text, broken);
    }
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
