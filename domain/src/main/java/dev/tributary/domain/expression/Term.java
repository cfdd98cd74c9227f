package dev.tributary.domain.expression;

import dev.tributary.domain.expression.syntax.Operator;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An expression whose names are resolved and whose types fit: ready to be compiled. */
public sealed interface Term {
  /** What it yields. */
  ValueType type();

  /** Whether {@code RowId()} occurs in it. */
  default boolean numbersRows() {
    return switch (this) {
      case Fixed _, Column _, Variable _ -> false;
      case Converted(var operand, _) -> operand.numbersRows();
      case Operation(_, var operands, _) -> operands.stream().anyMatch(Term::numbersRows);
      case Call(var function, var arguments, _) ->
          function.name().equals(Functions.ROW_ID)
              || arguments.stream().anyMatch(Term::numbersRows);
    };
  }

  /** Whether it depends on the row that it is computed for. */
  default boolean readsColumns() {
    return columns().findAny().isPresent();
  }

  /** The columns that it is computed from. */
  default Stream<ColumnReference> columns() {
    return switch (this) {
      case Column(var reference) -> Stream.of(reference);
      case Fixed _, Variable _ -> Stream.empty();
      case Converted(var operand, _) -> operand.columns();
      case Operation(_, var operands, _) -> operands.stream().flatMap(Term::columns);
      case Call(_, var arguments, _) -> arguments.stream().flatMap(Term::columns);
    };
  }

  /** The resources whose personal data it may yield, by name. */
  default Set<String> personal() {
    return columns()
        .flatMap(column -> column.personal().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A constant; null takes the type that its place asks for. */
  record Fixed(Value value, ValueType type) implements Term {}

  record Column(ColumnReference reference) implements Term {
    @Override
    public ValueType type() {
      return reference.type();
    }
  }

  /** An event variable, read as {@code type}. */
  record Variable(String name, ValueType type) implements Term {}

  /**
   * A change of type that loses nothing: whole to decimal, date to the first instant of that day in
   * the run's zone, and text written as a local date and time to that instant.
   */
  record Converted(Term operand, ValueType type) implements Term {}

  record Operation(Operator operator, List<Term> operands, ValueType type) implements Term {
    public Operation {
      operands = List.copyOf(operands);
    }
  }

  record Call(Function function, List<Term> arguments, ValueType type) implements Term {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }
}
