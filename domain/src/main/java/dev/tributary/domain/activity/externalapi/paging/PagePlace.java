package dev.tributary.domain.activity.externalapi.paging;

import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.json.JsonPointer;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a request names a page or its size, as it is set; at most one name is given.
 *
 * @param query name of the parameter
 * @param header its name
 * @param body pointer into the body
 */
public record PagePlace(String query, String header, String body) {
  /** It is not sent. */
  public static final PagePlace NONE = new PagePlace("", "", "");

  /** That place; none for a segment of the path, which cannot be set. */
  public static PagePlace of(RequestPlace place) {
    return switch (place) {
      case RequestPlace.Query(var name) -> new PagePlace(name, "", "");
      case RequestPlace.Header(var name) -> new PagePlace("", name, "");
      case RequestPlace.Body(var pointer) -> new PagePlace("", "", pointer.toString());
      case RequestPlace.Path() -> NONE;
    };
  }

  /** How many places are named. */
  public long names() {
    return Stream.of(query, header, body).filter(name -> !name.isEmpty()).count();
  }

  /** The place, when one is named. */
  Optional<RequestPlace> place() {
    Stream<RequestPlace> places =
        Stream.of(
                named(query).map(RequestPlace.Query::new),
                named(header).map(RequestPlace.Header::new),
                named(body).map(JsonPointer::of).map(RequestPlace.Body::new))
            .flatMap(Optional::stream);
    return places.findFirst();
  }

  private static Optional<String> named(String name) {
    return Optional.of(name).filter(text -> !text.isEmpty());
  }
}
