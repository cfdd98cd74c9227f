package dev.tributary.adapters.activity.externalapi;

import com.fasterxml.jackson.core.JsonToken;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonNull;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes once through a document and keeps the values at some paths; passes over the rest. */
final class PickingWalk {
  private final StrictJson json;
  private final List<JsonPointer> paths;
  private final Branch root = new Branch();
  private final Map<Branch, JsonValue> picked = new HashMap<>();

  /** A place on the way to some of the paths. Compared by identity. */
  private static final class Branch {
    private final Map<String, Branch> children = new HashMap<>();
    private boolean wanted;
  }

  PickingWalk(StrictJson json, List<JsonPointer> paths) {
    this.json = json;
    this.paths = paths;
    paths.forEach(path -> branch(path).wanted = true);
  }

  void read() throws IOException {
    json.begin();
    visit(root);
  }

  /** In the order of the paths; null where a path led nowhere. */
  List<JsonValue> values() {
    return paths.stream().map(path -> picked.getOrDefault(branch(path), JsonNull.NULL)).toList();
  }

  private Branch branch(JsonPointer path) {
    Branch branch = root;
    for (String token : path.tokens()) {
      branch = branch.children.computeIfAbsent(token, _ -> new Branch());
    }
    return branch;
  }

  private void visit(Branch branch) throws IOException {
    if (branch.wanted) {
      keep(branch, json.value());
    } else if (branch.children.isEmpty()) {
      json.skip();
    } else {
      throughChildren(branch);
    }
  }

  private void throughChildren(Branch branch) throws IOException {
    switch (json.current()) {
      case START_OBJECT -> throughObject(branch);
      case START_ARRAY -> throughArray(branch);
      default -> json.skip();
    }
  }

  private void throughObject(Branch branch) throws IOException {
    while (json.next() != JsonToken.END_OBJECT) {
      String name = json.name();
      json.next();
      visit(branch.children.getOrDefault(name, new Branch()));
    }
  }

  private void throughArray(Branch branch) throws IOException {
    for (int index = 0; json.next() != JsonToken.END_ARRAY; index++) {
      visit(branch.children.getOrDefault(Integer.toString(index), new Branch()));
    }
  }

  /** Paths that go on below a kept value are looked up inside it. */
  private void keep(Branch branch, JsonValue value) {
    picked.put(branch, value);
    branch.children.forEach(
        (token, child) -> keep(child, value.at(JsonPointer.toMember(token)).orElse(JsonNull.NULL)));
  }
}
