package dev.tributary.domain.expression;

import dev.tributary.domain.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Fits arguments into one form of a function. */
final class Arguments {
  private Arguments() {}

  static Optional<Term> fit(Function form, List<Term> arguments) {
    if (!form.takesCount(arguments.size())) {
      return Optional.empty();
    }
    Optional<ValueType> shared = shared(form, arguments);
    List<Term> fitted = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      fit(form.parameter(i).type(), arguments.get(i), shared).ifPresent(fitted::add);
    }
    return fitted.size() == arguments.size()
        ? Optional.of(new Term.Call(form, fitted, form.result().of(fitted)))
        : Optional.empty();
  }

  private static Optional<Term> fit(
      ParameterType parameter, Term argument, Optional<ValueType> shared) {
    if (parameter == ParameterType.SAME) {
      return shared.flatMap(type -> Conversions.adapt(argument, type));
    }
    if (parameter.takes(argument.type()) && !Conversions.nothing(argument)) {
      return Optional.of(argument);
    }
    return parameter.types().stream()
        .flatMap(type -> Conversions.adapt(argument, type).stream())
        .findFirst();
  }

  private static Optional<ValueType> shared(Function form, List<Term> arguments) {
    List<Term> same =
        IntStream.range(0, arguments.size())
            .filter(i -> form.parameter(i).type() == ParameterType.SAME)
            .mapToObj(arguments::get)
            .toList();
    return same.isEmpty() ? Optional.empty() : OperatorTypes.common(same);
  }
}
