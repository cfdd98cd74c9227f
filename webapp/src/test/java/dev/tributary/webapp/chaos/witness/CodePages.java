package dev.tributary.webapp.chaos.witness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the API responds: a code for each zip code of the request. */
public final class CodePages {
  /** The path of three pages, for calls that are signed in. */
  public static final String PATH = "/pages";

  private static final String CURSOR = "cursor=";
  private static final int LAST = 3;

  private CodePages() {}

  /** The body; each page has other codes. */
  static String of(JsonNode request, URI uri) {
    boolean paged = uri.getPath().equals(PATH);
    int page = number(uri);
    String next = paged && page < LAST ? ",\"next\":\"%d\"".formatted(page + 1) : "";
    String prefix = paged ? "C" + page + "-" : "C";
    return StreamSupport.stream(request.path("data").spliterator(), false)
        .map(row -> row.path("zipCode").asText())
        .map(zip -> "{\"code\":\"%1$s%2$s\",\"zipCode\":\"%2$s\"}".formatted(prefix, zip))
        .collect(Collectors.joining(",", "{\"codes\":[", "]" + next + "}"));
  }

  /** The number of the page that is requested, from 1. */
  static int number(URI uri) {
    String query = uri.getQuery();
    return query == null || !uri.getPath().equals(PATH)
        ? 1
        : Integer.parseInt(query.substring(query.indexOf(CURSOR) + CURSOR.length()));
  }
}
