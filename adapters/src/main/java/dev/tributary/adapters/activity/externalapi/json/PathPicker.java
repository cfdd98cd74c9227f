package dev.tributary.adapters.activity.externalapi.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonNull;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Picks the values at some paths of one element after another; skips the rest. Runs once for every
 * property of a response: it makes no object but the values.
 */
final class PathPicker {
  private final StrictJsonParser json;
  private final Branch root = new Branch("");
  private final OtherNames others;
  private final JsonValue[] picked;
  private final List<JsonValue> values;
  private long element;

  /** A prefix of some of the paths. */
  private static final class Branch {
    private final SerializedString name;
    private final Map<String, Branch> children = new HashMap<>();
    private int[] requestedBy = {};

    /** The child that came first in the object before. */
    private @Nullable Branch first;

    /** The sibling that came after it in the object before. */
    private @Nullable Branch following;

    /** The last element in which it occurred. */
    private long seenIn;

    Branch(String name) {
      this.name = new SerializedString(name);
    }

    boolean isCalled(String other) {
      return name.getValue().equals(other);
    }

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
    json.values().begin();
    visit(root);
    return values;
  }

  private Branch branch(JsonPointer path) {
    Branch branch = root;
    for (String token : path.tokens()) {
      branch = branch.children.computeIfAbsent(token, Branch::new);
    }
    return branch;
  }

  private void visit(Branch branch) throws IOException {
    if (branch.requestedBy.length > 0) {
      JsonValue value = json.values().read();
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

  /** Elements mostly have the same members in the same order: the next one is guessed. */
  private void throughObject(Branch branch) throws IOException {
    Branch last = null;
    Branch guess = branch.first;
    while (next(guess) != JsonToken.END_OBJECT) {
      Branch child = child(branch, guess);
      if (child == null) {
        skip(branch == root);
      } else {
        learn(branch, last, child);
        last = child;
        guess = child.following;
        occurs(child);
        json.next();
        visit(child);
      }
    }
  }

  private @Nullable JsonToken next(@Nullable Branch guess) throws IOException {
    return guess == null ? json.next() : json.next(guess.name);
  }

  private @Nullable Branch child(Branch branch, @Nullable Branch guess) throws IOException {
    String name = json.name();
    return guess != null && guess.isCalled(name) ? guess : branch.children.get(name);
  }

  private static void learn(Branch parent, @Nullable Branch before, Branch child) {
    if (before == null) {
      parent.first = child;
    } else {
      before.following = child;
    }
  }

  /**
   * @param member of an element
   */
  private void skip(boolean member) throws IOException {
    String name = json.name();
    json.next();
    if (member && others.notes(name)) {
      others.note(name, json.values().type());
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
