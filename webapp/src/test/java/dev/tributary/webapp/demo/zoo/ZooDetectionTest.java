package dev.tributary.webapp.demo.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.externalapi.json.JacksonSamples;
import dev.tributary.application.activity.externalapi.editor.CallImportLimits;
import dev.tributary.application.activity.externalapi.editor.DetectResponse;
import dev.tributary.application.activity.externalapi.editor.DetectResponse.Detection;
import dev.tributary.application.activity.externalapi.editor.DetectResponse.Received;
import dev.tributary.domain.activity.externalapi.editor.detection.Confidence;
import dev.tributary.domain.activity.externalapi.editor.detection.DetectedPaging;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.webapp.demo.ApiBehaviour;
import dev.tributary.webapp.demo.MockApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From one response of each API of the zoo the editor finds rows and paging. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ZooDetectionTest {
  /**
   * A case and what is right for it.
   *
   * @param request query or body of the first request, as the documents of the API show it
   * @param paging kind, place of the value and place in the next request
   */
  private record Expected(ZooCase zooCase, String request, String rows, String paging) {}

  private static final List<Expected> TABLE =
      List.of(
          new Expected(ZooCase.LINK_HEADER, "?per_page=10", "", "LINK next"),
          new Expected(
              ZooCase.STARTING_AFTER, "?limit=10", "/data", "KEYSET /id > query starting_after"),
          new Expected(
              ZooCase.OK_FALSE,
              "",
              "/members",
              "CURSOR /response_metadata/next_cursor > query cursor"),
          new Expected(
              ZooCase.PAGING_NEXT_AFTER, "", "/results", "CURSOR /paging/next/after > query after"),
          new Expected(ZooCase.NEXT_RECORDS_URL, "?q=x", "/records", "NEXT_URL /nextRecordsUrl"),
          new Expected(ZooCase.ODATA, "", "/value", "NEXT_URL /@odata.nextLink"),
          new Expected(ZooCase.JSON_API, "", "/data", "NEXT_URL /links/next"),
          new Expected(
              ZooCase.PAGE_TOKEN,
              "?maxResults=10",
              "/items",
              "CURSOR /nextPageToken > query pageToken"),
          new Expected(
              ZooCase.BODY_TOKEN,
              "{\"Limit\":10}",
              "/Items",
              "CURSOR /NextToken > body /NextToken"),
          new Expected(
              ZooCase.SEARCH_AFTER,
              "{\"size\":10,\"sort\":[\"id\"]}",
              "/hits/hits",
              "KEYSET /sort > body /search_after"),
          new Expected(
              ZooCase.RELAY,
              "{\"query\":\"query($first:Int,$after:String){customers(first:$first,after:$after){edges"
                  + "{node{id}}}}\",\"variables\":{\"first\":10,\"after\":null}}",
              "/data/customers/edges",
              "CURSOR /data/customers/pageInfo/endCursor > body /variables/after"),
          new Expected(ZooCase.RETRY_AFTER, "?page%5Bsize%5D=10", "/users", "NEXT_URL /links/next"),
          new Expected(ZooCase.SKIP_LIMIT, "?limit=10", "/items", "OFFSET  > query skip from 0"),
          new Expected(
              ZooCase.NEXT_PAGE_HEADER,
              "?per_page=10",
              "",
              "HEADER_CURSOR x-next-page > query page"),
          new Expected(
              ZooCase.PAGE_NUMBER, "?page=0&size=10", "/content", "PAGE  > query page from 0"),
          new Expected(ZooCase.SILENT_CUT, "?limit=100", "/results", "NONE"),
          new Expected(
              ZooCase.ALWAYS_TWENTY, "?page=1&limit=50", "/data", "PAGE  > query page from 1"),
          new Expected(ZooCase.REPEATS_LAST, "?page=1", "/rows", "PAGE  > query page from 1"),
          new Expected(ZooCase.EXPORT, "{}", "-", "NONE"));

  private final DetectResponse detect =
      new DetectResponse(new JacksonSamples(), new CallImportLimits(1_000_000, 100, 10_000));

  @Test
  void the_table_has_every_case() {
    assertThat(TABLE).extracting(Expected::zooCase).containsExactly(ZooCase.values());
    assertThat(ZooCase.values()).hasSizeGreaterThanOrEqualTo(15);
  }

  @Test
  void detection_is_right_for_nine_of_ten_and_never_wrong_while_certain()
      throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>();
    List<String> wrongWhileCertain = new ArrayList<>();
    try (MockApi api = MockApi.start(0, ApiBehaviour.DEFAULT);
        HttpClient http = HttpClient.newHttpClient()) {
      for (Expected expected : TABLE) {
        Detection detection = detect.detect(received(expected, api, http));
        check(expected, detection, wrong, wrongWhileCertain);
      }
    }
    System.out.printf(
        "zoo detection: %d of %d right%s%n",
        TABLE.size() - wrong.size(), TABLE.size(), wrong.isEmpty() ? "" : ", not " + wrong);
    assertThat(wrongWhileCertain).isEmpty();
    assertThat(wrong).as("wrong").hasSizeLessThanOrEqualTo(TABLE.size() / 10);
  }

  private static void check(
      Expected expected, Detection detection, List<String> wrong, List<String> wrongWhileCertain) {
    String rows = detection.rows().map(found -> found.at().toString()).orElse("-");
    boolean rowsRight = rows.equals(expected.rows());
    String paging = written(detection.paging());
    boolean pagingRight = paging.equals(expected.paging());
    if (!rowsRight || !pagingRight) {
      wrong.add(expected.zooCase() + ": " + rows + ", " + paging);
    }
    boolean certain =
        (!rowsRight
                && detection
                    .rows()
                    .filter(found -> found.confidence() == Confidence.SURE)
                    .isPresent())
            || (!pagingRight && detection.paging().confidence() == Confidence.SURE);
    if (certain) {
      wrongWhileCertain.add(expected.zooCase() + ": " + rows + ", " + paging);
    }
  }

  private static String written(DetectedPaging paging) {
    String place = paging.tokenIn().map(ZooDetectionTest::place).orElse("");
    return switch (paging.kind()) {
      case NONE -> "NONE";
      case PAGE, OFFSET -> paging.kind() + " " + place + " from " + paging.first();
      case LINK, NEXT_URL, CURSOR, HEADER_CURSOR, KEYSET ->
          paging.kind() + " " + paging.at() + place;
    };
  }

  private static String place(RequestPlace place) {
    return switch (place) {
      case RequestPlace.Path() -> " > path";
      case RequestPlace.Query(var name) -> " > query " + name;
      case RequestPlace.Header(var name) -> " > header " + name;
      case RequestPlace.Body(var at) -> " > body " + at;
    };
  }

  private static Received received(Expected expected, MockApi api, HttpClient http)
      throws IOException, InterruptedException {
    boolean body = expected.request().startsWith("{");
    String url =
        "http://127.0.0.1:"
            + api.port()
            + expected.zooCase().path()
            + (body ? "" : expected.request());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .method(
                expected.zooCase().method(),
                BodyPublishers.ofString(body ? expected.request() : ""))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(url).isBetween(200, 202);
    Map<String, String> headers =
        response.headers().map().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().getFirst()));
    return new Received(url, body ? expected.request() : "", headers, response.body());
  }
}
