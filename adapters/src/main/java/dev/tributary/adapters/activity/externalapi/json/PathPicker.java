package dev.tributary.adapters.activity.externalapi.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonNull;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Picks the values at some paths of one element after another; skips the rest. Runs once for every
 * property of a response: it makes no object but the values.
 */
final class PathPicker {
  private final StrictJsonParser json;
  private final Branch root = new Branch();
  private final OtherNames others;
  private final JsonValue[] picked;
  private final List<JsonValue> values;
  private long element;

  /** A prefix of some of the paths. */
  private static final class Branch {
    private final Map<String, Branch> children = new HashMap<>();
    private int[] requestedBy = {};

    /** The last element in which it occurred. */
    private long seenIn;

    private void requestAs(int value) {
      requestedBy = Arrays.copyOf(requestedBy, requestedBy.length + 1);
      requestedBy[requestedBy.length - 1] = value;
    }
  }

  PathPicker(StrictJsonParser json, List<JsonPointer> paths, OtherNames others) {
    this.json = json;
    this.others = others;
    this.picked = new JsonValue[paths.size()];
    this.values = Collections.unmodifiableList(Arrays.asList(picked));
    for (int i = 0; i < paths.size(); i++) {
      branch(paths.get(i)).requestAs(i);
    }
  }

  /**
   * The values in what begins at the current token, in the order of the paths; null where a path
   * leads nowhere. The next element takes their place.
   */
  List<JsonValue> next() throws IOException {
    element++;
    Arrays.fill(picked, JsonNull.NULL);
    json.begin();
    visit(root);
    return values;
  }

  private Branch branch(JsonPointer path) {
    Branch branch = root;
    for (String token : path.tokens()) {
      branch = branch.children.computeIfAbsent(token, _ -> new Branch());
    }
    return branch;
  }

  private void visit(Branch branch) throws IOException {
    if (branch.requestedBy.length > 0) {
      JsonValue value = json.value();
      keep(branch, value);
      if (branch == root) {
        others.noteMembers(value);
      }
      return;
    }
    switch (json.current()) {
      case START_OBJECT -> throughObject(branch);
      case START_ARRAY -> throughArray(branch);
      default -> json.skip();
    }
  }

  private void throughObject(Branch branch) throws IOException {
    while (json.next() != JsonToken.END_OBJECT) {
      Branch child = branch.children.get(json.name());
      if (child == null) {
        skip(branch == root);
      } else {
        occurs(child);
        json.next();
        visit(child);
      }
    }
  }

  /**
   * @param member of an element
   */
  private void skip(boolean member) throws IOException {
    String name = json.name();
    json.next();
    if (member && others.notes(name)) {
      others.note(name, json.type());
    }
    json.skip();
  }

  private void throughArray(Branch branch) throws IOException {
    for (int index = 0; json.next() != JsonToken.END_ARRAY; index++) {
      Branch child = branch.children.get(Integer.toString(index));
      if (child == null) {
        json.skip();
      } else {
        visit(child);
      }
    }
  }

  /** Of names that occur twice in one object the last wins, with all that is below it. */
  private void occurs(Branch child) throws IOException {
    if (child.seenIn == element) {
      json.duplicate();
      forget(child);
    }
    child.seenIn = element;
  }

  private void forget(Branch branch) {
    branch.seenIn = 0;
    put(branch, JsonNull.NULL);
    branch.children.values().forEach(this::forget);
  }

  /** Paths that continue below a picked value are resolved inside it. */
  private void keep(Branch branch, JsonValue value) {
    put(branch, value);
    if (!branch.children.isEmpty()) {
      branch.children.forEach(
          (token, child) ->
              keep(child, value.at(JsonPointer.toMember(token)).orElse(JsonNull.NULL)));
    }
  }

  private void put(Branch branch, JsonValue value) {
    for (int i : branch.requestedBy) {
      picked[i] = value;
    }
  }
}
