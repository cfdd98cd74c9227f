package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.activity.externalapi.editor.QueryText;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The named values that a request carries, in its query and its body. */
record SentParameters(List<Sent> all, boolean body) {
  private static final Pattern DATE_OR_NUMBER =
      Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,20})?|\\d{4}-\\d\\d(-\\d\\d)?([T ].{1,40})?");
  private static final JsonPointer VARIABLES = JsonPointer.toMember("variables");

  /** A value of the request. */
  record Sent(RequestPlace place, String name, String value) {
    /** Whether a filter may compare rows with it. */
    boolean dateOrNumber() {
      return isDateOrNumber(value);
    }

    OptionalInt number() {
      return value.matches("\\d{1,9}")
          ? OptionalInt.of(Integer.parseInt(value))
          : OptionalInt.empty();
    }
  }

  static boolean isDateOrNumber(String text) {
    return DATE_OR_NUMBER.matcher(text).matches();
  }

  static SentParameters of(ObservedCall call) {
    List<Sent> sent = new ArrayList<>();
    int query = call.url().indexOf('?');
    String text = query < 0 ? "" : call.url().substring(query + 1).split("#", 2)[0];
    QueryText.pairs(text)
        .forEach(
            pair ->
                sent.add(
                    new Sent(
                        new RequestPlace.Query(pair.name()),
                        Signal.plain(pair.name()),
                        pair.value())));
    call.requestBody()
        .ifPresent(
            body -> {
              add(body, JsonPointer.ROOT, sent);
              body.at(VARIABLES).ifPresent(variables -> add(variables, VARIABLES, sent));
            });
    return new SentParameters(sent, call.requestBody().isPresent());
  }

  /** The first parameter with one of these names, which are without marks and case. */
  Optional<Sent> named(Collection<String> names) {
    return names.stream()
        .flatMap(name -> all.stream().filter(sent -> sent.name().equals(name)))
        .findFirst();
  }

  /** Whether a parameter stands there. */
  boolean has(RequestPlace place) {
    return all.stream().anyMatch(sent -> sent.place().equals(place));
  }

  /** Where a parameter of this name would go. */
  RequestPlace place(String name) {
    return body ? new RequestPlace.Body(JsonPointer.toMember(name)) : new RequestPlace.Query(name);
  }

  private static void add(JsonValue value, JsonPointer at, List<Sent> sent) {
    if (value instanceof JsonObject object) {
      object
          .members()
          .forEach(
              (name, member) ->
                  sent.add(
                      new Sent(
                          new RequestPlace.Body(at.member(name)),
                          Signal.plain(name),
                          new Signal(JsonPointer.ROOT, member).text())));
    }
  }
}
