package dev.tributary.webapp.demo.zoo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** An imitated API. Its habit is described by {@code zoo.case_<name>}. */
public enum ZooCase {
  LINK_HEADER("GET", ZooLinks::linkHeader),
  STARTING_AFTER("GET", ZooTokens::startingAfter),
  OK_FALSE("GET", ZooTokens::okFalse),
  PAGING_NEXT_AFTER("GET", ZooTokens::pagingNextAfter),
  NEXT_RECORDS_URL("GET", ZooLinks::nextRecordsUrl),
  ODATA("GET", ZooLinks::odata),
  JSON_API("GET", ZooLinks::jsonApi),
  PAGE_TOKEN("GET", ZooTokens::pageToken),
  BODY_TOKEN("POST", ZooBodies::bodyToken),
  SEARCH_AFTER("POST", ZooBodies::searchAfter),
  RELAY("POST", ZooBodies::relay),
  RETRY_AFTER("GET", ZooLinks::retryAfter),
  SKIP_LIMIT("GET", ZooNumbers::skipLimit),
  NEXT_PAGE_HEADER("GET", ZooNumbers::nextPageHeader),
  PAGE_NUMBER("GET", ZooNumbers::pageNumber),
  SILENT_CUT("GET", ZooNumbers::silentCut),
  ALWAYS_TWENTY("GET", ZooNumbers::alwaysTwenty),
  REPEATS_LAST("GET", ZooNumbers::repeatsLast),
  EXPORT("POST", ZooExport::export);

  private final String method;

  @SuppressWarnings("ImmutableEnumChecker") // a method without state
  private final Function<ZooRequest, ZooResponse> habit;

  ZooCase(String method, Function<ZooRequest, ZooResponse> habit) {
    this.method = method;
    this.habit = habit;
  }

  /** Its name in addresses: {@code link-header}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where the case listens: {@code /zoo/link-header}. */
  public String path() {
    return "/zoo/" + id();
  }

  /** Whether one activity gets all rows: a case hides most of them. */
  public boolean whole() {
    return this != SILENT_CUT;
  }

  public String method() {
    return method;
  }

  /** Key of its label. */
  public String word() {
    return "zoo.case_" + name();
  }

  /** The response to any request below {@code /zoo}. */
  public static ZooResponse respond(ZooRequest request) {
    Optional<ZooCase> own =
        Arrays.stream(values())
            .filter(
                each ->
                    request.path().equals(each.path())
                        || request.path().startsWith(each.path() + "/"))
            .findFirst();
    if (own.isEmpty()) {
      return ZooResponse.error(404, "unknown");
    }
    boolean export = own.get() == EXPORT;
    return export || request.method().equals(own.get().method)
        ? own.get().habit.apply(request)
        : ZooResponse.error(405, "use " + own.get().method);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
