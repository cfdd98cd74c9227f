package dev.tributary.domain.expression;

import dev.tributary.domain.expression.syntax.Operator;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Optional;

/** Which operands each operator takes, and what it gives. */
final class OperatorTypes {
  private OperatorTypes() {}

  static Optional<Term> of(Operator operator, List<Term> operands) {
    return switch (operator) {
      case OR, AND, NOT -> all(operator, operands, ValueType.BOOLEAN, ValueType.BOOLEAN);
      case LIKE, CONTAINS -> all(operator, operands, ValueType.TEXT, ValueType.BOOLEAN);
      case JOIN -> all(operator, operands, ValueType.TEXT, ValueType.TEXT);
      case EQUAL, NOT_EQUAL, IN -> comparable(operator, operands, true);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, BETWEEN ->
          comparable(operator, operands, false);
      case IS_NULL, IS_EMPTY ->
          Optional.of(new Term.Operation(operator, operands, ValueType.BOOLEAN));
      case ADD -> Optional.of(operands).flatMap(OperatorTypes::sum);
      case SUBTRACT, MULTIPLY, REMAINDER, NEGATE -> arithmetic(operator, operands);
      case DIVIDE -> all(operator, operands, ValueType.DECIMAL, ValueType.DECIMAL);
    };
  }

  /** Between texts a plus sign joins them. */
  private static Optional<Term> sum(List<Term> operands) {
    return arithmetic(Operator.ADD, operands)
        .or(() -> all(Operator.JOIN, operands, ValueType.TEXT, ValueType.TEXT));
  }

  private static Optional<Term> arithmetic(Operator operator, List<Term> operands) {
    return common(operands)
        .filter(ValueType::numeric)
        .flatMap(type -> all(operator, operands, type, type));
  }

  private static Optional<Term> comparable(
      Operator operator, List<Term> operands, boolean equalityOnly) {
    return common(operands)
        .filter(type -> type != ValueType.JSON && (equalityOnly || type != ValueType.BOOLEAN))
        .flatMap(type -> all(operator, operands, type, ValueType.BOOLEAN));
  }

  private static Optional<Term> all(
      Operator operator, List<Term> operands, ValueType each, ValueType result) {
    return adapted(operands, each).map(terms -> new Term.Operation(operator, terms, result));
  }

  static Optional<List<Term>> adapted(List<Term> terms, ValueType type) {
    List<Term> adapted =
        terms.stream().flatMap(term -> Conversions.adapt(term, type).stream()).toList();
    return adapted.size() == terms.size() ? Optional.of(adapted) : Optional.empty();
  }

  /** The type that all can take. */
  static Optional<ValueType> common(List<Term> terms) {
    Optional<Term> widest = Optional.of(terms.getFirst());
    for (Term term : terms) {
      widest = widest.flatMap(widestSoFar -> wider(widestSoFar, term));
    }
    return widest.map(Term::type);
  }

  /** One of the two, with the type that both can take. */
  private static Optional<Term> wider(Term left, Term right) {
    return Conversions.common(left, right)
        .flatMap(type -> Conversions.adapt(left, type).or(() -> Conversions.adapt(right, type)));
  }
}
