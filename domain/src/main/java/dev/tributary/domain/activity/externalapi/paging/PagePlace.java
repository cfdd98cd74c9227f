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
 * @param path whether it is a further segment at the end of the path
 */
public record PagePlace(String query, String header, String body, boolean path) {
  /** It is not sent. */
  public static final PagePlace NONE = new PagePlace("", "", "", false);

  /** A query parameter. */
  public static PagePlace ofQuery(String name) {
    return new PagePlace(name, "", "", false);
  }

  public static PagePlace of(RequestPlace place) {
    return switch (place) {
      case RequestPlace.Query(var name) -> ofQuery(name);
      case RequestPlace.Header(var name) -> new PagePlace("", name, "", false);
      case RequestPlace.Body(var pointer) -> new PagePlace("", "", pointer.toString(), false);
      case RequestPlace.Path() -> new PagePlace("", "", "", true);
    };
  }

  /** How many places are named. */
  public long names() {
    return Stream.of(query, header, body).filter(name -> !name.isEmpty()).count() + (path ? 1 : 0);
  }

  /** The place, when one is named. */
  Optional<RequestPlace> place() {
    Stream<RequestPlace> places =
        Stream.of(
                named(query).map(RequestPlace.Query::new),
                named(header).map(RequestPlace.Header::new),
                named(body).map(JsonPointer::of).map(RequestPlace.Body::new),
                Optional.of(new RequestPlace.Path()).filter(_ -> path))
            .flatMap(Optional::stream);
    return places.findFirst();
  }

  private static Optional<String> named(String name) {
    return Optional.of(name).filter(text -> !text.isEmpty());
  }
}
