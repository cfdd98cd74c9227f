package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.json.JsonPointer;

/** Where in a request a value stands that one call adds to it, such as the token of a page. */
public sealed interface RequestPlace {
  /** A query parameter, which replaces those of its name. */
  record Query(String name) implements RequestPlace {}

  /** A header, which replaces that of its name. */
  record Header(String name) implements RequestPlace {}

  /** A member of a JSON body; of a form body, the field that the pointer's only token names. */
  record Body(JsonPointer pointer) implements RequestPlace {}

  /** A further segment at the end of the path. */
  record Path() implements RequestPlace {}
}
