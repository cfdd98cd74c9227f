package dev.tributary.adapters.activity.externalapi.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.adapters.activity.externalapi.server.PagedServer;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.Reply;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that stay, of pages from a real server, selected by the real database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class SelectedRowsTest {
  private static final String SETTINGS =
      """
      outbound:
        arrayPath: /items
        columns: [{name: id, type: integer, onError: rejectLine, onEmpty: insertNull}, state]
      execution: {url: URL}
      pagination: {kind: page, tokenIn: {query: page}, onFirst: true}
      response: RESPONSE
      """;

  private final ExternalApiFixture api = new ExternalApiFixture();

  @AfterEach
  void stop() {
    api.close();
  }

  /** A row of the API: no id is null, and an id that is a text is rejected. */
  private record Item(String id, String state) {
    String json() {
      return "{\"id\":%s,\"state\":\"%s\"}".formatted(id, state);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'{keepWhen: $(state = ''on'')}', '1|1|on;2|3|on;3|null|on;4|1|on', 2, 0",
    "'{duplicates: first, key: [id]}', '1|1|on;2|2|off;3|null|off;4|3|on;5|null|on', 0, 1",
    "'{duplicates: last, key: [id]}', '1|2|off;2|null|off;3|3|on;4|null|on;5|1|on', 0, 1",
    "'{keepWhen: $(id > 1), duplicates: last, key: [state]}', '1|2|off;2|3|on', 4, 0",
    "'{duplicates: first, key: [id, state]}', '1|1|on;2|2|off;3|null|off;4|3|on;5|null|on', 0, 1",
  })
  void leaves_out_over_all_pages(String response, String rows, long filtered, long duplicates) {
    api.server.replying(
        pages(
            List.of(
                List.of(new Item("1", "on"), new Item("2", "off"), new Item("null", "off")),
                List.of(new Item("3", "on"), new Item("null", "on")),
                List.of(new Item("1", "on"), new Item("\"x\"", "on")))));
    ExternalApiSettings settings = settings(response);
    FakeActivityContext context = api.context(settings);
    ActivityOutcome outcome = api.run(settings, context);
    List<String> expected = List.of(rows.split(";", -1));
    assertThat(numbered(api.rows())).containsExactlyElementsOf(expected);
    assertThat(count(outcome, "filteredCount")).isEqualTo(filtered);
    assertThat(count(outcome, "duplicateCount")).isEqualTo(duplicates);
    assertThat(count(outcome, "recCount")).isEqualTo(expected.size());
    assertThat(api.rows(Outlet.REJECTS)).hasSize(1);
  }

  @Test
  void rows_in_are_rows_out_rejects_filtered_and_duplicates() {
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      List<List<Item>> pages = random(random);
      try (ExternalApiFixture fixture = new ExternalApiFixture().bufferOf(64)) {
        fixture.server.replying(pages(pages));
        boolean first = random.nextBoolean();
        ExternalApiSettings settings =
            fixture.settings(
                SETTINGS.replace(
                    "RESPONSE",
                    "{keepWhen: $(state != 'off'), duplicates: %s, key: [id]}"
                        .formatted(first ? "first" : "last")));
        FakeActivityContext context = fixture.context(settings);
        ActivityOutcome outcome = fixture.run(settings, context);
        List<Item> kept = kept(pages, first);
        long all = pages.stream().mapToLong(List::size).sum();
        assertThat(
                kept.size()
                    + fixture.rows(Outlet.REJECTS).size()
                    + count(outcome, "filteredCount")
                    + count(outcome, "duplicateCount"))
            .as("seed %d", seed)
            .isEqualTo(all);
        assertThat(fixture.rows().stream().map(row -> row.replaceFirst("^\\d+\\|null\\|", "")))
            .as("seed %d", seed)
            .containsExactlyElementsOf(
                kept.stream().map(item -> item.id() + "|" + item.state()).toList());
      }
    }
  }

  @Test
  void a_crash_behind_the_last_page_calls_nothing_again() {
    List<Item> page = List.of(new Item("1", "on"), new Item("1", "off"), new Item("2", "on"));
    for (int fatal = 1; fatal <= 4; fatal++) {
      try (ExternalApiFixture killed = new ExternalApiFixture()) {
        killed.server.replying(pages(List.of(page)));
        ExternalApiSettings settings =
            killed.settings(SETTINGS.replace("RESPONSE", "{duplicates: first, key: [id]}"));
        FakeActivityContext context = killed.context(settings);
        AtomicInteger left = new AtomicInteger(fatal);
        context.beforeWrite(
            () -> {
              if (left.decrementAndGet() == 0) {
                throw new ClaimLost("dead");
              }
            });
        try {
          killed.run(settings, context);
        } catch (ClaimLost _) {
          context.beforeWrite(() -> {});
          assertThat(killed.run(settings, context)).isInstanceOf(Completed.class);
        }
        assertThat(numbered(killed.rows()))
            .as("write %d", fatal)
            .containsExactly("1|1|on", "2|2|on");
        assertThat(killed.server.received()).hasSizeLessThanOrEqualTo(3);
      }
    }
  }

  @Test
  void a_condition_that_does_not_fit_the_run_calls_nothing() {
    ExternalApiSettings settings = settings("{keepWhen: $(id > $date(vars/@since))}");
    assertThat(api.run(settings, api.context(settings))).isInstanceOf(Failed.class);
    assertThat(api.server.received()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "auto,application/json",
    "json,application/json",
    "ndjson,'application/x-ndjson, */*;q=0.1'",
    "csv,'text/csv, */*;q=0.1'"
  })
  void the_request_accepts_the_format(String format, String accept) {
    api.server.replying(Replies.json("[]"));
    ExternalApiSettings settings =
        api.settings(
            "{outbound: {columns: [a]}, execution: {url: URL}, response: {format: %s}}"
                .formatted(format));
    api.run(settings, api.context(settings));
    assertThat(api.server.received().getFirst().header("Accept")).contains(accept);
  }

  private ExternalApiSettings settings(String response) {
    return api.settings(SETTINGS.replace("RESPONSE", response));
  }

  /** Line, id and state. */
  private static List<String> numbered(List<String> rows) {
    return rows.stream().map(row -> row.replaceFirst("\\|null", "")).toList();
  }

  private static long count(ActivityOutcome outcome, String variable) {
    return (long)
        Objects.requireNonNull(((Completed) outcome).variables().byName().get(variable))
            .value()
            .orElseThrow();
  }

  private static Reply pages(List<List<Item>> pages) {
    return (request, wire) -> {
      int page = (int) PagedServer.page(request);
      List<Item> items = page > pages.size() ? List.of() : pages.get(page - 1);
      String all = items.stream().map(Item::json).collect(Collectors.joining(","));
      Replies.json("{\"items\":[%s]}".formatted(all)).write(request, wire);
    };
  }

  private static List<List<Item>> random(Random random) {
    List<List<Item>> pages = new ArrayList<>();
    for (int page = random.nextInt(5); page >= 0; page--) {
      List<Item> items = new ArrayList<>();
      for (int rows = 1 + random.nextInt(9); rows > 0; rows--) {
        int id = random.nextInt(12);
        items.add(
            new Item(
                id == 0 ? "null" : id == 1 ? "\"x" + rows + page + "\"" : Integer.toString(id),
                random.nextInt(3) == 0 ? "off" : "on" + page + rows));
      }
      pages.add(items);
    }
    return pages;
  }

  private static List<Item> kept(List<List<Item>> pages, boolean first) {
    List<Item> kept =
        pages.stream()
            .flatMap(List::stream)
            .filter(item -> !item.id().contains("x") && !item.state().equals("off"))
            .toList();
    Map<String, Item> byKey = new LinkedHashMap<>();
    kept.forEach(item -> byKey.merge(item.id(), item, (one, other) -> first ? one : other));
    return kept.stream()
        .filter(item -> item.id().equals("null") || item.equals(byKey.get(item.id())))
        .toList();
  }
}
