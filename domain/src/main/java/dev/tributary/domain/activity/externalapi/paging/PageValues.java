package dev.tributary.domain.activity.externalapi.paging;

import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonKind;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.Digits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values of a response that decide about its next page. */
final class PageValues {
  private static final int MOST_DIGITS = 18;

  private final Pagination pagination;
  private final List<JsonPointer> pointers;

  PageValues(Pagination pagination) {
    this.pagination = pagination;
    this.pointers =
        Stream.of(
                pagination.next().at(),
                pagination.stop().hasMore(),
                pagination.stop().total(),
                pagination.stop().when().at())
            .filter(pointer -> !pointer.isEmpty())
            .distinct()
            .map(JsonPointer::of)
            .toList();
  }

  List<JsonPointer> pointers() {
    return pointers;
  }

  /** The token of the next page; empty when null, missing, false or an empty text stands there. */
  Optional<String> token(PageSeen seen) {
    String at = pagination.next().at();
    return text(value(seen, at), at);
  }

  /** What {@code value} is as a token. */
  static Optional<String> text(JsonValue value, String place) {
    return switch (value) {
      case JsonText(var text) -> Optional.of(text).filter(token -> !token.isBlank());
      case JsonNumber(var number) when Digits.DEFAULT.fit(number) ->
          Optional.of(number.toPlainString());
      case JsonNull _ -> Optional.empty();
      case JsonBoolean(var more) when !more -> Optional.empty();
      case JsonNumber _, JsonBoolean _, JsonArray _, JsonObject _ ->
          throw new ResponseRejected(
              ExternalApiErrorCode.PAGE_TOKEN_BAD, place, JsonKind.of(value).choice());
    };
  }

  /** Whether the response announces a further page; empty when nothing is to announce it. */
  Optional<Boolean> hasMore(PageSeen seen) {
    String pointer = pagination.stop().hasMore();
    if (pointer.isEmpty()) {
      return Optional.empty();
    }
    JsonValue value = value(seen, pointer);
    if (value instanceof JsonBoolean(var more)) {
      return Optional.of(more);
    }
    throw new ResponseRejected(
        ExternalApiErrorCode.PAGE_HAS_MORE_BAD, pointer, JsonKind.of(value).choice());
  }

  /** The value that may make its page the last one, as text; empty where there is none. */
  Optional<String> ofEnd(PageSeen seen) {
    StopCondition when = pagination.stop().when();
    if (!when.header().isEmpty()) {
      return seen.headers().apply(when.header()).stream()
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .findFirst();
    }
    return when.column().isEmpty()
        ? Optional.of(when.at()).filter(at -> !at.isEmpty()).flatMap(at -> compared(seen, at))
        : seen.key().flatMap(PageValues::compared);
  }

  private Optional<String> compared(PageSeen seen, String at) {
    return compared(value(seen, at));
  }

  private static Optional<String> compared(JsonValue value) {
    return switch (value) {
      case JsonText(var text) -> Optional.of(text).filter(given -> !given.isEmpty());
      case JsonNumber(var number) when Digits.DEFAULT.fit(number) ->
          Optional.of(number.toPlainString());
      case JsonBoolean(var truth) -> Optional.of(Boolean.toString(truth));
      case JsonArray(var elements) when elements.isEmpty() -> Optional.empty();
      case JsonObject object when object.members().isEmpty() -> Optional.empty();
      case JsonNull _ -> Optional.empty();
      case JsonNumber _, JsonArray _, JsonObject _ -> Optional.of("");
    };
  }

  /** The number of all rows that the response declares; empty when nothing is to declare it. */
  Optional<Long> total(PageSeen seen) {
    String pointer = pagination.stop().total();
    if (pointer.isEmpty()) {
      return Optional.empty();
    }
    JsonValue value = value(seen, pointer);
    return Optional.of(
        switch (value) {
          case JsonNumber(var number) when whole(number) -> number.longValueExact();
          case JsonText(var text) when text.matches("\\d{1,18}") -> Long.parseLong(text);
          case JsonText _, JsonNumber _, JsonBoolean _, JsonNull _, JsonArray _, JsonObject _ ->
              throw new ResponseRejected(
                  ExternalApiErrorCode.PAGE_TOTAL_BAD, pointer, JsonKind.of(value).choice());
        });
  }

  private static boolean whole(BigDecimal number) {
    return number.signum() >= 0
        && number.precision() - (long) number.scale() <= MOST_DIGITS
        && number.stripTrailingZeros().scale() <= 0;
  }

  private JsonValue value(PageSeen seen, String pointer) {
    return seen.values().get(pointers.indexOf(JsonPointer.of(pointer)));
  }
}
