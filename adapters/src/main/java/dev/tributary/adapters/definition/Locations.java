package dev.tributary.adapters.definition;

import dev.tributary.domain.problem.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The positions of a definition's parts in its text. */
public final class Locations {
  /** Characters of a place that a lookup reads; the rest of a longer one is ignored. */
  private static final int LONGEST_PLACE = 1000;

  private final Part root = new Part(Optional.empty(), "");

  /** The definition as a whole. */
  Part root() {
    return root;
  }

  /** The problem at its own place, or at the nearest part around it that is in the text. */
  public LocatedProblem locate(Problem problem) {
    String place = "." + problem.place();
    Part nearest = root.nearest(place.substring(0, Math.min(place.length(), LONGEST_PLACE)));
    return new LocatedProblem(problem, nearest.line, nearest.column);
  }

  /** One part of the text. A tree of parts holds each name once, however deep it stands. */
  static final class Part {
    private final Optional<Part> around;
    private final Map<String, Part> parts = new HashMap<>();
    private String name;
    private int line;
    private int column;

    private Part(Optional<Part> around, String name) {
      this.around = around;
      this.name = name;
    }

    Part field(String field) {
      return part("." + field);
    }

    Part element(int index) {
      return part("[" + index + "]");
    }

    private Part part(String own) {
      return parts.computeIfAbsent(own, unknown -> new Part(Optional.of(this), unknown));
    }

    /** Makes this element of a list known by {@code id} as well, and places begin with it. */
    void identify(String id) {
      name = "[" + id + "]";
      around.ifPresent(list -> list.parts.put(name, this));
    }

    /**
     * @param line from 1
     * @param column from 1
     */
    void at(int line, int column) {
      this.line = line;
      this.column = column;
    }

    /** The path of this part, as problems have it. */
    String place() {
      String path = around.map(Part::path).orElse("") + name;
      return path.startsWith(".") ? path.substring(1) : path;
    }

    private String path() {
      return around.map(Part::path).orElse("") + name;
    }

    private Part nearest(String place) {
      int end = place.length();
      while (end > 0) {
        Part next = parts.get(place.substring(0, end));
        if (next != null) {
          return next.nearest(place.substring(end));
        }
        end = Math.max(place.lastIndexOf('.', end - 1), place.lastIndexOf('[', end - 1));
      }
      return this;
    }
  }
}
