package dev.tributary.adapters.activity.externalapi.paging;

import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;

/** Calls of an API that gives its rows in pages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
abstract class PagedCallFixture {
  static final String SETTINGS =
      """
      outbound: {arrayPath: /items, columns: [{name: n, type: integer}]}
      execution: {url: URL}
      pagination: PAGINATION
      """;
  static final String CURSOR = "{kind: cursor, at: /token, tokenIn: {query: page}}";

  final ExternalApiFixture api = new ExternalApiFixture();

  @AfterEach
  void stop() {
    api.close();
  }

  ExternalApiSettings settings(String pagination) {
    return api.settings(SETTINGS.replace("PAGINATION", pagination));
  }

  static List<String> expected(int rows) {
    return LongStream.rangeClosed(1, rows).mapToObj("%1$d|null|%1$d"::formatted).toList();
  }
}
