package dev.tributary.domain.expression;

import dev.tributary.domain.expression.syntax.Expression;
import dev.tributary.domain.expression.syntax.ExpressionErrorCode;
import dev.tributary.domain.expression.syntax.ExpressionProblem;
import dev.tributary.domain.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Resolves names and checks types; collects every problem instead of stopping at the first. */
final class TypeChecker {
  private final Scope scope;
  private final SpecialForms specialForms;
  private final List<ExpressionProblem> problems = new ArrayList<>();

  TypeChecker(Scope scope, SpecialForms specialForms) {
    this.scope = scope;
    this.specialForms = specialForms;
  }

  List<ExpressionProblem> problems() {
    return List.copyOf(problems);
  }

  /** The term, or empty when a problem was noted somewhere in it. */
  Optional<Term> check(Expression expression) {
    return switch (expression) {
      case Expression.Literal(var value, _) -> Optional.of(new Term.Fixed(value, value.type()));
      case Expression.Path path -> path(path);
      case Expression.Variable(var name, var type, var column) ->
          known(name, column) ? Optional.of(new Term.Variable(name, type)) : Optional.empty();
      case Expression.Operation operation -> operation(operation);
      case Expression.Call call ->
          specialForms
              .resolve(call, problems)
              .flatMap(
                  resolved -> resolved instanceof Expression.Call c ? call(c) : check(resolved));
    };
  }

  /** Notes that the whole has the wrong type, unless it can be read as {@code wanted}. */
  Optional<Term> result(Term term, ValueType wanted, int column) {
    Optional<Term> adapted = Conversions.adapt(term, wanted);
    if (adapted.isEmpty()) {
      problem(column, ExpressionErrorCode.WRONG_RESULT, term.type().name(), wanted.name());
    }
    return adapted;
  }

  private Optional<Term> path(Expression.Path path) {
    return switch (scope.resolve(path.segments())) {
      case Scope.Resolution.Column(var reference) -> Optional.of(new Term.Column(reference));
      case Scope.Resolution.Variable(var name) -> variable(name, path.column());
      case Scope.Resolution.Ambiguous(var readings) -> {
        problem(
            path.column(),
            ExpressionErrorCode.AMBIGUOUS_COLUMN,
            path.dotted(),
            String.join(", ", readings));
        yield Optional.empty();
      }
      case Scope.Resolution.Unknown(var owners, _) when owners.isEmpty() -> {
        problem(path.column(), ExpressionErrorCode.NO_COLUMNS, path.dotted());
        yield Optional.empty();
      }
      case Scope.Resolution.Unknown(var owners, var candidates) -> {
        unknown(
            path.column(),
            ExpressionErrorCode.UNKNOWN_COLUMN,
            List.of(path.dotted(), String.join(", ", owners)),
            Suggestion.nearest(path.segments().getLast(), candidates));
        yield Optional.empty();
      }
    };
  }

  private Optional<Term> variable(String name, int column) {
    return known(name, column)
        ? Optional.ofNullable(scope.variables().get(name))
            .map(type -> new Term.Variable(name, type))
        : Optional.empty();
  }

  private boolean known(String name, int column) {
    boolean known = scope.variables().containsKey(name);
    if (!known) {
      unknown(
          column,
          ExpressionErrorCode.UNKNOWN_VARIABLE,
          List.of(name),
          Suggestion.nearest(name, scope.variables().keySet()));
    }
    return known;
  }

  private Optional<Term> operation(Expression.Operation operation) {
    List<Term> operands = terms(operation.operands());
    if (operands.size() < operation.operands().size()) {
      return Optional.empty();
    }
    Optional<Term> typed = OperatorTypes.of(operation.operator(), operands);
    if (typed.isEmpty()) {
      misfit(operation, operands);
    }
    return typed;
  }

  private void misfit(Expression.Operation operation, List<Term> operands) {
    Optional<ValueType> instant =
        operands.stream().map(Term::type).filter(Conversions::temporal).findFirst();
    Optional<String> text =
        operands.stream().flatMap(operand -> Conversions.written(operand).stream()).findFirst();
    if (instant.isPresent() && text.isPresent()) {
      problem(
          operation.column(),
          ExpressionErrorCode.MALFORMED_INSTANT,
          text.get(),
          instant.get().name());
    } else {
      problem(
          operation.column(),
          ExpressionErrorCode.WRONG_OPERANDS,
          operation.operator().symbol(),
          types(operands));
    }
  }

  private Optional<Term> call(Expression.Call call) {
    List<Function> forms = Functions.named(call.function());
    List<Term> arguments = terms(call.arguments());
    if (forms.isEmpty()) {
      unknown(
          call.column(),
          ExpressionErrorCode.UNKNOWN_FUNCTION,
          List.of(call.function()),
          Suggestion.nearest(
              call.function(), Functions.all().stream().map(Function::name).distinct().toList()));
      return Optional.empty();
    }
    if (arguments.size() < call.arguments().size()) {
      return Optional.empty();
    }
    Optional<Term> typed =
        forms.stream().flatMap(form -> Arguments.fit(form, arguments).stream()).findFirst();
    if (typed.isEmpty()) {
      String usage = forms.stream().map(Function::usage).collect(Collectors.joining(" / "));
      problem(call.column(), ExpressionErrorCode.WRONG_ARGUMENTS, usage, types(arguments));
    }
    return typed;
  }

  private List<Term> terms(List<Expression> expressions) {
    return expressions.stream().flatMap(expression -> check(expression).stream()).toList();
  }

  private static String types(List<Term> terms) {
    return terms.stream()
        .map(term -> Conversions.nothing(term) ? "null" : term.type().name())
        .collect(Collectors.joining(", "));
  }

  private void unknown(
      int column, ExpressionErrorCode code, List<String> arguments, Optional<String> suggestion) {
    List<Object> all = new ArrayList<>(arguments);
    all.add(suggestion.isPresent() ? 1 : 0);
    all.add(suggestion.orElse(""));
    problem(column, code, all.toArray());
  }

  private void problem(int column, ExpressionErrorCode code, Object... arguments) {
    problems.add(ExpressionProblem.at(column, code, arguments));
  }
}
