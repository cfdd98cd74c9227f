package dev.tributary.domain.expression.syntax;

import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import java.util.List;

/**
 * What a person wrote, as a tree. Names are not yet resolved and types not yet checked; every node
 * knows the column (from 1) where it stands.
 */
public sealed interface Expression {
  /** The column of the text, from 1, that a problem with this node points at. */
  int column();

  record Literal(Value value, int column) implements Expression {}

  /** A column by its name, or by the path that leads to it. */
  record Path(List<String> segments, int column) implements Expression {
    public Path {
      segments = List.copyOf(segments);
      if (segments.isEmpty() || !segments.stream().allMatch(Path::fits)) {
        throw new IllegalArgumentException("not a path: %s".formatted(segments));
      }
    }

    /** As a person would write it: {@code profile.zipCode}. */
    public String dotted() {
      return String.join(".", segments);
    }

    static boolean fits(String segment) {
      return !segment.isEmpty()
          && segment.equals(segment.strip())
          && segment.charAt(0) != '@'
          && segment.chars().noneMatch(c -> c == '/' || c == '[' || c == ']');
    }
  }

  /** An event variable of the run, read as {@code type}. */
  record Variable(String name, ValueType type, int column) implements Expression {}

  /** An operator with its operands. */
  record Operation(Operator operator, List<Expression> operands, int column) implements Expression {
    public Operation {
      operands = List.copyOf(operands);
    }
  }

  /** A function with its arguments. */
  record Call(String function, List<Expression> arguments, int column) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }
}
