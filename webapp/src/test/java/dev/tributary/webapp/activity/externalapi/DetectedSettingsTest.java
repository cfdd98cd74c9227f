package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.adapters.activity.externalapi.ExternalApiDefaults;
import dev.tributary.adapters.activity.externalapi.json.JacksonSamples;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.application.activity.externalapi.editor.CallImportLimits;
import dev.tributary.application.activity.externalapi.editor.DetectResponse;
import dev.tributary.application.activity.externalapi.sample.ParseSample;
import dev.tributary.application.activity.externalapi.sample.SampleLimits;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.sample.ProposalLimits;
import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.exchange.ExchangeTiming;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RecordedBody;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.exchange.cache.CacheUse;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.externalapi.TestCallPage.Detected;
import dev.tributary.webapp.activity.externalapi.TestCallPage.Detected.Tab;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DetectedSettingsTest {
  private static final String BODY =
      "{\"items\": [{\"id\": 1}], \"next\": \"/customers?p=2\", \"total\": 9}";

  private static final String NO_COLUMNS = "\"columns\":[]";

  private final JacksonSamples json = new JacksonSamples();
  private final ExternalApiDeclaration declaration =
      new ExternalApiDeclaration(
          new ExternalApiDefaults(Guardrails.DOCUMENTED, RetryPolicy.DEFAULT));

  @Test
  void rows_pages_and_columns_of_a_response_become_settings() {
    Detected detected = detected(100);

    assertThat(detected.part().kind()).isEqualTo("detection.kind_NEXT_URL");
    assertThat(detected.settings()).contains("/items", "nextUrl").doesNotContain(NO_COLUMNS);
    assertThat(detected.tab()).isEqualTo(Tab.COLUMNS);
  }

  @Test
  void columns_that_a_limit_refuses_do_not_hide_rows_and_pages() {
    Detected detected = detected(1);

    assertThat(detected.part().rows()).isEqualTo("/items");
    assertThat(detected.settings()).contains("/items", "nextUrl", NO_COLUMNS);
    assertThat(detected.tab()).isEqualTo(Tab.OUTBOUND);
  }

  @Test
  void what_was_taken_over_is_not_offered_again() throws JsonProcessingException {
    JsonNode taken = new JsonMapper().readTree(detected(100).settings());

    Detected again = detected(100, settings((ObjectNode) taken));

    assertThat(again.part().rows()).isEqualTo("/items");
    assertThat(again.settings()).isEmpty();
  }

  @Test
  void pages_of_a_description_are_not_offered_again_for_a_response_that_shows_less()
      throws JsonProcessingException {
    ObjectNode described = (ObjectNode) new JsonMapper().readTree(detected(100).settings());
    ((ObjectNode) described.get("pagination"))
        .put("size", 50)
        .putObject("sizeIn")
        .put("query", "limit");

    assertThat(detected(100, settings(described)).settings()).isEmpty();
  }

  @Test
  void columns_stay_where_their_rows_are_also_when_another_array_seems_better() {
    Detected detected =
        detected(mappedAt("/data/offers"), "{'items':[{'n':1}],'data':{'offers':[{'id':1}]}}");

    assertThat(detected.part().rows()).isEqualTo("/items");
    assertThat(detected.settings()).isEmpty();
    assertThat(detected.columns())
        .hasValue(Message.of("testcall.columnsStay", "/data/offers", "/items", 1));
  }

  @Test
  void pages_are_offered_alone_where_columns_stay() {
    Detected detected =
        detected(mappedAt("/offers"), "{'items':[{'n':1}],'offers':[{'id':1}],'next':'/x?p=2'}");

    assertThat(detected.settings()).contains("nextUrl", "/offers").doesNotContain("/items");
    assertThat(detected.tab()).isEqualTo(Tab.PAGINATION);
  }

  @Test
  void columns_whose_rows_are_not_in_the_response_move_and_the_page_says_so() {
    Detected detected = detected(mappedAt("/offers"), "{'items':[{'id':1}]}");

    assertThat(detected.settings()).contains("/items").doesNotContain("/offers", NO_COLUMNS);
    assertThat(detected.tab()).isEqualTo(Tab.OUTBOUND);
    assertThat(detected.columns())
        .hasValue(Message.of("testcall.columnsMove", "/offers", "/items", 1));
  }

  private ExternalApiSettings mappedAt(String array) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putObject("execution").put("url", "https://api.example.com/customers");
    document.putObject("outbound").put("arrayPath", array).putArray("columns").add("id");
    return settings(document);
  }

  private Detected detected(int depth) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putObject("execution").put("url", "https://api.example.com/customers");
    return detected(depth, settings(document));
  }

  /**
   * @param depth of JSON that the operator allows
   */
  private Detected detected(int depth, ExternalApiSettings settings) {
    return detected(depth, settings, BODY);
  }

  private Detected detected(ExternalApiSettings settings, String body) {
    return detected(100, settings, body.replace('\'', '"'));
  }

  private Detected detected(int depth, ExternalApiSettings settings, String body) {
    ParseSample samples =
        new ParseSample(json, new SampleLimits(10_000, 10, 10, depth, 255), ProposalLimits.DEFAULT);
    DetectResponse detection = new DetectResponse(json, new CallImportLimits(10_000, 100, 1_000));
    return new DetectedSettings(detection, samples, declaration)
        .of(request(), response(body), settings)
        .orElseThrow();
  }

  private ExternalApiSettings settings(ObjectNode document) {
    return declaration.read(new SettingsReader(document, "", new ArrayList<>()));
  }

  private static RecordedRequest request() {
    return new RecordedRequest(
        HttpMethod.GET,
        "https://api.example.com/customers",
        List.of(),
        new RecordedBody("", 0),
        "00");
  }

  private static RecordedResponse response(String body) {
    ConnectTimes none = new ConnectTimes(Optional.empty(), Optional.empty(), Optional.empty());
    return new RecordedResponse(
        200,
        List.of(),
        new RecordedBody(body, body.length()),
        "192.0.2.1",
        new ExchangeTiming(none, Duration.ofMillis(1)),
        CacheUse.MISS);
  }
}
