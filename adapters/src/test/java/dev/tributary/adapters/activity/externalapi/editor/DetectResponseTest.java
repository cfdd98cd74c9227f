package dev.tributary.adapters.activity.externalapi.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.activity.externalapi.json.JacksonSamples;
import dev.tributary.application.activity.externalapi.editor.CallImportLimits;
import dev.tributary.application.activity.externalapi.editor.DetectResponse;
import dev.tributary.application.activity.externalapi.editor.DetectResponse.Detection;
import dev.tributary.application.activity.externalapi.editor.DetectResponse.Received;
import dev.tributary.domain.activity.externalapi.editor.detection.Confidence;
import dev.tributary.domain.activity.externalapi.editor.detection.DetectedPaging;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import java.util.List;
import java.util.Map;
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

/** Detection where it must not be certain, and its details. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DetectResponseTest {
  private static final String URL = "https://api.example.com/v1/items";

  private final DetectResponse detect =
      new DetectResponse(new JacksonSamples(), new CallImportLimits(100_000, 100, 10_000));

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        // An address of something else, of another origin, or in a row.
        "{'items':[{'id':1}],'next':'https://api.example.com/episodes/2'} | NEXT_URL | LIKELY",
        "{'items':[{'id':1}],'next':'https://other.example.com/v1/items?page=2'} | NEXT_URL | UNSURE",
        "{'id':1,'next':'/v1/items?x=2'} | NEXT_URL | LIKELY",
        "{'items':[{'id':1,'next':'/v1/items?page=2'}]} | NONE | UNSURE",
        "{'items':[{'id':1}],'next':null} | NONE | UNSURE",
        "{'items':[{'id':1}],'next':''} | NONE | UNSURE",
        "{'items':[{'id':1}],'next':'soon'} | NONE | UNSURE",
        // A cursor without a parameter that takes it.
        "{'items':[{'id':1}],'next_cursor':'abc'} | CURSOR | LIKELY",
        "{'items':[{'id':1}],'paging':{'cursors':{'after':'x'}}} | CURSOR | LIKELY",
        "{'items':[{'id':1}],'after':'noon'} | NONE | UNSURE",
        // Numbers that nothing confirms.
        "{'items':[{'id':1}],'page':1,'total_pages':9} | PAGE | LIKELY",
        "{'items':[{'id':1}],'page':1} | NONE | UNSURE",
        "{'items':[{'id':1}],'offset':0,'limit':1,'total':9} | OFFSET | LIKELY",
        "{'items':[{'id':1}],'total':9} | NONE | UNSURE",
        "{'object':'list','has_more':true,'data':[{'id':'a'}]} | KEYSET | LIKELY",
        "{'hits':{'total':{'value':9},'hits':[{'sort':[1]}]}} | KEYSET | LIKELY",
        "{'data':{'x':{'pageInfo':{'hasNextPage':true,'endCursor':'a'},'nodes':[{'id':1}]}}} | CURSOR | LIKELY",
        "{'status':'queued','id':7} | NONE | UNSURE",
        "[] | NONE | UNSURE"
      })
  void what_nothing_confirms_is_never_certain(String body, PageKind kind, Confidence confidence) {
    DetectedPaging paging = paging(URL, body);

    assertThat(paging.kind()).isEqualTo(kind);
    assertThat(paging.confidence()).isEqualTo(confidence);
    assertThat(paging.reasons()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "?page=1&per_page=1 | {'data':[{'id':1}],'page':1,'total_pages':4} | PAGE | 1",
        "?page=0 | {'data':[{'id':1}],'number':0,'totalPages':4} | PAGE | 0",
        "?offset=0&limit=1 | {'data':[{'id':1}],'offset':0,'total':4} | OFFSET | 0",
        "?cursor= | {'data':[{'id':1}],'next_cursor':'b'} | CURSOR | 0",
        "?starting_after=a | {'object':'list','has_more':true,'data':[{'id':'b'}]} | KEYSET | 0",
        " | {'data':[{'id':1}],'next':'/v1/items?page=2'} | NEXT_URL | 0"
      })
  void what_request_and_response_confirm_is_certain(
      String query, String body, PageKind kind, int first) {
    DetectedPaging paging = paging(URL + (query == null ? "" : query), body);

    assertThat(paging.kind()).isEqualTo(kind);
    assertThat(paging.confidence()).isEqualTo(Confidence.SURE);
    assertThat(paging.first()).isEqualTo(first);
  }

  @Test
  void a_parameter_of_another_name_that_is_known_for_cursors_takes_one_probably() {
    DetectedPaging paging =
        paging(URL + "?after=x&size=5", "{'items':[{'id':1}],'paging':{'next':'y'}}");

    assertThat(paging.tokenIn()).contains(new RequestPlace.Query("after"));
    assertThat(paging.confidence()).isEqualTo(Confidence.LIKELY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "?after=2024-01-01 | \"x\" | UNSURE",
        "?after=2024-01-01T10:00:00Z | \"x\" | UNSURE",
        "?marker=7 | \"x\" | UNSURE",
        "?bookmark=-1.5 | \"x\" | UNSURE",
        "?after=7 | 8 | LIKELY",
        "?after=2024-01-01 | \"2024-01-02\" | LIKELY",
        "?after=2024-01-x | \"x\" | LIKELY"
      })
  void a_date_or_a_number_beside_a_cursor_may_be_a_filter(
      String query, String cursor, Confidence confidence) {
    DetectedPaging paging =
        paging(URL + query, "{'items':[{'id':1}],'paging':{'next_cursor':%s}}".formatted(cursor));

    assertThat(paging.kind()).isEqualTo(PageKind.CURSOR);
    assertThat(paging.confidence()).isEqualTo(confidence);
  }

  @Test
  void a_parameter_with_the_name_of_the_cursor_may_be_a_filter_too() {
    String body = "{'items':[{'id':1}],'paging':{'cursors':{'after':'x'}}}";

    assertThat(paging(URL + "?after=y", body).confidence()).isEqualTo(Confidence.SURE);
    assertThat(paging(URL + "?after=2024-01-01", body).confidence()).isEqualTo(Confidence.UNSURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'data':[{'id':1}],'page':2,'total_pages':4}",
        "{'data':[{'id':1}],'page':3,'total_pages':4}"
      })
  void a_page_in_the_middle_does_not_show_the_number_of_the_first(String body) {
    assertThat(paging(URL + "?page=2", body).confidence()).isNotEqualTo(Confidence.SURE);
  }

  /** A run requests the first page as the request is written, and counts on from there. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "?offset=40 | {'data':[{'id':1}],'offset':40,'total':90} | 40 | detection.beginsAtRow",
        "?skip=2 | {'data':[{'id':1}]} | 2 | detection.beginsAtRow",
        "?page=3 | {'data':[{'id':1}],'page':3,'total_pages':4} | 3 | detection.beginsAtPage",
        "?page=1 | {'content':[{'id':1}],'number':1,'totalPages':4,'first':false} | 1"
            + " | detection.beginsAtPage"
      })
  void pages_begin_where_the_request_does_and_the_reasons_say_so(
      String query, String body, int first, String reason) {
    DetectedPaging paging = paging(URL + query, body);

    assertThat(paging.first()).isEqualTo(first);
    assertThat(paging.confidence()).isEqualTo(Confidence.LIKELY);
    assertThat(paging.reasons()).extracting(Message::key).contains(reason);
  }

  @Test
  void an_offset_that_counts_from_one_begins_there() {
    DetectedPaging paging =
        paging(URL + "?startIndex=1", "{'Resources':[{'id':1}],'startIndex':1,'totalResults':9}");

    assertThat(paging.first()).isEqualTo(1);
    assertThat(paging.reasons()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "<https://api.example.com/v1/items?page=2>; rel=\"next\" | SURE",
        "<https://api.example.com/v1/items?page=9>; rel=last, </v1/items?page=2>; rel=next | SURE",
        "</v1/items?page=2>; title=\"a\"; rel=\"prev next\" | SURE",
        "<https://other.example.com/v1/items?page=2>; rel=\"next\" | UNSURE"
      })
  void the_header_link(String link, Confidence confidence) {
    DetectedPaging paging = detect(URL, Map.of("link", link), "[{'id':1}]").paging();

    assertThat(paging.kind()).isEqualTo(PageKind.LINK);
    assertThat(paging.confidence()).isEqualTo(confidence);
  }

  @Test
  void a_link_to_the_last_page_only_is_none() {
    DetectedPaging paging =
        detect(URL, Map.of("link", "</v1/items?page=1>; rel=\"nextish\""), "[{'id':1}]").paging();

    assertThat(paging.kind()).isEqualTo(PageKind.NONE);
  }

  @Test
  void the_size_counts_only_when_the_api_gives_that_many_rows() {
    assertThat(paging(URL + "?page=1&limit=1", "{'data':[{'id':1}]}").size()).hasValue(1);
    assertThat(paging(URL + "?page=1&limit=50", "{'data':[{'id':1}]}").size()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "[{'a':1}] | '' | SURE",
        "{'data':[{'a':1}]} | /data | SURE",
        "{'members':[{'a':1}]} | /members | LIKELY",
        "{'data':[{'a':1}],'included':[{'b':1},{'b':2}]} | /data | LIKELY",
        "{'x':[{'a':1}],'y':[{'b':1},{'b':2}]} | /y | UNSURE",
        "{'data':[1,2]} | /data | LIKELY",
        "{'data':[{'a':1}],'tags':['x']} | /data | SURE"
      })
  void rows_are_found(String body, String at, Confidence confidence) {
    Detection detection = detect(URL, Map.of(), body);

    assertThat(detection.rows().orElseThrow().at().toString()).isEqualTo(at);
    assertThat(detection.rows().orElseThrow().confidence()).isEqualTo(confidence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{", "{'a':1}x"})
  void what_is_no_json_is_refused(String body) {
    assertThatThrownBy(() -> detect(URL, Map.of(), body)).isInstanceOf(Refused.class);
  }

  @Property(tries = 1500)
  void any_response_is_detected_or_refused(
      @ForAll("pieces") List<String> pieces,
      @ForAll("urls") String url,
      @ForAll("pieces") List<String> link) {
    String body = "{'items':[{'id':1}]," + String.join(",", pieces) + "}";
    try {
      assertThat(detect(url, Map.of("link", String.join("", link)), body).paging().reasons())
          .isNotEmpty();
    } catch (Refused refused) {
      assertThat(refused.code()).startsWith("TRB-15064");
    }
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "'next':'/x'",
            "'next':'https://['",
            "'next':'?'",
            "'next':1e999",
            "'next':1E-99999",
            "'next':-1",
            "'next_cursor':''",
            "'next_cursor':'a'",
            "'page':1",
            "'page':0",
            "'page':99999999999",
            "'total':1.5",
            "'total':null",
            "'has_more':true",
            "'has_more':'x'",
            "'links':{'next':{'href':'/x'}}",
            "'':1",
            "'pageInfo':{'hasNextPage':true,'endCursor':null}",
            "'after_cursor':'é'",
            "<",
            ">",
            ";rel=next",
            "'next_':'x'",
            "'Next':'x'",
            "'current_page':1,'last_page':2",
            "'offset':0",
            "'start':'/x'")
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> urls() {
    return Arbitraries.of(
        "",
        "?",
        "https://a.example",
        "https://a.example?page=1&=&%",
        "not an address",
        "https://[",
        "mailto:a@b",
        "https://a.example/x?limit=10&offset=zz#f");
  }

  private DetectedPaging paging(String url, String body) {
    return detect(url, Map.of(), body).paging();
  }

  private Detection detect(String url, Map<String, String> headers, String body) {
    return detect.detect(new Received(url, "", headers, body.replace('\'', '"')));
  }
}
