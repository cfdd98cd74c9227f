package dev.tributary.webapp.activity.externalapi;

import dev.tributary.domain.activity.externalapi.editor.detection.Confidence;
import dev.tributary.domain.activity.externalapi.editor.detection.DetectedPaging;
import dev.tributary.domain.activity.externalapi.editor.detection.DetectedRows;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/**
 * Detected rows and paging, as pages show them.
 *
 * @param kind key of its word
 * @param confidence key of its word
 * @param place where the next request carries the value; empty when an address holds it
 * @param rows where they are; empty when none were found
 */
public record PagingPart(
    String kind,
    String confidence,
    boolean sure,
    String place,
    String rows,
    String rowsConfidence,
    List<Message> reasons) {
  public static PagingPart of(DetectedPaging paging, Optional<DetectedRows> rows) {
    return new PagingPart(
        "detection.kind_" + paging.kind(),
        "detection.confidence_" + paging.confidence(),
        paging.confidence() == Confidence.SURE,
        paging.tokenIn().map(PagingPart::place).orElse(""),
        rows.map(found -> shown(found.at())).orElse(""),
        "detection.confidence_" + rows.map(DetectedRows::confidence).orElse(Confidence.UNSURE),
        paging.reasons());
  }

  /** The place of an array, which has no name of its own when it is the whole response. */
  static String shown(JsonPointer array) {
    return array.root() ? "[ ]" : array.toString();
  }

  private static String place(RequestPlace place) {
    return switch (place) {
      case RequestPlace.Query(var name) -> "?" + name + "=";
      case RequestPlace.Header(var name) -> name + ":";
      case RequestPlace.Body(var at) -> at.toString();
      case RequestPlace.Path() -> "/";
    };
  }
}
