package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.problem.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How further pages are probably requested.
 *
 * @param at where the value for the next page stands: a JSON Pointer into the body or, for a
 *     keyset, into the last row; the name of a header or of a relation; empty for numbers
 * @param tokenIn where the request carries that value; empty when an address holds it
 * @param first number of the first page, or offset of the first row
 * @param size rows of a page, when the request asks for a number and gets it
 * @param hasMore a boolean that states whether there are further pages
 * @param total the number of all rows
 */
public record DetectedPaging(
    PageKind kind,
    Confidence confidence,
    String at,
    Optional<RequestPlace> tokenIn,
    int first,
    OptionalInt size,
    Optional<RequestPlace> sizeIn,
    Optional<JsonPointer> hasMore,
    Optional<JsonPointer> total,
    List<Message> reasons) {
  public DetectedPaging {
    reasons = List.copyOf(reasons);
  }

  /** A finding without anything beside it. */
  static DetectedPaging of(
      PageKind kind,
      Confidence confidence,
      String at,
      Optional<RequestPlace> tokenIn,
      Message reason) {
    return new DetectedPaging(
        kind,
        confidence,
        at,
        tokenIn,
        0,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(reason));
  }

  /**
   * The same as far as a description goes: it confirms nothing that an API does, and names all
   * parameters, so that another one is a guess.
   */
  DetectedPaging described(SentParameters parameters) {
    boolean known = tokenIn.filter(place -> !parameters.has(place)).isEmpty();
    Confidence most = known ? Confidence.LIKELY : Confidence.UNSURE;
    return new DetectedPaging(
        kind,
        confidence.compareTo(most) > 0 ? most : confidence,
        at,
        tokenIn,
        first,
        size,
        sizeIn,
        hasMore,
        total,
        reasons);
  }

  DetectedPaging sentIn(RequestPlace place) {
    return new DetectedPaging(
        kind, confidence, at, Optional.of(place), first, size, sizeIn, hasMore, total, reasons);
  }

  DetectedPaging from(int number) {
    return new DetectedPaging(
        kind, confidence, at, tokenIn, number, size, sizeIn, hasMore, total, reasons);
  }

  DetectedPaging sized(int rows, RequestPlace place) {
    return new DetectedPaging(
        kind,
        confidence,
        at,
        tokenIn,
        first,
        OptionalInt.of(rows),
        Optional.of(place),
        hasMore,
        total,
        reasons);
  }

  DetectedPaging ending(Optional<JsonPointer> more, Optional<JsonPointer> all) {
    return new DetectedPaging(
        kind, confidence, at, tokenIn, first, size, sizeIn, more, all, reasons);
  }

  DetectedPaging because(Optional<Message> further) {
    List<Message> together = new ArrayList<>(reasons);
    further.ifPresent(together::add);
    return new DetectedPaging(
        kind, confidence, at, tokenIn, first, size, sizeIn, hasMore, total, together);
  }
}
