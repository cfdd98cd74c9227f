package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.activity.externalapi.editor.detection.SentParameters.Sent;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/** A value of the last row that is sent to get the rows after it. */
final class KeysetRule implements PagingRule {
  private static final JsonPointer ID = JsonPointer.toMember("id");
  private static final JsonPointer SORT = JsonPointer.toMember("sort");
  private static final String STARTING_AFTER = "starting_after";
  private static final List<String> PARAMETERS =
      List.of("startingafter", "sinceid", "afterid", "fromid");

  @Override
  public Optional<DetectedPaging> find(Observation observed) {
    return sorted(observed).or(() -> byId(observed));
  }

  /** Searches that return the sort values of each hit take those of the last one. */
  private static Optional<DetectedPaging> sorted(Observation observed) {
    boolean hits =
        observed
            .rows()
            .filter(rows -> rows.at().toString().endsWith("/hits"))
            .flatMap(rows -> rows.ofLast(SORT))
            .filter(JsonArray.class::isInstance)
            .isPresent();
    boolean asked = observed.sent().named(List.of("sort")).isPresent();
    return hits
        ? Optional.of(
            found(
                asked ? Confidence.SURE : Confidence.LIKELY,
                SORT,
                new RequestPlace.Body(JsonPointer.toMember("search_after"))))
        : Optional.empty();
  }

  private static Optional<DetectedPaging> byId(Observation observed) {
    boolean identified =
        observed.rows().flatMap(rows -> rows.ofLast(ID)).filter(id -> id.scalar()).isPresent();
    Optional<Sent> sent = observed.sent().named(PARAMETERS);
    boolean list =
        observed.hasMore().isPresent()
            && observed
                .signal(one -> one.name().equals("object"))
                .filter(one -> one.value() instanceof JsonText(var text) && text.equals("list"))
                .isPresent();
    if (!identified || (sent.isEmpty() && !list)) {
      return Optional.empty();
    }
    return Optional.of(
        found(
            sent.isPresent() && observed.hasMore().isPresent()
                ? Confidence.SURE
                : Confidence.LIKELY,
            ID,
            sent.map(Sent::place).orElseGet(() -> new RequestPlace.Query(STARTING_AFTER))));
  }

  private static DetectedPaging found(Confidence confidence, JsonPointer at, RequestPlace place) {
    return DetectedPaging.of(
        PageKind.KEYSET,
        confidence,
        at.toString(),
        Optional.of(place),
        Message.of("detection.keyset", at.toString()));
  }
}
