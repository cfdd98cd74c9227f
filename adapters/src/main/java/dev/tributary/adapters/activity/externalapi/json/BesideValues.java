package dev.tributary.adapters.activity.externalapi.json;

import dev.tributary.application.activity.externalapi.mapping.RowExtraction;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonNull;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The wanted values of a response that are no rows: constants first, then those that are asked for.
 */
final class BesideValues {
  private final List<JsonPointer> paths;
  private final int constants;
  private final @Nullable JsonValue[] values;
  private final Place root = new Place();
  private List<JsonValue> used = List.of();

  /** A prefix of the paths to wanted values and to the rows. */
  static final class Place {
    private final Map<String, Place> children = new HashMap<>();
    private int[] requestedBy = {};
    private Optional<JsonPointer> toRows = Optional.empty();
    private boolean occurred;

    /** The path from here to the rows; empty when it does not lead there. */
    Optional<JsonPointer> toRows() {
      return toRows;
    }

    boolean isRows() {
      return toRows.filter(JsonPointer::root).isPresent();
    }

    /** Whether nothing below is wanted. */
    boolean isLeaf() {
      return children.isEmpty();
    }

    boolean isWanted() {
      return requestedBy.length > 0;
    }

    @Nullable Place child(String name) {
      return children.get(name);
    }
  }

  /**
   * @param array where the rows stand
   */
  BesideValues(JsonPointer array, RowExtraction rows) {
    this.paths = Stream.concat(rows.constants().stream(), rows.asked().stream()).toList();
    this.constants = rows.constants().size();
    this.values = new JsonValue[paths.size()];
    List<String> path = array.tokens();
    for (int i = 0; i <= path.size(); i++) {
      place(new JsonPointer(path.subList(0, i))).toRows =
          Optional.of(new JsonPointer(path.subList(i, path.size())));
    }
    for (int i = 0; i < values.length; i++) {
      Place place = place(paths.get(i));
      place.requestedBy = Arrays.copyOf(place.requestedBy, place.requestedBy.length + 1);
      place.requestedBy[place.requestedBy.length - 1] = i;
    }
  }

  Place root() {
    return root;
  }

  /** Whether every constant has occurred, so that rows need not wait. */
  boolean constantsKnown() {
    for (int i = 0; i < constants; i++) {
      if (values[i] == null) {
        return false;
      }
    }
    return true;
  }

  /** The constants that rows repeat from now on. */
  List<JsonValue> constants() {
    used = all().subList(0, constants);
    return used;
  }

  /** The values that were asked for, when everything was read. */
  List<JsonValue> asked() {
    List<JsonValue> all = all();
    for (int i = 0; i < used.size(); i++) {
      if (!used.get(i).equals(all.get(i))) {
        throw new ResponseRejected(ExternalApiErrorCode.PATH_TWICE, paths.get(i).toString());
      }
    }
    return all.subList(constants, all.size());
  }

  /** Notes that the name of {@code place} occurs; returns whether it did before in its object. */
  boolean occursAgain(Place place) {
    boolean again = place.occurred;
    if (again) {
      forget(place);
    }
    place.occurred = true;
    return again;
  }

  /** Stores {@code value} and what is wanted below it. */
  void keep(Place place, JsonValue value) {
    for (int i : place.requestedBy) {
      values[i] = value;
    }
    place.children.forEach(
        (token, child) -> value.at(JsonPointer.toMember(token)).ifPresent(v -> keep(child, v)));
  }

  /** Of names that occur twice in one object the last wins, with all that is below it. */
  private void forget(Place place) {
    place.occurred = false;
    for (int i : place.requestedBy) {
      values[i] = null;
    }
    place.children.values().forEach(this::forget);
  }

  private Place place(JsonPointer path) {
    Place place = root;
    for (String token : path.tokens()) {
      place = place.children.computeIfAbsent(token, _ -> new Place());
    }
    return place;
  }

  private List<JsonValue> all() {
    return Arrays.stream(values).map(value -> value == null ? JsonNull.NULL : value).toList();
  }
}
