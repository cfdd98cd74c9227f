package dev.tributary.domain.activity;

import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.expression.syntax.ExpressionErrorCode;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the columns that an activity adds to its rows. */
public final class AdditionalData {
  private static final String SETTING = "additionalData";

  private final SettingChecks checks;
  private final Scope scope;
  private final Set<String> taken;

  /**
   * @param taken the names that the rows have already
   */
  public AdditionalData(SettingChecks checks, Scope scope, Set<String> taken) {
    this.checks = checks;
    this.scope = scope;
    this.taken = new HashSet<>(taken);
  }

  /** The sound ones of {@code fields}; what is wrong with the others is noted. */
  public List<ComputedColumn> check(List<AdditionalField> fields) {
    List<ComputedColumn> columns = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      check("%s[%d]".formatted(SETTING, i), fields.get(i)).ifPresent(columns::add);
    }
    return columns;
  }

  private Optional<ComputedColumn> check(String setting, AdditionalField field) {
    boolean named = named(setting + ".name", field.name());
    Optional<Term> term = value(setting, field);
    return named ? term.map(value -> column(field, value)) : Optional.empty();
  }

  private boolean named(String setting, String name) {
    if (!Column.isValidName(name) || name.equals(WorkTableStructure.LINE_NUMBER)) {
      checks.error(setting, ExpressionErrorCode.BAD_FIELD_NAME, name);
      return false;
    }
    boolean free = taken.add(name);
    if (!free) {
      checks.error(setting, ExpressionErrorCode.DUPLICATE_FIELD, name);
    }
    return free;
  }

  private Optional<Term> value(String setting, AdditionalField field) {
    Optional<Term> term = checks.expression(setting + ".expression", field.expression(), scope);
    if (field.defaultExpression().isBlank()) {
      return term;
    }
    Optional<Term> missing =
        checks.expression(setting + ".default", field.defaultExpression(), scope);
    return term.flatMap(
        value -> missing.flatMap(other -> replaced(setting + ".default", value, other)));
  }

  private Optional<Term> replaced(String setting, Term value, Term missing) {
    Optional<Term> replaced = ExpressionLanguage.coalesce(value, missing);
    if (replaced.isEmpty()) {
      checks.error(
          setting, ExpressionErrorCode.WRONG_DEFAULT, value.type().name(), missing.type().name());
    }
    return replaced;
  }

  private static ComputedColumn column(AdditionalField field, Term term) {
    String label = field.label().isBlank() ? field.name() : field.label();
    return new ComputedColumn(new Column(field.name(), label, term.type(), term.personal()), term);
  }
}
