package dev.tributary.adapters.out.postgres.expression;

import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.expression.EvaluationContext;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.expression.VariableReading;
import dev.tributary.domain.value.ValueType;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Compiles terms to SQL whose only text is this program's own: columns come as quoted names of
 * known columns, everything else as parameters.
 */
public final class TermSql {
  private final SqlScope scope;
  private final EvaluationContext context;
  private final StatementLimits limits;
  private int calls;

  public TermSql(SqlScope scope, EvaluationContext context, StatementLimits limits) {
    this.scope = scope;
    this.context = context;
    this.limits = limits;
  }

  /**
   * {@code term} as an SQL expression. Throws {@link dev.tributary.domain.problem.Refused} when an
   * event variable cannot be read as the required type.
   */
  public SqlFragment compile(Term term) {
    return switch (term) {
      case Term.Fixed(var value, var type) -> SqlConstants.of(value, type);
      case Term.Column(var reference) -> SqlFragment.of(scope.column(reference));
      case Term.Variable variable ->
          SqlConstants.of(VariableReading.read(variable, context.variables()), variable.type());
      case Term.Converted(var operand, var type) -> converted(operand, type);
      case Term.Operation(var operator, var operands, _) ->
          fill(SqlOperators.of(operator, operands.getFirst().type()), operands);
      case Term.Call call -> call(call);
    };
  }

  private SqlFragment converted(Term operand, ValueType type) {
    return type == ValueType.DATETIME
        ? inZone(compile(operand).then("::timestamp"))
        : compile(operand).then("::numeric");
  }

  private SqlFragment call(Term.Call call) {
    SqlTemplate template = SqlFunctions.of(call.function());
    SqlFragment filled = fill(template, call.arguments());
    if (!template.local()) {
      return filled;
    }
    return call.type() == ValueType.DATETIME ? inZone(filled) : filled.then("::date");
  }

  private SqlFragment fill(SqlTemplate template, List<Term> operands) {
    return template.fill((name, form) -> place(name, form, operands));
  }

  private SqlFragment place(String name, String form, List<Term> operands) {
    return switch (name) {
      case "now" -> form.isEmpty() ? now() : local(now());
      case "zone" -> SqlConstants.zone(context.zone());
      case "chance" -> chance();
      case "limit" -> SqlFragment.of(String.valueOf(limits.longestText()));
      case "line" -> SqlFragment.of(scope.line());
      default -> operand(Integer.parseInt(name), form, operands);
    };
  }

  private SqlFragment operand(int index, String form, List<Term> operands) {
    Term operand = operands.get(index);
    return switch (form) {
      case "+" ->
          SqlFragment.join(
              ", ", operands.subList(index, operands.size()).stream().map(this::compile).toList());
      case ":local" ->
          operand.type() == ValueType.DATETIME ? local(compile(operand)) : compile(operand);
      default -> compile(operand);
    };
  }

  private SqlFragment now() {
    return SqlFragment.of("?::timestamptz", context.now().atOffset(ZoneOffset.UTC));
  }

  private SqlFragment chance() {
    return SqlFragment.of(
        "md5(?::text || " + scope.row() + ")", context.seed() + "/" + calls++ + "/");
  }

  private SqlFragment local(SqlFragment instant) {
    return inZone(instant);
  }

  /** In SQL the same words turn an instant into local time and local time into an instant. */
  private SqlFragment inZone(SqlFragment value) {
    return SqlFragment.of("(")
        .then(value)
        .then(" at time zone ")
        .then(SqlConstants.zone(context.zone()))
        .then(")");
  }
}
